package dev.consilium.core.record;

/** Whether a problem or treatment goes on. Source: FHIR R4 status value sets, rolled up. */
public enum Activity {
  /** Present or ongoing, recurrence and relapse included. */
  ACTIVE,
  /** Planned or ordered and not begun. */
  PLANNED,
  /** Interrupted. */
  ON_HOLD,
  /** In remission. */
  REMISSION,
  /** Over: resolved, completed or inactive. */
  ENDED,
  /** Broken off before its end. */
  STOPPED,
  /** The source did not say. */
  UNSTATED
}
