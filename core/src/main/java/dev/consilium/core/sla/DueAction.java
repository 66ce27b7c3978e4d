package dev.consilium.core.sla;

import java.time.Instant;

/**
 * Something to do because of a clock; the same history and instant give the same id.
 *
 * @param id such as {@code turnaround-1-breach} or {@code turnaround-1-warning-75}
 * @param clock the clock's id
 * @param kind warn or record the breach
 * @param percent of the target that has run: 1 to 99, or 100 for a breach
 * @param since the instant from which it is due
 */
public record DueAction(String id, String clock, Kind kind, int percent, Instant since) {

  /** What is to be done. */
  public enum Kind {
    /** Tell whoever works on it that the time runs out. */
    WARNING,
    /** Record that the time has run out. */
    BREACH
  }

  static DueAction warning(String clock, int percent, Instant since) {
    return new DueAction(clock + "-warning-" + percent, clock, Kind.WARNING, percent, since);
  }

  static DueAction breach(String clock, Instant since) {
    return new DueAction(clock + "-breach", clock, Kind.BREACH, 100, since);
  }
}
