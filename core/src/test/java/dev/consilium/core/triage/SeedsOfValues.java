package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.range;
import static dev.consilium.core.triage.Facts.text;
import static dev.consilium.core.triage.Seed.SOURCE;
import static dev.consilium.core.triage.Seed.facts;

import dev.consilium.core.record.CancerStage;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Source;
import dev.consilium.core.triage.Seed.Planter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Defects of results, and facts that need more than {@link Facts} says. */
final class SeedsOfValues {

  private SeedsOfValues() {}

  static void add(Map<String, Planter> out) {
    out.put("value-implausible", facts(sodium("seed", "1.40", "mmol/L", "2024-01-01")));
    out.put("unit-implausible", facts(sodium("seed", "140", "mm[Hg]", "2024-01-01")));
    out.put("outside-scale", facts(result("seed", "59408-5", "104", "%", "2024-01-01")));
    out.put("unit-differs-from-range", facts(ranged("seed", "g/dL", "g/L", "")));
    out.put("flag-contradicts-range", facts(ranged("seed", "g/dL", "g/dL", "H")));
    out.put("unit-text-contradicts-code", facts(worded("seed")));
    out.put(
        "systolic-below-diastolic",
        facts(CleanRecords.pressure("seed", "78", "124", "2024-01-01")));
    out.put(
        "same-time-different-values",
        facts(
            sodium("seed", "140", "mmol/L", "2024-01-01T08:00:00Z"),
            sodium("seed-2", "131", "mmol/L", "2024-01-01T08:00:00Z")));
    out.put(
        "bmi-differs",
        facts(
            result("seed", "39156-5", "31", "kg/m2", "2024-01-01"),
            result("seed-w", "29463-7", "60", "kg", "2024-01-01"),
            result("seed-h", "8302-2", "170", "cm", "2024-01-01")));
    out.put("magnitude-slip", clean -> {
      var seed = facts(
              sodium("seed-1", "14.0", "mmol/L", "2024-01-01"),
              sodium("seed-2", "140", "mmol/L", "2024-01-11"))
          .plant(clean);
      return new Seed(seed.patient(), seed.facts(), seed.imports(), List.of("seed-2", "seed-1"));
    });
    out.put("result-without-unit", facts(result("seed", "2951-2", "140", "", "2024-01-01")));
    out.put("result-without-date", facts(sodium("seed", "140", "mmol/L", "")));
  }

  static void variants(Map<String, Planter> out) {
    out.put("variant-gene", facts(variant("seed", "TP53", "NM_0.1(BRCA2):c.1A>G", "", "")));
    out.put(
        "variant-protein",
        facts(
            variant("seed", "TP53", "c.524G>A", "p.Arg175His", ""),
            variant("seed-2", "TP53", "c.524G>A", "p.(R175L)", "")));
    out.put(
        "variant-origin",
        facts(
            variant("seed", "TP53", "c.524G>A", "", "Germline"),
            variant("seed-2", "TP53", "c.524G>A", "", "Somatic")));
  }

  static Observation sodium(String id, String value, String unit, String when) {
    return result(id, "2951-2", value, unit, when);
  }

  private static Observation result(
      String id, String code, String value, String unit, String when) {
    var quantity = unit.isEmpty()
        ? new Quantity(new BigDecimal(value), Quantity.Comparator.EXACT, null, null, null)
        : Quantity.of(value, unit);
    return lab(id, loinc(code, "Result"), quantity, when.isEmpty() ? null : when);
  }

  private static Observation ranged(String id, String unit, String other, String flag) {
    var ranges = List.of(range("12", "16", other));
    return lab(
        id, loinc("718-7", "Hemoglobin"), Quantity.of("13", unit), "2024-01-01", flag, ranges);
  }

  private static Observation worded(String id) {
    var value = new Quantity(
        new BigDecimal("140"), Quantity.Comparator.EXACT, "mg/dL", Quantity.UCUM, "mmol/L");
    return lab(id, loinc("2951-2", "Sodium"), value, "2024-01-01");
  }

  static GenomicVariant variant(
      String id, String gene, String coding, String protein, String origin) {
    return new GenomicVariant(
        new FactId(id),
        SOURCE,
        text("Genetic variant"),
        text(gene),
        coding,
        protein.isEmpty() ? null : protein,
        origin.isEmpty() ? null : text(origin),
        null,
        null,
        PartialDate.of("2024-01-01"));
  }

  static CancerStage focused(String id, String group, String m, String method) {
    return new CancerStage(
        new FactId(id),
        SOURCE,
        text("Stage group"),
        Basis.CLINICAL,
        text(group),
        null,
        null,
        text(m),
        text(method),
        null,
        PartialDate.of("2024-11-24"));
  }

  static DiagnosticReport reported(String id, String words, String effective, String issued) {
    return new DiagnosticReport(
        new FactId(id),
        SOURCE,
        text(words),
        List.of(),
        PartialDate.of(effective),
        PartialDate.of(issued),
        List.of(),
        List.of(),
        null,
        List.of(),
        false);
  }

  static ImagingStudy study(String id, String when) {
    return new ImagingStudy(
        new FactId(id), SOURCE, text("CT"), null, List.of(), List.of(), PartialDate.of(when), 1, 1);
  }

  static NegativeAssertion refuted(String id, String words) {
    return new NegativeAssertion(
        new FactId(id),
        SOURCE,
        text(words),
        "Condition",
        NegativeAssertion.Reason.REFUTED,
        PartialDate.of("2025-01-01"));
  }

  static Document elsewhere(Document it) {
    return at("Bundle.entry[9].resource", it);
  }

  static Document at(String path, Document it) {
    return new Document(
        it.id(),
        new Source(it.source().document(), 9, path, 0),
        it.code(),
        it.title(),
        it.date(),
        it.author(),
        it.mediaType(),
        it.hash(),
        it.size());
  }
}
