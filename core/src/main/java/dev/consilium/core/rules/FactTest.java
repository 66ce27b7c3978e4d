package dev.consilium.core.rules;

import dev.consilium.core.Jurisdiction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
      return Answer.of(values.stream()
          .map(Jurisdiction::new)
          .anyMatch(place -> listed.stream().anyMatch(pattern -> pattern.matches(place))));
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
      return Answer.of(others.stream()
          .map(Jurisdiction::new)
          .anyMatch(inner -> values.stream().map(Jurisdiction::new).anyMatch(inner::isWithin)));
    }
  }

  /** The day is today or past, by at most so many days. */
  record AtMostDaysAgo(Fact fact, int days) implements FactTest {

    @Override
    public Answer test(Set<String> values, Scope scope) {
      return Answer.any(values.stream()
          .map(LocalDate::parse)
          .map(on -> on.isAfter(scope.day())
              ? new Answer(Answer.Truth.NO, endOf(on.minusDays(1)), Set.of())
              : until(on.plusDays(days), scope.day()))
          .toList());
    }
  }

  /** The day is today or to come. */
  record NotPast(Fact fact) implements FactTest {

    @Override
    public Answer test(Set<String> values, Scope scope) {
      return Answer.any(values.stream()
          .map(LocalDate::parse)
          .map(last -> until(last, scope.day()))
          .toList());
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
