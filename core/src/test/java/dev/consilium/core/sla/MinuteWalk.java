package dev.consilium.core.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * The slow oracle: looks at a wall clock every minute and shares nothing with the calendar.
 *
 * <p>A window is open while the latest time the wall clock ever showed lies in it.
 */
final class MinuteWalk {

  private final Calendars.Sample sample;
  private final Map<Integer, Map<LocalDate, LocalDateTime>> closed = new HashMap<>();
  private Instant minute;
  private LocalDateTime latest;

  MinuteWalk(Calendars.Sample sample, Instant from) {
    this.sample = sample;
    this.minute = from.minus(2, ChronoUnit.DAYS);
    this.latest = local();
    while (minute.isBefore(from)) {
      tick();
    }
  }

  private LocalDateTime local() {
    return LocalDateTime.ofInstant(minute, sample.zone());
  }

  private void tick() {
    minute = minute.plusSeconds(60);
    var shown = local();
    latest = shown.isAfter(latest) ? shown : latest;
  }

  Instant now() {
    return minute;
  }

  boolean open() {
    return open(latest.toLocalDate()) || open(latest.toLocalDate().minusDays(1));
  }

  private boolean open(LocalDate day) {
    var close =
        closed.computeIfAbsent(day.getYear(), this::closures).getOrDefault(day, LocalDateTime.MAX);
    for (var window : sample.calendar().hours().windows()) {
      if (window.day() == day.getDayOfWeek()) {
        var opens = day.atTime(window.opens());
        var closes = day.atTime(window.closes());
        closes = closes.isAfter(opens) ? closes : closes.plusDays(1);
        closes = closes.isAfter(close) ? close : closes;
        if (!latest.isBefore(opens) && latest.isBefore(closes)) {
          return true;
        }
      }
    }
    return false;
  }

  private Map<LocalDate, LocalDateTime> closures(int year) {
    var days = new HashMap<LocalDate, LocalDateTime>();
    sample
        .holidays()
        .in(year)
        .forEach(holiday -> days.put(
            holiday.date(),
            holiday.openUntil() == null
                ? holiday.date().atStartOfDay()
                : holiday.date().atTime(holiday.openUntil())));
    return days;
  }

  long openMinutesUntil(Instant to) {
    long minutes = 0;
    while (minute.isBefore(to)) {
      minutes += open() ? 1 : 0;
      tick();
    }
    return minutes;
  }

  Instant after(long minutes) {
    long left = minutes;
    while (left > 0) {
      left -= open() ? 1 : 0;
      tick();
    }
    return minute;
  }
}
