package dev.consilium.core.triage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is plausible for one analyte, as the table has it ({@code analytes.json}).
 *
 * @param title its name
 * @param codes its codes, as system|code
 * @param bounds what a living person can have, by unit
 * @param slips factors by which a slip of magnitude changes it; empty when it may change so itself
 */
record Analyte(String title, List<String> codes, List<Bound> bounds, List<BigDecimal> slips) {

  /** A plausible span in one unit; the spellings are other ways to write the unit. */
  record Bound(List<String> units, BigDecimal low, BigDecimal high) {

    boolean excludes(BigDecimal value) {
      return value.compareTo(low) < 0 || value.compareTo(high) > 0;
    }

    private static Bound of(JsonNode node) {
      return new Bound(
          Tables.texts(node, "units"),
          new BigDecimal(Tables.text(node, "low")),
          new BigDecimal(Tables.text(node, "high")));
    }
  }

  static final List<Analyte> ALL =
      Tables.each(Tables.read("analytes.json"), "analytes", Analyte::of);

  private static Analyte of(JsonNode node) {
    return new Analyte(
        Tables.text(node, "title"),
        Tables.texts(node, "codes"),
        Tables.each(node, "bounds", Bound::of),
        Tables.texts(node, "slips").stream().map(BigDecimal::new).toList());
  }

  static Optional<Analyte> of(Measurement it) {
    return ALL.stream().filter(analyte -> it.isOneOf(analyte.codes)).findFirst();
  }

  Optional<Bound> bound(String unit) {
    return bounds.stream().filter(it -> it.units.contains(unit)).findFirst();
  }

  /** Every unit of any analyte: a unit that is none of these is unknown, not wrong. */
  static List<String> units() {
    var out = new ArrayList<String>();
    ALL.forEach(it -> it.bounds.forEach(bound -> out.addAll(bound.units)));
    return out;
  }
}
