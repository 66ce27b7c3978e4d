package dev.consilium.core.triage;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CarePlan;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.DeviceUse;
import dev.consilium.core.record.Encounter;
import dev.consilium.core.record.FamilyHistory;
import dev.consilium.core.record.Goal;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Procedure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** C1 to C4: dates that cannot be. */
final class TimeChecks {

  private static final String DATED = "a dated fact";

  private record Span(
      ClinicalFact fact,
      String path,
      @Nullable PartialDate start,
      @Nullable PartialDate end) {}

  private TimeChecks() {}

  static Verdict beforeBirth(CheckInput input) {
    var birth = input.patient().birthDate();
    if (birth == null) {
      return Verdict.lacks("the birth date");
    }
    var found = new ArrayList<Found>();
    // What happened to relatives may well be older than the patient.
    var dated =
        dated(input).stream().filter(it -> !(it instanceof FamilyHistory)).toList();
    for (var fact : dated) {
      var when = fact.when();
      if (when != null && when.isSurelyBefore(birth)) {
        found.add(Found.at(fact, "date", "dated before the birth date"));
      }
    }
    return Verdict.of(dated, DATED, found);
  }

  static Verdict afterDeath(CheckInput input) {
    var death = input.patient().deceased();
    if (death == null) {
      return Verdict.lacks("a date of death");
    }
    var found = new ArrayList<Found>();
    var dated = dated(input);
    for (var fact : dated) {
      var when = fact.when();
      if (when != null && death.isSurelyBefore(when)) {
        found.add(Found.at(fact, "date", "dated after the date of death"));
      }
    }
    return Verdict.of(dated, DATED, found);
  }

  static Verdict inTheFuture(CheckInput input) {
    var found = new ArrayList<Found>();
    var done = dated(input).stream().filter(it -> !isPlan(it)).toList();
    for (var fact : done) {
      if (input.isFuture(fact.when())) {
        found.add(Found.at(fact, "date", "dated in the future and not planned"));
      }
    }
    return Verdict.of(done, DATED, found);
  }

  static Verdict endBeforeStart(CheckInput input) {
    var found = new ArrayList<Found>();
    var spans = input.facts().stream().flatMap(it -> span(it).stream()).toList();
    for (var span : spans) {
      var start = span.start();
      var end = span.end();
      if (start != null && end != null && end.isSurelyBefore(start)) {
        found.add(Found.at(span.fact(), span.path(), "ends before it starts"));
      }
    }
    return Verdict.of(spans, "a fact with a beginning and an end", found);
  }

  private static List<ClinicalFact> dated(CheckInput input) {
    return input.facts().stream().filter(it -> it.when() != null).toList();
  }

  // An order may be for tomorrow, and so may a visit that is booked.
  private static boolean isPlan(ClinicalFact fact) {
    if (fact instanceof Procedure it) {
      return it.activity() == Activity.PLANNED;
    }
    if (fact instanceof Medication it) {
      return it.form() == Medication.Form.REQUEST || it.activity() == Activity.PLANNED;
    }
    return fact instanceof Encounter || fact instanceof CarePlan || fact instanceof Goal;
  }

  private static List<Span> span(ClinicalFact fact) {
    Span span = null;
    if (fact instanceof Encounter it) {
      span = new Span(it, "period", it.start(), it.end());
    } else if (fact instanceof Medication it) {
      span = new Span(it, "period", it.start(), it.end());
    } else if (fact instanceof Procedure it) {
      span = new Span(it, "performed", it.start(), it.end());
    } else if (fact instanceof CarePlan it) {
      span = new Span(it, "period", it.start(), it.end());
    } else if (fact instanceof DeviceUse it) {
      span = new Span(it, "timing", it.start(), it.end());
    }
    return span == null || span.start() == null || span.end() == null ? List.of() : List.of(span);
  }
}
