package dev.consilium.core.triage;

import dev.consilium.core.dossier.ConceptSets;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** F5: one analyte, one time, several values. */
final class SameTimeChecks {

  private static final String LOINC = "http://loinc.org";

  // Receptors have a rule of their own; a genetic code names the question, not the variant.
  private static final List<String> ELSEWHERE =
      List.of("receptor-er", "receptor-pr", "receptor-her2", "genomic-observation");

  private SameTimeChecks() {}

  static Verdict differentValues(CheckInput input) {
    var groups = new LinkedHashMap<String, List<Observation>>();
    for (var it : input.facts(Observation.class)) {
      var when = it.when();
      var key = key(it);
      if (when != null && !key.isBlank() && isResult(it.value()) && !isElsewhere(input, it)) {
        groups
            .computeIfAbsent(key + " " + time(input, when), any -> new ArrayList<>())
            .add(it);
      }
    }
    var found = new ArrayList<Found>();
    for (var group : groups.values()) {
      var values = new TreeSet<>(group.stream().map(SameTimeChecks::value).toList());
      if (values.size() > 1) {
        var others = group.subList(1, group.size()).toArray(Observation[]::new);
        found.add(Found.at(
            group.get(0), "value", values.size() + " different values at one time", others));
      }
    }
    return Verdict.of(List.copyOf(groups.values()), "a dated result", found);
  }

  private static boolean isElsewhere(CheckInput input, Observation it) {
    return ELSEWHERE.stream()
        .anyMatch(set -> input.is(set, it.code()) || input.isAny(set, it.categories()));
  }

  private static boolean isResult(@Nullable ObservationValue value) {
    return value != null && !(value instanceof ObservationValue.Absent);
  }

  private static String key(Observation it) {
    return it.code()
        .coding(LOINC)
        .map(coding -> LOINC + coding.code())
        .orElseGet(() -> ConceptSets.words(it.code()));
  }

  private static String time(CheckInput input, PartialDate when) {
    return when.earliest(input.zone()) + " " + when.latest(input.zone());
  }

  // 4.0 and 4.00 are one value; 4 mg and 4 g are two.
  private static String value(Observation it) {
    if (it.value() instanceof ObservationValue.Measured measured) {
      var quantity = measured.quantity();
      return quantity.comparator().symbol()
          + quantity.value().stripTrailingZeros().toPlainString()
          + " "
          + Measurement.unit(quantity);
    }
    return Objects.requireNonNull(it.value()).label().strip().toLowerCase(Locale.ROOT);
  }
}
