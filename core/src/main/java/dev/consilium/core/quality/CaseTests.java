package dev.consilium.core.quality;

import dev.consilium.core.opinion.ClinicalImpact;
import dev.consilium.core.opinion.DiagnosisCategory;
import dev.consilium.core.opinion.ProcedureAdvice;
import dev.consilium.core.opinion.TreatmentCategory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a metric's definition may ask of a case, by name. */
final class CaseTests {

  static final Map<String, Predicate<CaseOutcome>> TABLE = table();

  private CaseTests() {}

  private static Map<String, Predicate<CaseOutcome>> table() {
    var table = new LinkedHashMap<String, Predicate<CaseOutcome>>();
    table.put("released", CaseOutcome::released);
    table.put("comparator-frozen", CaseOutcome::comparatorFrozen);
    changes(table);
    course(table);
    for (var point : FollowThrough.Point.values()) {
      followThrough(table, point);
    }
    experience(table);
    return Collections.unmodifiableMap(table);
  }

  private static void changes(Map<String, Predicate<CaseOutcome>> table) {
    table.put("change-assessed", it -> it.change() != null);
    table.put("assessed-by-outsider", change(AssessedChange::independent));
    for (var category : DiagnosisCategory.values()) {
      table.put("diagnosis-" + name(category), change(it -> it.diagnosis() == category));
    }
    for (var category : TreatmentCategory.values()) {
      table.put("treatment-" + name(category), change(it -> it.treatment() == category));
    }
    for (var impact : ClinicalImpact.values()) {
      table.put("impact-" + name(impact), change(it -> it.impact() == impact));
    }
    table.put("procedure-planned", change(it -> it.procedure() != ProcedureAdvice.NONE_PLANNED));
    table.put("procedure-advised-against", change(it -> it.procedure() == ProcedureAdvice.AGAINST));
  }

  private static Predicate<CaseOutcome> change(Predicate<AssessedChange> test) {
    return it -> {
      var change = it.change();
      return change != null && test.test(change);
    };
  }

  private static void course(Map<String, Predicate<CaseOutcome>> table) {
    table.put("records-looked-at", it -> it.course().recordsComplete() != null);
    table.put("records-complete", it -> Boolean.TRUE.equals(it.course().recordsComplete()));
    table.put("specialist-asked", it -> it.course().firstMatchAccepted() != null);
    table.put("first-match-accepted", it -> Boolean.TRUE.equals(it.course().firstMatchAccepted()));
    table.put("assigned", it -> it.course().assignments() > 0);
    table.put("reassigned", it -> it.course().assignments() > 1);
    table.put("panel-voted", it -> it.course().positions().size() > 1);
    table.put("quality-reviewed", it -> it.course().qualityReviews() > 0);
    table.put("quality-returned", it -> it.course().qualityReturns() > 0);
  }

  private static void followThrough(
      Map<String, Predicate<CaseOutcome>> table, FollowThrough.Point point) {
    var days = "-" + point.days();
    table.put("asked" + days, it -> it.at(point).isPresent());
    for (var adoption : FollowThrough.Adoption.values()) {
      table.put(
          "patient-" + name(adoption) + days,
          it -> it.at(point).filter(at -> at.patient() == adoption).isPresent());
      table.put(
          "physician-" + name(adoption) + days,
          it -> it.at(point).filter(at -> at.physician() == adoption).isPresent());
    }
    for (var procedure : FollowThrough.Procedure.values()) {
      table.put(
          "procedure-" + name(procedure) + days,
          it -> it.at(point).filter(at -> at.procedure() == procedure).isPresent());
    }
    table.put(
        "reason-given" + days,
        it -> it.at(point).filter(at -> !at.reason().isEmpty()).isPresent());
  }

  private static void experience(Map<String, Predicate<CaseOutcome>> table) {
    table.put("closed-out", it -> it.experience().closeOut() != null);
    for (var closeOut : Experience.CloseOut.values()) {
      table.put("close-out-" + name(closeOut), it -> it.experience().closeOut() == closeOut);
    }
    table.put("referral-known", it -> it.experience().referral() != null);
    for (var referral : Experience.Referral.values()) {
      table.put("referral-" + name(referral), it -> it.experience().referral() == referral);
    }
    answered(table, "satisfaction", Experience::satisfaction);
    answered(table, "recommend", Experience::recommend);
    answered(table, "decisional-conflict", Experience::decisionalConflict);
    table.put("satisfied", it -> atLeast(it.experience().satisfaction(), 4));
  }

  private static void answered(
      Map<String, Predicate<CaseOutcome>> table,
      String name,
      Function<Experience, @Nullable Integer> answer) {
    table.put(name + "-answered", it -> answer.apply(it.experience()) != null);
  }

  private static boolean atLeast(@Nullable Integer value, int least) {
    return value != null && value >= least;
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
