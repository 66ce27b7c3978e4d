package dev.consilium.core.sla;

import dev.consilium.core.LimitExceededException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When a service works, and arithmetic on its working time.
 *
 * <p>Working time is elapsed time during openings: in the night of a change of the clocks, a window
 * from 22:00 to 06:00 has seven or nine hours. An opening includes its first instant and excludes
 * its last. A local time that occurs twice means the first of the two; one that is skipped means
 * the jump. For {@code d} not negative, {@code between(s, add(s, d))} is {@code d}. Immutable; as
 * safe to share between threads as its holiday calendar. Cost: whole weeks between two changes of
 * the clocks are skipped at once. Source: quality reference, section 7, clocks.
 */
public final class BusinessCalendar {

  /** How far ahead a result may lie. */
  public static final int HORIZON_YEARS = 50;

  private final ZoneId zone;
  private final WeeklyHours hours;
  private final HolidayCalendar holidays;
  private final List<List<OpeningWindow>> week;
  private final long weeklySeconds;
  private final long weeklyDays;

  /**
   * Makes a calendar.
   *
   * @param zone where the hours are read from a wall clock
   * @param hours when it opens
   * @param holidays when it does not
   */
  public BusinessCalendar(ZoneId zone, WeeklyHours hours, HolidayCalendar holidays) {
    this.zone = zone;
    this.hours = hours;
    this.holidays = holidays;
    this.week = Arrays.stream(DayOfWeek.values())
        .map(day ->
            hours.windows().stream().filter(window -> window.day() == day).toList())
        .toList();
    this.weeklySeconds = hours.windows().stream()
        .mapToLong(window -> 60L * (window.to() - window.from()))
        .sum();
    this.weeklyDays = week.stream().filter(windows -> !windows.isEmpty()).count();
  }

  /** {@return the zone in which the hours are read} */
  public ZoneId zone() {
    return zone;
  }

  /** {@return the weekly hours} */
  public WeeklyHours hours() {
    return hours;
  }

  /**
   * Tells whether an instant lies in an opening.
   *
   * @param at any instant
   * @return true from the first instant of a window to before its last
   */
  public boolean isOpen(Instant at) {
    return new WorkingTime(walk(), weeklySeconds).isOpen(at);
  }

  /**
   * Finds the next instant at which it is open.
   *
   * @param at any instant
   * @return {@code at} itself when open then
   * @throws LimitExceededException if there is none within {@link #HORIZON_YEARS}
   */
  public Instant nextOpen(Instant at) {
    if (isOpen(at)) {
      return at;
    }
    return nextChange(at).orElseThrow(() -> horizon("the next opening", at));
  }

  /**
   * Finds the next instant at which it opens or closes.
   *
   * @param at any instant
   * @return later than {@code at}; empty when nothing changes within {@link #HORIZON_YEARS}
   */
  public Optional<Instant> nextChange(Instant at) {
    return new WorkingTime(walk(), weeklySeconds).nextChange(at);
  }

  /**
   * Adds working time.
   *
   * @param from any instant
   * @param working not negative; zero gives {@code from}
   * @return the first instant by which that much working time has passed: a closing rather than the
   *     next opening
   * @throws LimitExceededException if it lies beyond {@link #HORIZON_YEARS}
   */
  public Instant add(Instant from, Duration working) {
    if (working.isNegative()) {
      throw new IllegalArgumentException("Business calendar: " + working
          + " of working time to add [working-time]. Give zero or more.");
    }
    if (working.isZero()) {
      return from;
    }
    return new WorkingTime(walk(), weeklySeconds)
        .add(from, working)
        .orElseThrow(() -> horizon(working + " of working time", from));
  }

  /**
   * Measures the working time from one instant to another.
   *
   * @param from any instant
   * @param to any instant
   * @return negative when {@code to} is before {@code from}
   */
  public Duration between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return between(to, from).negated();
    }
    return new WorkingTime(walk(), weeklySeconds).between(from, to);
  }

  /**
   * Gives the day on which an instant counts.
   *
   * @param at any instant
   * @return the day on which its window opened, from after the opening to the closing instant; the
   *     local date outside windows
   */
  public LocalDate businessDate(Instant at) {
    return new WorkingDays(walk(), weeklyDays).dateOf(at);
  }

  /**
   * Adds business days: days on which at least one window opens.
   *
   * @param from any instant; its {@link #businessDate} is not counted
   * @param days 1 or more
   * @return the last closing of that business day's windows
   * @throws LimitExceededException if it lies beyond {@link #HORIZON_YEARS}
   */
  public Instant addBusinessDays(Instant from, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("Business calendar: " + days
          + " business days to add [business-days]. Give one or more.");
    }
    return new WorkingDays(walk(), weeklyDays)
        .add(from, days)
        .orElseThrow(() -> horizon(days + " business days", from));
  }

  /**
   * Counts business days from one instant to another.
   *
   * @param from any instant; its {@link #businessDate} is not counted
   * @param to any instant; its business date is counted
   * @return negative when {@code to} counts on an earlier day than {@code from}
   */
  public long businessDaysBetween(Instant from, Instant to) {
    return new WorkingDays(walk(), weeklyDays).between(from, to);
  }

  private OpeningWalk walk() {
    return new OpeningWalk(zone, week, holidays);
  }

  private static LimitExceededException horizon(String what, Instant from) {
    return new LimitExceededException("Business calendar: " + what + " from " + from
        + " lies beyond " + HORIZON_YEARS + " years [calendar-horizon]."
        + " Ask for less, or look whether the holidays close every day.");
  }
}
