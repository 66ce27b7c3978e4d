package dev.consilium.core.program;

import dev.consilium.core.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What a program's admission rules say of one applicant. */
public sealed interface Admission {

  /** The program takes the case. */
  record Admitted() implements Admission {}

  /**
   * The program does not take the case.
   *
   * @param reasons every rule that is not met; never empty
   */
  record Declined(List<Refusal> reasons) implements Admission {

    // The copy keeps a later change to the caller's list away.
    public Declined {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Emergency care comes first; the case is not queued.
   *
   * @param advice what to tell the requester, now
   */
  record Emergency(String advice) implements Admission {}

  /**
   * Applies a program's rules.
   *
   * @param program the program
   * @param applicant what is known of the patient
   * @return emergency before anything else; else admitted, or every reason against it
   */
  static Admission decide(ServiceProgram program, Applicant applicant) {
    var rules = program.admission();
    if (applicant.emergency()) {
      return new Emergency(rules.emergencyAdvice());
    }
    var reasons = new ArrayList<Refusal>();
    var subject = "Program " + program.id();
    if (!rules.names(applicant.conditions())) {
      reasons.add(new Refusal(
          subject,
          "none of the conditions is one it takes",
          "condition-listed",
          "Choose a program for this condition."));
    }
    if (applicant.deceased()) {
      reasons.add(new Refusal(
          subject,
          "the patient has died",
          "patient-living",
          "Close the request; a second opinion advises the living."));
    }
    if (applicant.age() == null && rules.minimumAge() > 0) {
      reasons.add(new Refusal(
          subject,
          "the birth date is unknown",
          "age-known",
          "Record the birth date; the program takes patients from " + rules.minimumAge()
              + " years."));
    } else if (applicant.age() != null && applicant.age() < rules.minimumAge()) {
      reasons.add(new Refusal(
          subject,
          "the patient is younger than " + rules.minimumAge() + " years",
          "minimum-age",
          "Choose a program for this age."));
    }
    if (rules.diagnosisRequired() && !applicant.diagnosed()) {
      reasons.add(new Refusal(
          subject,
          "there is no diagnosis yet",
          "diagnosis-present",
          "Ask again once a physician has made a diagnosis."));
    }
    if (rules.inpatientsExcluded() && applicant.inpatient()) {
      reasons.add(new Refusal(
          subject, "the patient is in hospital", "no-inpatient", "Ask again after discharge."));
    }
    if (rules.excludes(applicant.residence())) {
      reasons.add(new Refusal(
          subject,
          "the place of residence is excluded",
          "residence-allowed",
          "Choose a program that serves this place."));
    }
    if (!program.serves(applicant.residence())) {
      reasons.add(new Refusal(
          subject,
          "the place of residence is not served",
          "jurisdiction-served",
          "Choose a program that serves this place."));
    }
    return reasons.isEmpty() ? new Admitted() : new Declined(reasons);
  }
}
