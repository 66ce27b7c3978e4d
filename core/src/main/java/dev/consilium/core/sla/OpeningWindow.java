package dev.consilium.core.sla;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * One stretch of opening in the week; it belongs to the day on which it opens.
 *
 * <p>A window that closes at or before its opening time closes on the next day, so {@code 22:00} to
 * {@code 06:00} is a night shift and {@code 00:00} to {@code 00:00} a whole day. A holiday takes
 * away the windows that open on it and leaves the night that began the day before.
 *
 * @param day the weekday on which it opens
 * @param opens first minute of opening; whole minutes
 * @param closes first minute no longer open; whole minutes
 */
public record OpeningWindow(DayOfWeek day, LocalTime opens, LocalTime closes) {

  static final int MINUTES_PER_DAY = 24 * 60;

  // Seconds would be lost in the calendar's arithmetic, which counts minutes of the week.
  public OpeningWindow {
    if (!whole(opens) || !whole(closes)) {
      throw new IllegalArgumentException("Opening window on " + day + ": " + opens + " to " + closes
          + " [window-minutes]. Give whole minutes.");
    }
  }

  private static boolean whole(LocalTime time) {
    return time.getSecond() == 0 && time.getNano() == 0;
  }

  /**
   * Makes a window from text.
   *
   * @param day the weekday on which it opens
   * @param opens such as {@code 09:00}
   * @param closes such as {@code 17:00}
   * @return the window
   * @throws java.time.DateTimeException if a text is no time of day
   */
  public static OpeningWindow of(DayOfWeek day, String opens, String closes) {
    return new OpeningWindow(day, LocalTime.parse(opens), LocalTime.parse(closes));
  }

  int from() {
    return opens.getHour() * 60 + opens.getMinute();
  }

  // Up to 2,880: minutes since the opening day's midnight.
  int to() {
    int close = closes.getHour() * 60 + closes.getMinute();
    return close > from() ? close : close + MINUTES_PER_DAY;
  }

  @Override
  public String toString() {
    return day + " " + opens + "-" + closes;
  }
}
