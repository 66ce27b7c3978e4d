package dev.consilium.core.program;

/**
 * Who looks after the case.
 *
 * @param kind who
 * @param chosenBy who chooses that person
 * @param statusTracking true when the requester can follow the state of the case
 */
public record CaseManagement(Kind kind, ChosenBy chosenBy, boolean statusTracking) {

  /** Who looks after a case. */
  public enum Kind {
    /** A coordinator. */
    COORDINATOR,
    /** A nurse. */
    NURSE,
    /** A physician. */
    PHYSICIAN,
    /** A liaison of the employer's program. */
    LIAISON,
    /** A case manager whose profession is not stated. */
    CASE_MANAGER
  }

  /** Who chooses. */
  public enum ChosenBy {
    /** The service. */
    SERVICE,
    /** The patient. */
    PATIENT
  }

  /** {@return a coordinator whom the service chooses} */
  public static CaseManagement coordinator() {
    return new CaseManagement(Kind.COORDINATOR, ChosenBy.SERVICE, false);
  }
}
