package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.NOW;
import static dev.consilium.core.triage.Facts.ZONE;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.record;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Quantity;
import java.util.Objects;

/** One rule on a few facts. */
final class Checking {

  private Checking() {}

  static Outcome outcome(String rule, ClinicalFact... facts) {
    return verdict(rule, ImportFacts.none(), facts).outcome();
  }

  static Verdict verdict(String rule, ImportFacts imports, ClinicalFact... facts) {
    var input = new CheckInput(
        record(facts), imports, Terminology.standard(), SubstanceClasses.standard(), NOW, ZONE);
    return Objects.requireNonNull(Checks.BY_RULE.get(rule)).run(input);
  }

  static Observation result(String id, String code, String value, String unit, String at) {
    return lab(id, loinc(code, "Result"), Quantity.of(value, unit), at);
  }
}
