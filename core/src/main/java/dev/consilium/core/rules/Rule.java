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
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One compiled rule of a pack. */
record Rule(
    String id,
    Set<RuleKind> kinds,
    List<String> jurisdictions,
    List<PlacePattern> places,
    Condition when,
    List<String> unless,
    Verdict verdict,
    List<Duty> duties,
    String citation,
    EffectiveInterval effective,
    String remedy,
    Map<Outcome, RuleTrace> traces) {

  Rule(
      String id,
      Set<RuleKind> kinds,
      List<String> jurisdictions,
      List<PlacePattern> places,
      Condition when,
      List<String> unless,
      Verdict verdict,
      List<Duty> duties,
      String citation,
      EffectiveInterval effective,
      String remedy) {
    this(
        id,
        kinds,
        jurisdictions,
        places,
        when,
        unless,
        verdict,
        duties,
        citation,
        effective,
        remedy,
        traces(outcome -> new RuleTrace(id, verdict, outcome, citation, effective)));
  }

  // Made once, not once for each decision.
  private static Map<Outcome, RuleTrace> traces(Function<Outcome, RuleTrace> trace) {
    var traces = new EnumMap<Outcome, RuleTrace>(Outcome.class);
    for (var outcome : Outcome.values()) {
      traces.put(outcome, trace.apply(outcome));
    }
    return traces;
  }

  RuleTrace took(Outcome outcome) {
    return Objects.requireNonNull(traces.get(outcome));
  }

  RuleEntry entry() {
    return new RuleEntry(
        id, kinds, jurisdictions, verdict, unless, duties, citation, effective, remedy);
  }

  /** Tells how narrowly it is written for a place; empty when it does not hold there. */
  OptionalInt rankAt(String place) {
    return places.stream()
        .filter(pattern -> pattern.matches(place))
        .mapToInt(PlacePattern::rank)
        .min();
  }

  /** Tells until when being in force, or not yet, stays as it is; null when for ever. */
  @Nullable
  Instant unchangedUntil(LocalDate day) {
    var from = effective.from();
    var to = effective.to();
    if (from != null && day.isBefore(from)) {
      return from.atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }
    return to != null && !day.isAfter(to) ? FactTest.endOf(to) : null;
  }
}
