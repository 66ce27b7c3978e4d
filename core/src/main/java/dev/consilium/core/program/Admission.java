package dev.consilium.core.program;

import dev.consilium.core.Refusal;
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
   * Nothing speaks against the case yet, but something needed is unknown.
   *
   * @param missing every unknown input with the rule that needs it; never empty
   */
  record NotEvaluable(List<MissingInput> missing) implements Admission {

    // The copy keeps a later change to the caller's list away.
    public NotEvaluable {
      missing = List.copyOf(missing);
    }
  }

  /**
   * An input that a rule needs and nobody gave.
   *
   * @param input its name, such as {@code age} or {@code REFERRAL_LETTER}
   * @param reason the rule that needs it, and what to do
   */
  record MissingInput(String input, Refusal reason) {}

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
   * @return emergency before anything else; then every reason against; then what is unknown
   */
  static Admission decide(ServiceProgram program, Applicant applicant) {
    return applicant.emergency()
        ? new Emergency(program.admission().emergencyAdvice())
        : new AdmissionDesk(program, applicant).decide();
  }
}
