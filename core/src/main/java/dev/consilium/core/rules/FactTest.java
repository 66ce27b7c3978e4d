package dev.consilium.core.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One test of one fact; unknown when the fact is. */
interface FactTest extends Condition {

  Fact fact();

  Answer test(Set<String> values, Scope scope);

  @Override
  default Answer test(Scope scope) {
    var values = scope.get(fact());
    return values == null ? Answer.unknown(fact()) : test(values, scope);
  }

  /** One of the values is listed. */
  record In(Fact fact, List<String> listed) implements FactTest {

    @Override
    public Answer test(Set<String> values, Scope scope) {
      return Answer.of(!Collections.disjoint(values, listed));
    }
  }

  /** All that is listed is there. */
  record HasAll(Fact fact, List<String> listed) implements FactTest {

    @Override
    public Answer test(Set<String> values, Scope scope) {
      return Answer.of(values.containsAll(listed));
    }
  }

  /** One of the places lies in one that is listed. */
  record Within(Fact fact, List<PlacePattern> listed) implements FactTest {

    @Override
    public Answer test(Set<String> values, Scope scope) {
      for (var place : values) {
        for (var pattern : listed) {
          if (pattern.matches(place)) {
            return Answer.YES;
          }
        }
      }
      return Answer.NO;
    }
  }

  /** One of the values is one of another fact's. */
  record SameAs(Fact fact, Fact other) implements FactTest {

    @Override
    public Answer test(Set<String> values, Scope scope) {
      var others = scope.get(other);
      return others == null
          ? Answer.unknown(other)
          : Answer.of(!Collections.disjoint(values, others));
    }
  }

  /** One of the places contains, or is, one of another fact's. */
  record Encloses(Fact fact, Fact other) implements FactTest {

    @Override
    public Answer test(Set<String> values, Scope scope) {
      var others = scope.get(other);
      if (others == null) {
        return Answer.unknown(other);
      }
      for (var inner : others) {
        for (var outer : values) {
          if (PlacePattern.isWithin(inner, outer)) {
            return Answer.YES;
          }
        }
      }
      return Answer.NO;
    }
  }

  /** The day is today or past, by at most so many days. */
  record AtMostDaysAgo(Fact fact, int days) implements FactTest {

    @Override
    public Answer test(Set<String> values, Scope scope) {
      var answers = new ArrayList<Answer>(values.size());
      for (var on : scope.days(fact)) {
        answers.add(
            on.isAfter(scope.day())
                ? new Answer(Answer.Truth.NO, endOf(on.minusDays(1)), Set.of())
                : until(on.plusDays(days), scope.day()));
      }
      return Answer.any(answers);
    }
  }

  /** The day is today or to come. */
  record NotPast(Fact fact) implements FactTest {

    @Override
    public Answer test(Set<String> values, Scope scope) {
      var answers = new ArrayList<Answer>(values.size());
      for (var last : scope.days(fact)) {
        answers.add(until(last, scope.day()));
      }
      return Answer.any(answers);
    }
  }

  private static Answer until(LocalDate last, LocalDate today) {
    return today.isAfter(last) ? Answer.NO : new Answer(Answer.Truth.YES, endOf(last), Set.of());
  }

  /** Gives a day's last instant in UTC; null from the year 9999 on, which stands for never. */
  static @Nullable Instant endOf(LocalDate day) {
    return day.getYear() >= 9999
        ? null
        : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
  }
}
