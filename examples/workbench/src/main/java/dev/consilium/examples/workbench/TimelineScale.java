package dev.consilium.examples.workbench;

import dev.consilium.core.dossier.Timeline.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From time to pixels, whole years or months at both ends. */
final class TimelineScale {

  static final int WIDTH = 1240;
  static final int LEFT_EDGE = 150;
  static final int RIGHT_EDGE = 1220;

  /** A line of the grid with its words. */
  record Tick(double x, String label) {}

  private final LocalDate first;
  private final LocalDate last;
  private final boolean years;

  TimelineScale(List<Event> events) {
    var from = day(events.stream().map(Event::earliest).min(Comparator.naturalOrder()));
    var to = day(events.stream().map(Event::latest).max(Comparator.naturalOrder()));
    this.years = from.plusYears(3).isBefore(to);
    this.first = years ? from.withDayOfYear(1) : from.withDayOfMonth(1);
    this.last = years ? to.withDayOfYear(1).plusYears(1) : to.withDayOfMonth(1).plusMonths(1);
  }

  private static LocalDate day(Optional<Instant> at) {
    return at.orElse(Instant.EPOCH).atZone(ZoneOffset.UTC).toLocalDate();
  }

  double x(Instant at) {
    var start = first.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    var end = last.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    var share = (at.getEpochSecond() - start) / (double) (end - start);
    return LEFT_EDGE + Math.min(1, Math.max(0, share)) * (RIGHT_EDGE - LEFT_EDGE);
  }

  List<Tick> ticks() {
    var ticks = new ArrayList<Tick>();
    var step = step();
    for (var at = first; at.isBefore(last); at = at.plusMonths(step)) {
      ticks.add(new Tick(
          x(at.atStartOfDay(ZoneOffset.UTC).toInstant()),
          years ? String.valueOf(at.getYear()) : at.toString().substring(0, 7)));
    }
    return ticks;
  }

  // At most about eighteen labels fit side by side.
  private int step() {
    var months = Period.between(first, last).toTotalMonths();
    for (var step : years ? new int[] {12, 24, 60, 120, 240} : new int[] {1, 2, 3, 6}) {
      if (months / step <= 18) {
        return step;
      }
    }
    return years ? 600 : 12;
  }
}
