package dev.consilium.core.sla;

import java.time.Instant;

/** What happened to a clock. */
public sealed interface ClockEvent {

  /**
   * Tells when.
   *
   * @return never before the event before it
   */
  Instant at();

  /**
   * It began to run.
   *
   * @param at when
   */
  record Started(Instant at) implements ClockEvent {}

  /**
   * It was held while someone else had to act.
   *
   * @param at when
   */
  record Paused(Instant at) implements ClockEvent {}

  /**
   * It went on.
   *
   * @param at when
   */
  record Resumed(Instant at) implements ClockEvent {}

  /**
   * It ended; what it waited for was done, or will not be.
   *
   * @param at when
   */
  record Stopped(Instant at) implements ClockEvent {}

  /**
   * Another target holds, reckoned from the clock's start.
   *
   * @param at when it was decided
   * @param target from now on
   */
  record Retargeted(Instant at, ClockTarget target) implements ClockEvent {}

  /**
   * A due action was done and is not due again.
   *
   * @param at when
   * @param action its id
   */
  record ActionRecorded(Instant at, String action) implements ClockEvent {}
}
