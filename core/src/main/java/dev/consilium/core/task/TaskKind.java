package dev.consilium.core.task;

/** What a task is about. */
public enum TaskKind {
  /** The case as a whole; one, and every other task is part of it. */
  COORDINATION,
  /** A record is asked for. */
  RECORD_REQUEST,
  /** A specialist is asked whether to take the case. */
  INVITATION,
  /** A specialist has the case and may read until its end. */
  ASSIGNMENT,
  /** A member takes part in a panel. */
  PANEL_MEMBERSHIP,
  /** A reviewer checks a draft. */
  QUALITY_REVIEW,
  /** A released opinion is changed. */
  AMENDMENT,
  /** The requester takes the case back after work began. */
  CANCELLATION,
  /** A question about the released opinion is answered. */
  FOLLOW_UP_QUESTION;

  /**
   * Gives its name as a code.
   *
   * @return in lower-case-with-dashes
   */
  public String code() {
    return Codes.code(this);
  }
}
