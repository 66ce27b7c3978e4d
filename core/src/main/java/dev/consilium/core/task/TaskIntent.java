package dev.consilium.core.task;

/** How binding a task is. Source: FHIR R4, value set task-intent. */
public enum TaskIntent {
  /** Offered; nobody has to. */
  PROPOSAL,
  /** To be done. */
  ORDER;

  /**
   * Gives the code of the value set.
   *
   * @return in lower-case-with-dashes
   */
  public String code() {
    return Codes.code(this);
  }
}
