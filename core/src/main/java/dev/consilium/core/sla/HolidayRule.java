package dev.consilium.core.sla;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** On which day of a year a holiday falls. */
public sealed interface HolidayRule {

  /**
   * Gives the day in a year.
   *
   * @param year from 1 to 4,099
   * @return the day; empty in a year that has none, as 29 February
   */
  Optional<LocalDate> in(int year);

  /**
   * The same day every year.
   *
   * @param day month and day
   */
  record Fixed(MonthDay day) implements HolidayRule {

    @Override
    public Optional<LocalDate> in(int year) {
      return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
    }
  }

  /**
   * A weekday counted in a month, such as the fourth Thursday of November.
   *
   * @param month 1 to 12
   * @param weekday which weekday
   * @param nth 1 to 4 from the first, or -1 for the last
   */
  record NthWeekday(int month, DayOfWeek weekday, int nth) implements HolidayRule {

    // A fifth weekday exists in some years only and would move into the next month.
    public NthWeekday {
      if (month < 1 || month > 12 || nth == 0 || nth < -1 || nth > 4) {
        throw new IllegalArgumentException("Holiday rule: weekday " + nth + " of month " + month
            + " [nth-weekday]. Give months 1 to 12 and weekdays 1 to 4, or -1 for the last.");
      }
    }

    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(
          LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
    }
  }

  /**
   * A number of days from Easter Sunday.
   *
   * @param computus which Easter
   * @param days -100 to 100; 0 is Easter Sunday
   */
  record FromEaster(Computus computus, int days) implements HolidayRule {

    // Beyond these the day could leave the year, which no feast does.
    public FromEaster {
      if (days < -100 || days > 100) {
        throw new IllegalArgumentException(
            "Holiday rule: " + days + " days from Easter [easter-offset]. Give -100 to 100.");
      }
    }

    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(computus.easter(year).plusDays(days));
    }
  }

  /**
   * One day, once.
   *
   * @param date the day
   */
  record OneOff(LocalDate date) implements HolidayRule {

    @Override
    public Optional<LocalDate> in(int year) {
      return date.getYear() == year ? Optional.of(date) : Optional.empty();
    }
  }

  /**
   * Makes a rule for the same day every year.
   *
   * @param month 1 to 12
   * @param day 1 to the month's length
   * @return the rule
   * @throws DateTimeException if no year has that day
   */
  static HolidayRule fixed(int month, int day) {
    return new Fixed(MonthDay.of(month, day));
  }
}
