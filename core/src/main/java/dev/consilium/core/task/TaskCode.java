package dev.consilium.core.task;

/** What a task asks for. Source: FHIR R4, value set task-code. */
public enum TaskCode {
  /** Approve or return it. */
  APPROVE,
  /** Do what was requested. */
  FULFILL,
  /** Stop it. */
  ABORT,
  /** Put another in its place; this library never asks for it. */
  REPLACE,
  /** Change it. */
  CHANGE,
  /** Let it wait; this library never asks for it. */
  SUSPEND,
  /** Go on with it; this library never asks for it. */
  RESUME;

  /**
   * Gives the code of the value set.
   *
   * @return in lower-case-with-dashes
   */
  public String code() {
    return Codes.code(this);
  }
}
