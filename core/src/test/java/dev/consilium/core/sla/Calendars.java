package dev.consilium.core.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Calendars of every kind, and instants of which many lie at a change of the clocks. */
final class Calendars extends DomainContextBase {

  static final List<String> ZONES = List.of(
      "UTC",
      "America/New_York",
      "Europe/Zurich",
      "America/Sao_Paulo",
      "Australia/Lord_Howe",
      "Pacific/Apia",
      "Africa/Casablanca",
      "America/St_Johns",
      "Asia/Kathmandu",
      "America/Havana");
  private static final int DAY = 24 * 60;
  private static final Instant FROM = Instant.parse("2010-01-01T00:00:00Z");

  /** A calendar with an instant from which to reckon. */
  record Sample(BusinessCalendar calendar, HolidayCalendar holidays, Instant at) {

    ZoneId zone() {
      return calendar.zone();
    }
  }

  @Provide
  Arbitrary<Sample> samples() {
    var zones = Arbitraries.of(ZONES).map(ZoneId::of);
    var holidays = Arbitraries.integers().between(0, 40).map(Calendars::scattered);
    return Combinators.combine(
            zones,
            hours(),
            holidays,
            Arbitraries.integers().between(0, 15 * 365 * DAY),
            Arbitraries.integers().between(-3 * DAY, 3 * DAY),
            Arbitraries.of(true, false))
        .as((zone, hours, days, minute, near, change) -> {
          var at = FROM.plusSeconds(60L * minute);
          var next = zone.getRules().nextTransition(at);
          return new Sample(
              new BusinessCalendar(zone, hours, days),
              days,
              change && next != null ? next.getInstant().plusSeconds(60L * near) : at);
        });
  }

  // Cuts of the week in pairs: split days, nights, whole days, any weekday.
  private static Arbitrary<WeeklyHours> hours() {
    return Arbitraries.integers()
        .between(0, 7 * 96 - 1)
        .set()
        .ofMinSize(2)
        .ofMaxSize(24)
        .map(set -> set.stream().sorted().toList())
        .flatMap(cuts -> Arbitraries.of(true, false).map(night -> windows(cuts, night)))
        .injectDuplicates(0.05);
  }

  private static WeeklyHours windows(List<Integer> cuts, boolean night) {
    var windows = new ArrayList<OpeningWindow>();
    for (int i = night ? 1 : 0; i + (night ? 0 : 1) < cuts.size(); i += 2) {
      int from = cuts.get(i) * 15;
      int end = cuts.get((i + 1) % cuts.size()) * 15;
      int minutes = Math.min(DAY, Math.floorMod(end - from - 1, 7 * DAY) + 1);
      windows.add(new OpeningWindow(
          DayOfWeek.of(from / DAY + 1), time(from % DAY), time((from + minutes) % DAY)));
    }
    return new WeeklyHours(windows);
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(60L * minute);
  }

  /** Holidays that look random and are the same every time; 0 gives none. */
  static HolidayCalendar scattered(int seed) {
    var years = new ConcurrentHashMap<Integer, List<Holiday>>();
    return year -> years.computeIfAbsent(year, one -> days(seed, one));
  }

  private static List<Holiday> days(int seed, int year) {
    var days = new ArrayList<Holiday>();
    for (var day = LocalDate.of(year, 1, 1);
        day.getYear() == year && seed > 0;
        day = day.plusDays(1)) {
      long mixed = Math.floorMod((day.toEpochDay() * 7919L) ^ (seed * 104_729L), 31L);
      if (mixed == 0) {
        days.add(Holiday.closed(day, "closed"));
      } else if (mixed == 1) {
        days.add(new Holiday(day, "half day", LocalTime.of(12, 30)));
      }
    }
    return days;
  }

  /** What a receptionist would call usual. */
  static BusinessCalendar office(String zone, String holidays) {
    return new BusinessCalendar(
        ZoneId.of(zone),
        WeeklyHours.weekdays("09:00", "17:00"),
        holidays.isEmpty() ? HolidayCalendar.none() : HolidaySet.shipped(holidays));
  }

  static WeeklyHours nights() {
    return WeeklyHours.daily(Set.of(DayOfWeek.values()), "22:00", "06:00");
  }
}
