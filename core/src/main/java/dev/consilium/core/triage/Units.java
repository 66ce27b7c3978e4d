package dev.consilium.core.triage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.record.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How units of the red flags are spelled, and how charge counts substance.
 *
 * @param spellings other ways to write a unit, by the way
 * @param charge the unit of charge, such as meq/L
 * @param substance the unit of substance of which it is a multiple, such as mmol/L
 * @param valences how many units of charge one of substance has, by analyte code
 */
record Units(
    SortedMap<String, String> spellings,
    String charge,
    String substance,
    SortedMap<String, BigDecimal> valences) {

  static Units of(JsonNode root) {
    var spellings = new TreeMap<String, String>();
    root.path("spellings")
        .properties()
        .forEach(it -> spellings.put(it.getKey(), it.getValue().asText()));
    var charge = root.path("charge");
    var valences = new TreeMap<String, BigDecimal>();
    charge
        .path("valences")
        .properties()
        .forEach(it -> valences.put(it.getKey(), new BigDecimal(it.getValue().asText())));
    return new Units(
        spellings, Tables.text(charge, "unit"), Tables.text(charge, "substance"), valences);
  }

  /** One word is charge, one is substance, and for this analyte both make the same number. */
  boolean areOne(Measurement it, @Nullable String text, @Nullable String code) {
    var both = Stream.of(text, code)
        .filter(Objects::nonNull)
        .map(unit -> spellings.getOrDefault(unit, unit))
        .collect(Collectors.toSet());
    return both.equals(Set.of(charge, substance))
        && valences.entrySet().stream()
            .anyMatch(valence -> valence.getValue().compareTo(BigDecimal.ONE) == 0
                && it.isOneOf(List.of(valence.getKey())));
  }

  /** The coded unit, else its words, in the spelling of the thresholds. */
  String of(Quantity quantity) {
    var unit = Measurement.unit(quantity);
    return spellings.getOrDefault(unit, unit);
  }

  /** The threshold as it is, and in the unit of charge where the analyte's valence is known. */
  Stream<Threshold> inEveryUnit(Threshold threshold, Measurement it) {
    if (!threshold.unit().equals(substance)) {
      return Stream.of(threshold);
    }
    var inCharge = valences.entrySet().stream()
        .filter(valence -> it.isOneOf(List.of(valence.getKey())))
        .map(valence -> threshold.in(charge, valence.getValue()));
    return Stream.concat(Stream.of(threshold), inCharge);
  }
}
