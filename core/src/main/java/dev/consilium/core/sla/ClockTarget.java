package dev.consilium.core.sla;

import java.time.Duration;
import java.time.Instant;

/** How long something may take. */
public sealed interface ClockTarget {

  /**
   * Turns the target into time, for a clock that starts then.
   *
   * @param start when the clock starts
   * @param calendar in which working time is reckoned
   * @return more than zero, in the unit of {@link #working}
   */
  Duration budget(Instant start, BusinessCalendar calendar);

  /**
   * Tells in which time it is measured.
   *
   * @return true for working time, false for elapsed time
   */
  boolean working();

  /**
   * Until the close of the nth business day after the start.
   *
   * <p>A pause moves the due instant by exactly the working time that was paused.
   *
   * @param days 1 or more; the day of the start is not counted
   */
  record BusinessDays(int days) implements ClockTarget {

    // Nothing can be due before it begins.
    public BusinessDays {
      if (days < 1) {
        throw refused(days + " business days");
      }
    }

    @Override
    public Duration budget(Instant start, BusinessCalendar calendar) {
      return calendar.between(start, calendar.addBusinessDays(start, days));
    }

    @Override
    public boolean working() {
      return true;
    }
  }

  /**
   * A length of working time.
   *
   * @param time more than zero
   */
  record WorkingTime(Duration time) implements ClockTarget {

    // Nothing can be due before it begins.
    public WorkingTime {
      if (time.isNegative() || time.isZero()) {
        throw refused(time + " of working time");
      }
    }

    @Override
    public Duration budget(Instant start, BusinessCalendar calendar) {
      return time;
    }

    @Override
    public boolean working() {
      return true;
    }
  }

  /**
   * A length of time, day and night, as urgent cases have it.
   *
   * @param time more than zero
   */
  record ElapsedTime(Duration time) implements ClockTarget {

    // Nothing can be due before it begins.
    public ElapsedTime {
      if (time.isNegative() || time.isZero()) {
        throw refused(time + " of elapsed time");
      }
    }

    @Override
    public Duration budget(Instant start, BusinessCalendar calendar) {
      return time;
    }

    @Override
    public boolean working() {
      return false;
    }
  }

  /**
   * Makes the target that a program's turnaround promises.
   *
   * @param businessDays usual turnaround, 1 or more
   * @param urgentHours urgent turnaround in elapsed hours; 0 when urgent cases have none of their own
   * @param urgent whether the case is urgent
   * @return hours when urgent and promised, else business days
   */
  static ClockTarget turnaround(int businessDays, int urgentHours, boolean urgent) {
    if (urgentHours < 0) {
      throw refused(urgentHours + " urgent hours");
    }
    return urgent && urgentHours > 0
        ? new ElapsedTime(Duration.ofHours(urgentHours))
        : new BusinessDays(businessDays);
  }

  private static IllegalArgumentException refused(String found) {
    return new IllegalArgumentException(
        "Clock target: " + found + " [target-positive]. Give more than zero.");
  }
}
