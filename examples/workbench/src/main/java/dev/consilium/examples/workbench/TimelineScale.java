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

/**
 * From time to pixels, whole years or months at both ends.
 *
 * <p>Where most facts lie in a small last part of the time, as an illness after a healthy life, that
 * part has a scale of its own; the picture shows where it begins.
 */
final class TimelineScale {

  static final int WIDTH = 1240;
  static final int LEFT_EDGE = 150;
  static final int RIGHT_EDGE = 1220;
  private static final double EARLIER_SHARE = 0.28;
  private static final double CROWDED = 0.2;
  private static final double LABEL = 58;

  /** A line of the grid with its words. */
  record Tick(double x, String label) {}

  /** A stretch of time on a stretch of the picture. */
  private record Part(LocalDate first, LocalDate last, double left, double right) {

    double x(Instant at) {
      double start = seconds(first);
      return left + (at.getEpochSecond() - start) / (seconds(last) - start) * (right - left);
    }

    private static long seconds(LocalDate day) {
      return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
  }

  private final List<Part> parts;

  TimelineScale(List<Event> events) {
    var from = day(events.stream().map(Event::earliest).min(Comparator.naturalOrder()));
    var to = day(events.stream().map(Event::latest).max(Comparator.naturalOrder()));
    var years = from.plusYears(3).isBefore(to);
    var first = years ? from.withDayOfYear(1) : from.withDayOfMonth(1);
    var last = years && from.plusYears(6).isBefore(to)
        ? to.withDayOfYear(1).plusYears(1)
        : to.withDayOfMonth(1).plusMonths(1);
    this.parts = parts(events, first, last, to.withDayOfMonth(1).plusMonths(1));
  }

  private static List<Part> parts(
      List<Event> events, LocalDate first, LocalDate last, LocalDate close) {
    var crowd = day(events.stream()
            .map(Event::earliest)
            .sorted()
            .skip(events.size() * 2L / 5)
            .findFirst())
        .withDayOfMonth(1);
    var whole = close.toEpochDay() - first.toEpochDay();
    if (events.isEmpty()
        || !crowd.isAfter(first.plusYears(1))
        || close.toEpochDay() - crowd.toEpochDay() > CROWDED * whole) {
      return List.of(new Part(first, last, LEFT_EDGE, RIGHT_EDGE));
    }
    var middle = LEFT_EDGE + EARLIER_SHARE * (RIGHT_EDGE - LEFT_EDGE);
    return List.of(
        new Part(first, crowd, LEFT_EDGE, middle), new Part(crowd, close, middle, RIGHT_EDGE));
  }

  private static LocalDate day(Optional<Instant> at) {
    return at.orElse(Instant.EPOCH).atZone(ZoneOffset.UTC).toLocalDate();
  }

  double x(Instant at) {
    var day = at.atZone(ZoneOffset.UTC).toLocalDate();
    var part =
        parts.get(parts.size() > 1 && day.isBefore(parts.get(1).first()) ? 0 : parts.size() - 1);
    return Math.min(RIGHT_EDGE, Math.max(LEFT_EDGE, part.x(at)));
  }

  /** Tells where the scale changes. */
  Optional<Tick> change() {
    return parts.size() == 1
        ? Optional.empty()
        : Optional.of(
            new Tick(parts.get(1).left(), parts.get(1).first().toString().substring(0, 7)));
  }

  List<Tick> ticks() {
    var ticks = new ArrayList<Tick>();
    for (var part : parts) {
      var step = step(part);
      var from = step >= 12 && part.first().getDayOfYear() > 1
          ? part.first().withDayOfYear(1).plusYears(1)
          : part.first();
      for (var at = from; at.isBefore(part.last()); at = at.plusMonths(step)) {
        var x = part.x(at.atStartOfDay(ZoneOffset.UTC).toInstant());
        if (x + LABEL / 2 <= part.right()) {
          ticks.add(new Tick(
              x, step >= 12 ? String.valueOf(at.getYear()) : at.toString().substring(0, 7)));
        }
      }
    }
    return ticks;
  }

  private static int step(Part part) {
    var months = Period.between(part.first(), part.last()).toTotalMonths();
    var room = Math.max(1, (part.right() - part.left()) / LABEL);
    for (var step : new int[] {1, 2, 3, 6, 12, 24, 60, 120, 240}) {
      if (months / (double) step <= room) {
        return step;
      }
    }
    return 600;
  }
}
