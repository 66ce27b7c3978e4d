package dev.consilium.core.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One compiled rule of a pack. */
record Rule(
    String id,
    Set<RuleKind> kinds,
    List<PlacePattern> places,
    Condition when,
    List<String> unless,
    Verdict verdict,
    List<Duty> duties,
    String citation,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String remedy) {

  /** Tells how narrowly it is written for a place; empty when it does not hold there. */
  OptionalInt rankAt(String place) {
    return places.stream()
        .filter(pattern -> pattern.matches(place))
        .mapToInt(PlacePattern::rank)
        .min();
  }

  boolean inForceOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Tells until when being in force, or not yet, stays as it is; null when for ever. */
  @Nullable
  Instant unchangedUntil(LocalDate day) {
    if (from != null && day.isBefore(from)) {
      return from.atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }
    return to != null && !day.isAfter(to) ? FactTest.endOf(to) : null;
  }
}
