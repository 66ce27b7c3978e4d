package dev.consilium.core.sla;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The opening windows of a week, in order; none overlaps another.
 *
 * @param windows at least one, by weekday and opening time
 */
public record WeeklyHours(List<OpeningWindow> windows) {

  private static final int WEEK = 7 * OpeningWindow.MINUTES_PER_DAY;

  // Without an opening no due instant exists; with an overlap an hour would count twice.
  public WeeklyHours {
    windows =
        windows.stream().sorted(Comparator.comparingInt(WeeklyHours::start)).toList();
    if (windows.isEmpty()) {
      throw new IllegalArgumentException(
          "Weekly hours: 0 opening windows [hours-present]." + " Give at least one.");
    }
    for (int i = 0; i < windows.size(); i++) {
      var window = windows.get(i);
      boolean last = i == windows.size() - 1;
      var next = windows.get(last ? 0 : i + 1);
      int end = start(window) - window.from() + window.to();
      if (end > start(next) + (last ? WEEK : 0)) {
        throw new IllegalArgumentException("Weekly hours: " + window + " runs into " + next
            + " [hours-apart]. Shorten one, or join them to one window.");
      }
    }
  }

  private static int start(OpeningWindow window) {
    return (window.day().getValue() - 1) * OpeningWindow.MINUTES_PER_DAY + window.from();
  }

  /**
   * Opens at the same times on several days.
   *
   * @param days at least one
   * @param opens such as {@code 09:00}
   * @param closes such as {@code 17:00}
   * @return the hours
   */
  public static WeeklyHours daily(Set<DayOfWeek> days, String opens, String closes) {
    return new WeeklyHours(
        days.stream().map(day -> OpeningWindow.of(day, opens, closes)).toList());
  }

  /**
   * Opens from Monday to Friday.
   *
   * @param opens such as {@code 09:00}
   * @param closes such as {@code 17:00}
   * @return the hours
   */
  public static WeeklyHours weekdays(String opens, String closes) {
    return daily(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), opens, closes);
  }

  /**
   * Never closes, except on holidays.
   *
   * @return seven days of 24 hours
   */
  public static WeeklyHours always() {
    return daily(EnumSet.allOf(DayOfWeek.class), "00:00", "00:00");
  }

  /**
   * Adds windows, such as the afternoons of split days.
   *
   * @param more any windows that overlap none of these
   * @return the hours with both
   */
  public WeeklyHours and(Collection<OpeningWindow> more) {
    var all = new ArrayList<>(windows);
    all.addAll(more);
    return new WeeklyHours(all);
  }
}
