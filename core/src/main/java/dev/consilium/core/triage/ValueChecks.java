package dev.consilium.core.triage;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Procedure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** F4, F7, B9 and B10: results that cannot be, and results without unit or date. */
final class ValueChecks {

  private static final List<String> SYSTOLIC = List.of("http://loinc.org|8480-6");
  private static final List<String> DIASTOLIC = List.of("http://loinc.org|8462-4");

  private record Scale(
      String title, List<String> codes, BigDecimal low, BigDecimal high, List<String> units) {

    boolean covers(Measurement it) {
      return it.isOneOf(codes) && units.contains(Measurement.unit(it.quantity()));
    }

    boolean excludes(BigDecimal value) {
      return value.compareTo(low) < 0 || value.compareTo(high) > 0;
    }
  }

  private static final List<Scale> SCALES = Tables.each(
      Tables.read("scales.json"),
      "scales",
      it -> new Scale(
          Tables.text(it, "title"),
          Tables.texts(it, "codes"),
          new BigDecimal(Tables.text(it, "low")),
          new BigDecimal(Tables.text(it, "high")),
          Tables.texts(it, "units")));

  private ValueChecks() {}

  static Verdict outsideScale(CheckInput input) {
    var looked = new ArrayList<Measurement>();
    var found = new ArrayList<Found>();
    for (var it : Measurement.all(input)) {
      for (var scale : SCALES) {
        if (scale.covers(it)) {
          looked.add(it);
          if (scale.excludes(it.quantity().value())) {
            found.add(Found.at(
                it.fact(),
                it.path(),
                "outside the scale of " + scale.title + ", " + scale.low + " to " + scale.high));
          }
        }
      }
    }
    return Verdict.of(looked, "a result with a known scale and unit", found);
  }

  static Verdict pressure(CheckInput input) {
    var looked = new ArrayList<Measurement>();
    var found = new ArrayList<Found>();
    var byFact = Measurement.all(input).stream()
        .collect(
            Collectors.groupingBy(it -> it.fact().id(), LinkedHashMap::new, Collectors.toList()));
    for (var parts : byFact.values()) {
      for (var upper : parts.stream().filter(it -> it.isOneOf(SYSTOLIC)).toList()) {
        for (var lower : parts.stream().filter(it -> it.isOneOf(DIASTOLIC)).toList()) {
          if (!Measurement.unitsDiffer(upper.quantity(), lower.quantity())) {
            looked.add(upper);
            if (upper.quantity().value().compareTo(lower.quantity().value()) < 0) {
              found.add(Found.at(upper.fact(), "component", "systolic is below diastolic"));
            }
          }
        }
      }
    }
    return Verdict.of(looked, "a blood pressure with both components in one unit", found);
  }

  static Verdict withoutUnit(CheckInput input) {
    var measured = Measurement.all(input).stream()
        .filter(it -> input.isAny("laboratory", it.fact().categories())
            || input.isAny("vital-signs", it.fact().categories()))
        .filter(it -> !input.is("unitless-result", it.code()))
        .toList();
    var facts = measured.stream()
        .filter(it -> Measurement.unit(it.quantity()).isBlank())
        .map(Measurement::fact)
        .distinct()
        .toList();
    var found = facts.isEmpty()
        ? List.<Found>of()
        : List.of(Found.inRecord(facts.size() + " of the measured results have no unit", facts));
    return Verdict.of(measured, "a measured laboratory result or vital sign", found);
  }

  static Verdict withoutDate(CheckInput input) {
    var looked = input.facts().stream().filter(ValueChecks::needsDate).toList();
    var facts = looked.stream().filter(it -> it.when() == null).toList();
    var found = facts.isEmpty()
        ? List.<Found>of()
        : List.of(Found.inRecord(
            facts.size() + " of the results, reports and procedures have no date", facts));
    return Verdict.of(looked, "a result, report or procedure", found);
  }

  private static boolean needsDate(ClinicalFact fact) {
    return fact instanceof Observation
        || fact instanceof DiagnosticReport
        || fact instanceof ImagingStudy
        || (fact instanceof Procedure it && it.activity() == Activity.ENDED);
  }
}
