package dev.consilium.core.triage;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Procedure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** C6, C10 and E13: treatments against the diagnoses they are for ({@code treatments.json}). */
final class TreatmentChecks {

  private record Pair(String condition, String treatment, boolean ordered) {}

  private static final List<Pair> PAIRS = Tables.each(
      Tables.read("treatments.json"),
      "pairs",
      it -> new Pair(
          Tables.text(it, "condition"),
          Tables.text(it, "treatment"),
          it.path("ordered").asBoolean()));

  private TreatmentChecks() {}

  static Verdict beforeDiagnosis(CheckInput input) {
    var grace = Duration.ofDays(input.whole("treatment-before-diagnosis", "graceDays"));
    var looked = new ArrayList<ClinicalFact>();
    var found = new ArrayList<Found>();
    for (var pair : PAIRS) {
      var diagnoses = conditions(input, pair);
      // One undated diagnosis may be older than every treatment.
      if (pair.ordered && diagnoses.stream().noneMatch(it -> it.when() == null)) {
        var first = diagnoses.stream().min(Comparator.comparing(TreatmentChecks::begin));
        for (var it : first.isEmpty() ? List.<ClinicalFact>of() : given(input, pair)) {
          looked.add(it);
          var when = Objects.requireNonNull(it.when());
          if (when.latest(ZoneOffset.MIN).isBefore(begin(first.get()).minus(grace))) {
            found.add(Found.at(it, "date", "dated before the diagnosis it treats", first.get()));
          }
        }
      }
    }
    return Verdict.of(looked, "a dated treatment of a dated diagnosis", found);
  }

  static Verdict resolved(CheckInput input) {
    var looked = new ArrayList<ClinicalFact>();
    var found = new ArrayList<Found>();
    for (var pair : PAIRS) {
      var diagnoses = conditions(input, pair);
      if (!diagnoses.isEmpty() && diagnoses.stream().allMatch(it -> isOver(input, it))) {
        looked.addAll(diagnoses);
        for (var it : current(input, pair)) {
          found.add(Found.at(
              it,
              "status",
              "current, and every diagnosis in the set " + pair.condition + " is over",
              diagnoses.toArray(ClinicalFact[]::new)));
        }
      }
    }
    return Verdict.of(looked, "a diagnosis that is over, of a kind with known treatments", found);
  }

  static Verdict refuted(CheckInput input) {
    var looked = new ArrayList<ClinicalFact>();
    var found = new ArrayList<Found>();
    for (var pair : PAIRS) {
      var refuted = input.facts(NegativeAssertion.class).stream()
          .filter(it -> it.reason() == NegativeAssertion.Reason.REFUTED)
          .filter(it -> input.is(pair.condition, it.code()))
          .toList();
      looked.addAll(refuted);
      if (!refuted.isEmpty() && conditions(input, pair).isEmpty()) {
        for (var it : current(input, pair)) {
          found.add(Found.at(
              it,
              "status",
              "current, and the diagnosis in the set " + pair.condition + " was refuted",
              refuted.toArray(ClinicalFact[]::new)));
        }
      }
    }
    return Verdict.of(looked, "a refuted diagnosis of a kind with known treatments", found);
  }

  private static List<Condition> conditions(CheckInput input, Pair pair) {
    return input.facts(Condition.class).stream()
        .filter(it -> input.is(pair.condition, it.code()))
        .toList();
  }

  private static Instant begin(Condition it) {
    PartialDate when = Objects.requireNonNull(it.when());
    return when.earliest(ZoneOffset.MAX);
  }

  private static boolean isOver(CheckInput input, Condition it) {
    return it.activity() == Activity.ENDED || input.isPast(it.abatement());
  }

  private static List<ClinicalFact> given(CheckInput input, Pair pair) {
    var out = new ArrayList<ClinicalFact>();
    input.facts(Medication.class).stream()
        .filter(it -> it.activity() != Activity.PLANNED)
        .forEach(out::add);
    input.facts(Procedure.class).stream()
        .filter(it -> it.activity() != Activity.PLANNED)
        .forEach(out::add);
    out.removeIf(it -> it.when() == null || !input.is(pair.treatment, it.code()));
    return out;
  }

  private static List<ClinicalFact> current(CheckInput input, Pair pair) {
    var out = new ArrayList<ClinicalFact>(input.currentMedications());
    input.facts(Procedure.class).stream()
        .filter(it -> it.activity() == Activity.ACTIVE || it.activity() == Activity.PLANNED)
        .forEach(out::add);
    out.removeIf(it -> !input.is(pair.treatment, it.code()));
    return out;
  }
}
