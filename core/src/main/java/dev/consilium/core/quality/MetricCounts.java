package dev.consilium.core.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases of one group under one definition: who counts, who was left out and why. */
final class MetricCounts {

  private static final String VALUE_PRESENT = "value-present";

  final List<CaseOutcome> counted = new ArrayList<>();
  final Map<String, Long> excluded = new LinkedHashMap<>();
  private final MetricDefinition definition;

  MetricCounts(MetricDefinition definition, List<CaseOutcome> cases) {
    this.definition = definition;
    reasons(definition).forEach(reason -> excluded.put(reason, 0L));
    for (var one : cases) {
      if (all(definition.population(), one)) {
        var reason = exclusion(one);
        if (reason == null) {
          counted.add(one);
        } else {
          excluded.merge(reason, 1L, Long::sum);
        }
      }
    }
  }

  static List<String> reasons(MetricDefinition definition) {
    var reasons = new ArrayList<>(definition.requires());
    if (!definition.value().isEmpty()) {
      reasons.add(VALUE_PRESENT);
    }
    return reasons;
  }

  // The first test that fails is the reason, so that every case is left out once.
  private @Nullable String exclusion(CaseOutcome one) {
    for (var test : definition.requires()) {
      if (!passes(test, one)) {
        return test;
      }
    }
    boolean present = switch (definition.kind()) {
      case RATE, AGREEMENT -> true;
      case DISTRIBUTION -> code(one).isPresent();
      case MEAN -> number(one).isPresent();
    };
    return present ? null : VALUE_PRESENT;
  }

  private static boolean all(List<String> tests, CaseOutcome one) {
    return tests.stream().allMatch(test -> passes(test, one));
  }

  private static boolean passes(String test, CaseOutcome one) {
    var predicate = CaseTests.TABLE.get(test);
    return predicate != null && predicate.test(one);
  }

  long numerator() {
    return counted.stream()
        .filter(one -> definition.anyOf().stream().anyMatch(tests -> all(tests, one)))
        .count();
  }

  Map<String, Long> codes() {
    var codes = new LinkedHashMap<String, Long>();
    counted.forEach(one -> code(one).ifPresent(code -> codes.merge(code, 1L, Long::sum)));
    return codes;
  }

  List<Double> values() {
    return counted.stream().flatMap(one -> number(one).stream()).toList();
  }

  private Optional<String> code(CaseOutcome one) {
    var reader = CaseValues.CODES.get(definition.value());
    return reader == null ? Optional.empty() : reader.apply(one).stream().findFirst();
  }

  private Optional<Double> number(CaseOutcome one) {
    if (!definition.weights().isEmpty()) {
      return code(one).map(definition.weights()::get);
    }
    var reader = CaseValues.NUMBERS.get(definition.value());
    return reader == null ? Optional.empty() : reader.apply(one);
  }
}
