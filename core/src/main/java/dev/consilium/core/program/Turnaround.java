package dev.consilium.core.program;

import dev.consilium.core.opinion.Urgency;
import java.time.Duration;
import java.time.Instant;

/**
 * How long an opinion takes.
 *
 * @param from which moment starts the clock
 * @param unit which days count
 * @param least fewest days where the source gives a range; 0 when it gives none
 * @param most days until it is due, 1 or more
 * @param urgentHours hours until an urgent opinion is due; 0 when there is no such promise
 * @param calendar id of the business calendar whose days count
 */
public record Turnaround(
    Start from, Unit unit, int least, int most, int urgentHours, String calendar) {

  // A promise of no time at all is broken when it is made.
  public Turnaround {
    new Demands("Turnaround")
        .range("least", least, 0, 1000)
        .range("most", most, 1, 1000)
        .range("urgentHours", urgentHours, 0, 10_000)
        .code("calendar", calendar)
        .that(least <= most, "/least", "least exceeds most", "range-order", "Correct one.")
        .met();
  }

  /** Which moment starts the clock. */
  public enum Start {
    /** When the records are complete. */
    RECORDS_COMPLETE,
    /** When the request came. */
    REQUEST
  }

  /** Which days count. */
  public enum Unit {
    /** Business days of the calendar. */
    BUSINESS_DAYS,
    /** Every day. */
    CALENDAR_DAYS
  }

  /** Adds business days to an instant, as the calendar of this id does. */
  @FunctionalInterface
  public interface DayCount {
    /**
     * Adds days.
     *
     * @param start from when
     * @param days how many, 1 or more
     * @return the instant at which they have passed
     */
    Instant after(Instant start, int days);
  }

  /**
   * Counts business days from complete records.
   *
   * @param days 1 or more
   * @param urgentHours hours for an urgent case; 0 for no such promise
   * @return the turnaround
   */
  public static Turnaround businessDays(int days, int urgentHours) {
    return new Turnaround(
        Start.RECORDS_COMPLETE, Unit.BUSINESS_DAYS, 0, days, urgentHours, "standard");
  }

  /**
   * Tells when the opinion is due.
   *
   * @param start the moment that starts the clock
   * @param level how urgent the case is; more than routine uses the hours, if there are any
   * @param calendar adds business days
   * @return the last instant of the promise
   */
  public Instant due(Instant start, Urgency.Level level, DayCount calendar) {
    if (level != Urgency.Level.ROUTINE && urgentHours > 0) {
      return start.plus(Duration.ofHours(urgentHours));
    }
    return unit == Unit.CALENDAR_DAYS
        ? start.plus(Duration.ofDays(most))
        : calendar.after(start, most);
  }
}
