package dev.consilium.core.sla;

/** What a clock is doing. */
public enum ClockPhase {
  /** It has not begun. */
  NOT_STARTED,
  /** It runs and time counts. */
  RUNNING,
  /** It runs, but the service is closed and its time does not count. */
  CLOSED,
  /** It is held. */
  PAUSED,
  /** It has ended. */
  STOPPED
}
