package dev.consilium.core.sla;

import java.util.Collection;
import java.util.List;

/**
 * Knows the holidays of a year; a host may implement it over its own source.
 *
 * <p>It answers the same for the same year every time, and may be called by several threads.
 */
public interface HolidayCalendar {

  /**
   * Gives the holidays that are kept in a year.
   *
   * @param year such as 2026
   * @return in any order; every date lies in that year; where a day has several, the earliest
   *     closing counts
   */
  Collection<Holiday> in(int year);

  /**
   * Knows no holiday.
   *
   * @return a calendar without holidays
   */
  static HolidayCalendar none() {
    return year -> List.of();
  }
}
