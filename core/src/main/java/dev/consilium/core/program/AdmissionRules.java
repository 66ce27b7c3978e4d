package dev.consilium.core.program;

import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.util.List;
import java.util.Set;

/**
 * Whom a program takes.
 *
 * @param requesters who may ask; empty for anyone
 * @param conditions which conditions it takes
 * @param minimumAge completed years of age, 0 or more
 * @param maximumAge completed years of age, {@code minimumAge} to 150
 * @param residence whose residents it serves
 * @param facts which facts it needs, waives or excludes
 * @param eligibility the payer's table, of which one row must cover; empty when there is none
 * @param emergencyAdvice what to tell someone who needs emergency care now
 */
public record AdmissionRules(
    Set<Requester> requesters,
    ConditionRules conditions,
    int minimumAge,
    int maximumAge,
    ResidenceRules residence,
    FactRules facts,
    List<Eligibility> eligibility,
    String emergencyAdvice) {

  /** The highest age that a rule may name, in completed years. */
  public static final int OLDEST = 150;

  // An emergency without advice would be turned away with nothing.
  public AdmissionRules {
    requesters = Set.copyOf(requesters);
    eligibility = List.copyOf(eligibility);
    new Demands("Admission rules")
        .range("minimumAge", minimumAge, 0, OLDEST)
        .range("maximumAge", maximumAge, 0, OLDEST)
        .that(
            minimumAge <= maximumAge,
            "/maximumAge",
            "the maximum age is below the minimum",
            "age-order",
            "Correct one of the two.")
        .present("emergencyAdvice", emergencyAdvice)
        .met();
  }

  /**
   * Makes the rules that most programs have.
   *
   * @param conditions codes of which one is needed; empty when any condition will do
   * @param minimumAge completed years of age, 0 to 150
   * @param diagnosisRequired true when an existing diagnosis is needed
   * @param inpatientsExcluded true when patients in hospital are not taken
   * @param excludedResidences places whose residents are not taken
   * @param emergencyAdvice what to tell someone who needs emergency care now
   */
  public AdmissionRules(
      Set<Coding> conditions,
      int minimumAge,
      boolean diagnosisRequired,
      boolean inpatientsExcluded,
      Set<Jurisdiction> excludedResidences,
      String emergencyAdvice) {
    this(
        Set.of(),
        new ConditionRules(conditions, null, List.of()),
        minimumAge,
        OLDEST,
        new ResidenceRules(Set.of(), excludedResidences, ""),
        new FactRules(
            diagnosisRequired ? List.of(Need.of(ApplicantFact.DIAGNOSIS)) : List.of(),
            Set.of(),
            inpatientsExcluded ? Set.of(ApplicantFact.INPATIENT) : Set.of()),
        List.of(),
        emergencyAdvice);
  }

  /**
   * Makes rules that take everyone but an emergency and the deceased.
   *
   * @param emergencyAdvice what to tell someone who needs emergency care now
   * @return the rules
   */
  public static AdmissionRules everyone(String emergencyAdvice) {
    return new AdmissionRules(Set.of(), 0, false, false, Set.of(), emergencyAdvice);
  }
}
