package dev.consilium.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Adds and measures working time over one walk; whole quiet weeks are skipped at once. */
final class WorkingTime {

  private final OpeningWalk walk;
  private final long weeklySeconds;

  WorkingTime(OpeningWalk walk, long weeklySeconds) {
    this.walk = walk;
    this.weeklySeconds = weeklySeconds;
  }

  boolean isOpen(Instant at) {
    var last = walk.dateOf(at).plusDays(1);
    for (var day = last.minusDays(2); !day.isAfter(last); day = day.plusDays(1)) {
      for (var opening : walk.on(day)) {
        if (!before(at, opening.start()) && before(at, opening.end())) {
          return true;
        }
      }
    }
    return false;
  }

  // Openings that touch are one; no window reaches into the third day after its own.
  Optional<Instant> nextChange(Instant at) {
    var end = walk.horizon(at);
    OpeningWalk.Opening joined = null;
    for (var day = walk.dateOf(at).minusDays(1); day.isBefore(end); day = day.plusDays(1)) {
      if (joined != null && day.isAfter(joined.day().plusDays(3))) {
        break;
      }
      for (var opening : walk.on(day)) {
        if (joined != null && opening.start() > joined.end()) {
          return Optional.of(Instant.ofEpochSecond(joined.end()));
        }
        if (joined == null && before(at, opening.start())) {
          return Optional.of(Instant.ofEpochSecond(opening.start()));
        }
        joined = before(at, opening.end()) ? opening : joined;
      }
    }
    return joined == null || !joined.day().plusDays(3).isBefore(end)
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(joined.end()));
  }

  Optional<Instant> add(Instant from, Duration working) {
    var end = walk.horizon(from);
    var skipFrom = walk.dateOf(from).plusDays(2);
    var left = working;
    var day = skipFrom.minusDays(3);
    while (day.isBefore(end)) {
      // At most so many that something is left, or the end could lie inside what was skipped.
      long most = (left.toSeconds() - 1) / weeklySeconds;
      long weeks = day.isBefore(skipFrom) ? 0 : walk.quietWeeks(day, most);
      var next = weeks > 0 ? day.plusWeeks(weeks) : day.plusDays(1);
      if (weeks > 0) {
        left = left.minusSeconds(worked(day, next, weeks));
      } else {
        for (var opening : walk.on(day)) {
          var start = before(from, opening.start()) ? opening.startInstant() : from;
          if (before(start, opening.end())) {
            var open = Duration.between(start, opening.endInstant());
            if (left.compareTo(open) <= 0) {
              return Optional.of(start.plus(left));
            }
            left = left.minus(open);
          }
        }
      }
      day = next;
    }
    return Optional.empty();
  }

  Duration between(Instant from, Instant to) {
    var skipFrom = walk.dateOf(from).plusDays(2);
    var last = walk.dateOf(to).plusDays(1);
    var skipTo = last.minusDays(3);
    var sum = Duration.ZERO;
    var day = skipFrom.minusDays(3);
    while (!day.isAfter(last)) {
      long most = (skipTo.toEpochDay() - day.toEpochDay()) / 7;
      long weeks = day.isBefore(skipFrom) || most < 1 ? 0 : walk.quietWeeks(day, most);
      var next = weeks > 0 ? day.plusWeeks(weeks) : day.plusDays(1);
      if (weeks > 0) {
        sum = sum.plusSeconds(worked(day, next, weeks));
      } else {
        for (var opening : walk.on(day)) {
          var start = before(from, opening.start()) ? opening.startInstant() : from;
          var stop = before(to, opening.end()) ? to : opening.endInstant();
          if (start.isBefore(stop)) {
            sum = sum.plus(Duration.between(start, stop));
          }
        }
      }
      day = next;
    }
    return sum;
  }

  private long worked(LocalDate from, LocalDate to, long weeks) {
    return weeks * weeklySeconds - walk.closedSeconds(from, to);
  }

  private static boolean before(Instant at, long second) {
    return at.getEpochSecond() < second;
  }
}
