package dev.consilium.core.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Holidays as data: rules with their source, version and date.
 *
 * <p>A holiday that is kept on another day than its own is listed on that day only, as the official
 * lists do. Immutable and safe to share between threads; each call computes its year anew, in time
 * that grows with the entries.
 *
 * @param id names the set, in lower-case-with-dashes
 * @param version of the data
 * @param source where the rules stand
 * @param date when they were read there
 * @param entries in the order in which substitutes are given
 */
public record HolidaySet(
    String id, String version, String source, LocalDate date, List<HolidayEntry> entries)
    implements HolidayCalendar {

  // Unsourced dates cannot be checked by whoever is held to them.
  public HolidaySet {
    if (id.isBlank() || version.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException(
          "Holiday set: id, version or source is blank" + " [set-sourced]. Fill in all three.");
    }
    entries = List.copyOf(entries);
  }

  /**
   * Gives the sets that this library ships.
   *
   * @return by id: England and Wales, France, Germany (nationwide), Switzerland (common to all
   *     cantons), United States (federal)
   */
  public static Map<String, HolidaySet> shipped() {
    return HolidaySetsJson.shipped();
  }

  /**
   * Gives one of the shipped sets.
   *
   * @param id such as {@code england-and-wales}
   * @return the set
   * @throws IllegalArgumentException if none has that id; the message lists those there are
   */
  public static HolidaySet shipped(String id) {
    var sets = shipped();
    var set = sets.get(id);
    if (set == null) {
      throw new IllegalArgumentException("Holiday set: no shipped set has this id [set-known]."
          + " Give one of " + sets.keySet() + ".");
    }
    return set;
  }

  /**
   * Reads holiday sets.
   *
   * @param json kind {@code consilium.holiday-sets}, schema 1, in UTF-8
   * @return by id
   * @throws MalformedCalendarException if it is no such table; the message says where
   */
  public static Map<String, HolidaySet> read(byte[] json) {
    return HolidaySetsJson.read(json);
  }

  // A substitute may fall into the year before or after its holiday, hence three years.
  @Override
  public List<Holiday> in(int year) {
    var falls = entries.stream()
        .flatMap(entry -> IntStream.rangeClosed(year - 1, year + 1)
            .mapToObj(entry::in)
            .flatMap(date -> date.stream().map(day -> new Fall(entry, day))))
        .toList();
    var taken = falls.stream()
        .filter(fall -> !fall.moves())
        .map(Fall::date)
        .collect(Collectors.toCollection(HashSet::new));
    var kept = new ArrayList<Holiday>();
    falls.forEach(fall -> kept.add(fall.entry().on(fall.kept(taken))));
    return kept.stream()
        .filter(holiday -> holiday.date().getYear() == year)
        .sorted(Comparator.comparing(Holiday::date).thenComparing(Holiday::name))
        .toList();
  }

  private record Fall(HolidayEntry entry, LocalDate date) {

    boolean moves() {
      return entry.observance() != Observance.AS_IT_FALLS && weekend(date);
    }

    LocalDate kept(Set<LocalDate> taken) {
      if (!moves()) {
        return date;
      }
      if (entry.observance() == Observance.NEAREST_WEEKDAY) {
        return date.plusDays(date.getDayOfWeek() == DayOfWeek.SATURDAY ? -1 : 1);
      }
      var day = date.plusDays(1);
      while (weekend(day) || taken.contains(day)) {
        day = day.plusDays(1);
      }
      taken.add(day);
      return day;
    }

    private static boolean weekend(LocalDate date) {
      return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
  }
}
