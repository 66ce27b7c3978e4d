package dev.consilium.core.sla;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a holiday set.
 *
 * @param name what it is called
 * @param rule on which day it falls
 * @param observance on which day it is kept when that is a weekend
 * @param from first year in which it holds
 * @param to last year in which it holds
 * @param except years between them in which it does not
 * @param openUntil closing time of a half day; null when closed all day
 */
public record HolidayEntry(
    String name,
    HolidayRule rule,
    Observance observance,
    int from,
    int to,
    Set<Integer> except,
    @Nullable LocalTime openUntil) {

  // An entry that never holds is a typing error in one of its years.
  public HolidayEntry {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "Holiday entry: name is blank [holiday-named]. Say what it is.");
    }
    if (from > to) {
      throw new IllegalArgumentException(
          "Holiday entry: from " + from + " is after to " + to + " [entry-years]. Exchange them.");
    }
    except = Set.copyOf(except);
  }

  /**
   * Makes a whole day that holds every year, on its own day.
   *
   * @param name what it is called
   * @param rule on which day it falls
   * @return the entry
   */
  public static HolidayEntry of(String name, HolidayRule rule) {
    return new HolidayEntry(name, rule, Observance.AS_IT_FALLS, 1, 4099, Set.of(), null);
  }

  Optional<LocalDate> in(int year) {
    return year < from || year > to || except.contains(year) ? Optional.empty() : rule.in(year);
  }

  Holiday on(LocalDate date) {
    return new Holiday(date, name, openUntil);
  }
}
