package dev.consilium.core.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The openings of consecutive days as stretches of real time; one walk serves one call.
 *
 * <p>A local time means the first instant at which a wall clock shows or passes it. So in a gap the
 * window opens or closes at the jump, and in an overlap at the first of the two.
 */
final class OpeningWalk {

  /** A stretch of opening; seconds since the epoch, the end no longer open. */
  record Opening(LocalDate day, long start, long end) {

    Instant startInstant() {
      return Instant.ofEpochSecond(start);
    }

    Instant endInstant() {
      return Instant.ofEpochSecond(end);
    }
  }

  private final ZoneRules rules;
  private final HolidayCalendar holidays;
  private final List<List<OpeningWindow>> week;
  private final Map<Integer, Map<LocalDate, Integer>> years = new HashMap<>();
  private @Nullable ZoneOffsetTransition transition;

  OpeningWalk(ZoneId zone, List<List<OpeningWindow>> week, HolidayCalendar holidays) {
    this.rules = zone.getRules();
    this.week = week;
    this.holidays = holidays;
  }

  LocalDate dateOf(Instant at) {
    return at.atOffset(rules.getOffset(at)).toLocalDate();
  }

  LocalDate horizon(Instant from) {
    return dateOf(from).plusYears(BusinessCalendar.HORIZON_YEARS);
  }

  // By weekday, unchanged by holidays and changes of the clocks.
  private List<OpeningWindow> windows(LocalDate day) {
    return week.get(day.getDayOfWeek().getValue() - 1);
  }

  List<Opening> on(LocalDate day) {
    var windows = windows(day);
    if (windows.isEmpty()) {
      return List.of();
    }
    int limit = limit(day);
    var openings = new ArrayList<Opening>(windows.size());
    for (var window : windows) {
      if (window.from() < limit) {
        long start = instant(day, window.from());
        long end = instant(day, Math.min(window.to(), limit));
        if (start < end) {
          openings.add(new Opening(day, start, end));
        }
      }
    }
    return openings;
  }

  // From this minute of the day a holiday keeps everything closed.
  private int limit(LocalDate day) {
    return years
        .computeIfAbsent(day.getYear(), this::closures)
        .getOrDefault(day, Integer.MAX_VALUE);
  }

  private Map<LocalDate, Integer> closures(int year) {
    var closures = new HashMap<LocalDate, Integer>();
    for (var holiday : holidays.in(year)) {
      if (holiday.date().getYear() != year) {
        throw new IllegalStateException("Holiday calendar: asked for " + year + " it gave "
            + holiday.date() + " [holiday-year]. Give the holidays kept in that year only.");
      }
      closures.merge(holiday.date(), holiday.closedFrom(), Math::min);
    }
    return closures;
  }

  private long instant(LocalDate day, int minute) {
    var local = day.plusDays(minute / OpeningWindow.MINUTES_PER_DAY)
        .atTime(minute % OpeningWindow.MINUTES_PER_DAY / 60, minute % 60);
    var offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? rules.getTransition(local).toEpochSecond()
        : local.toEpochSecond(offsets.get(0));
  }

  /**
   * Counts the whole weeks from a day on in which no change of the clocks can be felt.
   *
   * @param day first day of the first week
   * @param most not more than this
   * @return 0 to {@code most}
   */
  long quietWeeks(LocalDate day, long most) {
    long begin = instant(day, 0);
    if (transition == null || transition.toEpochSecond() < begin) {
      transition = rules.nextTransition(Instant.ofEpochSecond(begin - 1));
    }
    if (transition == null) {
      return most;
    }
    var before = transition.getDateTimeBefore().toLocalDate();
    var after = transition.getDateTimeAfter().toLocalDate();
    var change = before.isBefore(after) ? before : after;
    // The night before the change reaches into it.
    return Math.max(0, Math.min(most, (change.toEpochDay() - 1 - day.toEpochDay()) / 7));
  }

  // Seconds that holidays take from the days of [from, to), clocks unchanged.
  long closedSeconds(LocalDate from, LocalDate to) {
    long closed = 0;
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      for (var closure : years.computeIfAbsent(year, this::closures).entrySet()) {
        var day = closure.getKey();
        if (!day.isBefore(from) && day.isBefore(to)) {
          for (var window : windows(day)) {
            int open = Math.max(0, Math.min(window.to(), closure.getValue()) - window.from());
            closed += 60L * (window.to() - window.from() - open);
          }
        }
      }
    }
    return closed;
  }

  // Days of [from, to) that the week opens and a holiday closes entirely.
  long closedDays(LocalDate from, LocalDate to) {
    long closed = 0;
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      for (var closure : years.computeIfAbsent(year, this::closures).entrySet()) {
        var day = closure.getKey();
        if (!day.isBefore(from)
            && day.isBefore(to)
            && !windows(day).isEmpty()
            && windows(day).stream().allMatch(window -> window.from() >= closure.getValue())) {
          closed++;
        }
      }
    }
    return closed;
  }
}
