package dev.consilium.core.rules;

import dev.consilium.core.rules.RuleTrace.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One compiled rule of a pack.
 *
 * @param entry what it says to a reader
 * @param places where it holds, every group spelt out
 * @param when what must hold for it to apply
 * @param traces what a decision says of it, by outcome; made once, not for each decision
 */
record Rule(
    RuleEntry entry, List<PlacePattern> places, Condition when, Map<Outcome, RuleTrace> traces) {

  static Rule of(RuleEntry entry, List<PlacePattern> places, Condition when) {
    var traces = new EnumMap<Outcome, RuleTrace>(Outcome.class);
    for (var outcome : Outcome.values()) {
      traces.put(
          outcome,
          new RuleTrace(entry.id(), entry.verdict(), outcome, entry.citation(), entry.effective()));
    }
    return new Rule(entry, places, when, traces);
  }

  String id() {
    return entry.id();
  }

  Verdict verdict() {
    return entry.verdict();
  }

  RuleTrace took(Outcome outcome) {
    return Objects.requireNonNull(traces.get(outcome));
  }

  /** Tells how narrowly it is written for a place; empty when it does not hold there. */
  OptionalInt rankAt(String place) {
    return places.stream()
        .filter(pattern -> pattern.matches(place))
        .mapToInt(PlacePattern::rank)
        .min();
  }

  boolean inForceOn(LocalDate day) {
    return entry.effective().contains(day);
  }

  /** Tells until when being in force, or not yet, stays as it is; null when for ever. */
  @Nullable
  Instant unchangedUntil(LocalDate day) {
    var from = entry.effective().from();
    var to = entry.effective().to();
    if (from != null && day.isBefore(from)) {
      return from.atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }
    return to != null && !day.isAfter(to) ? FactTest.endOf(to) : null;
  }
}
