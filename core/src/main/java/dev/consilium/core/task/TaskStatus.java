package dev.consilium.core.task;

/** Where a task stands. Source: FHIR R4, value set task-status. */
public enum TaskStatus {
  /** Being written. */
  DRAFT(false),
  /** Ready to be acted upon. */
  REQUESTED(false),
  /** Taken note of. */
  RECEIVED(false),
  /** Agreed to. */
  ACCEPTED(false),
  /** Not agreed to. */
  REJECTED(true),
  /** Ready to be performed; this library never uses it. */
  READY(false),
  /** Ended before work began. */
  CANCELLED(true),
  /** Being worked on. */
  IN_PROGRESS(false),
  /** Begun, and waiting. */
  ON_HOLD(false),
  /** Begun, and given up. */
  FAILED(true),
  /** Done. */
  COMPLETED(true),
  /** Never should have been. */
  ENTERED_IN_ERROR(true);

  private final boolean ended;

  TaskStatus(boolean ended) {
    this.ended = ended;
  }

  /**
   * Gives the code of the value set.
   *
   * @return such as {@code in-progress}
   */
  public String code() {
    return Codes.code(this);
  }

  /**
   * Tells whether it is an end.
   *
   * @return true when no task leaves it
   */
  public boolean ended() {
    return ended;
  }
}
