package dev.consilium.core.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Adds and counts business days over one walk; whole quiet weeks are skipped at once. */
final class WorkingDays {

  private final OpeningWalk walk;
  private final long weeklyDays;

  WorkingDays(OpeningWalk walk, long weeklyDays) {
    this.walk = walk;
    this.weeklyDays = weeklyDays;
  }

  LocalDate dateOf(Instant at) {
    var date = walk.dateOf(at);
    var eve = date.minusDays(1);
    return walk.on(eve).stream()
            .anyMatch(opening ->
                opening.startInstant().isBefore(at) && !opening.endInstant().isBefore(at))
        ? eve
        : date;
  }

  Optional<Instant> add(Instant from, int days) {
    var end = walk.horizon(from);
    long left = days;
    var day = dateOf(from).plusDays(1);
    while (day.isBefore(end)) {
      long weeks = walk.quietWeeks(day, (left - 1) / weeklyDays);
      var next = weeks > 0 ? day.plusWeeks(weeks) : day.plusDays(1);
      if (weeks > 0) {
        left -= weeks * weeklyDays - walk.closedDays(day, next);
      } else {
        var openings = walk.on(day);
        left -= openings.isEmpty() ? 0 : 1;
        if (left == 0) {
          return Optional.of(openings.get(openings.size() - 1).endInstant());
        }
      }
      day = next;
    }
    return Optional.empty();
  }

  long between(Instant from, Instant to) {
    var first = dateOf(from);
    var last = dateOf(to);
    return first.isAfter(last) ? -count(last, first) : count(first, last);
  }

  private long count(LocalDate after, LocalDate last) {
    long days = 0;
    var day = after.plusDays(1);
    while (!day.isAfter(last)) {
      long weeks = walk.quietWeeks(day, (last.toEpochDay() + 1 - day.toEpochDay()) / 7);
      var next = weeks > 0 ? day.plusWeeks(weeks) : day.plusDays(1);
      if (weeks > 0) {
        days += weeks * weeklyDays - walk.closedDays(day, next);
      } else {
        days += walk.on(day).isEmpty() ? 0 : 1;
      }
      day = next;
    }
    return days;
  }
}
