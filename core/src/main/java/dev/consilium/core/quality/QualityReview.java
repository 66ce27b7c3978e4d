package dev.consilium.core.quality;

import dev.consilium.core.Finding;
import dev.consilium.core.assistance.NamedHuman;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.QualityStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Passes an opinion by a checklist, or returns it with what to mend. Pure; holds no state. */
public final class QualityReview {

  private QualityReview() {}

  /**
   * Reviews an opinion.
   *
   * <p>Automatic items are checked here; each human item needs a result. A failing MUST blocks
   * unless a result waives it by name.
   *
   * @param opinion what is reviewed
   * @param reviewer who reviews; neither author nor panel member
   * @param checklist by what
   * @param results the reviewer's results, and waivers of automatic items
   * @param at when
   * @return passed with a statement, returned with findings, or refused
   */
  public static QualityOutcome review(
      Opinion opinion,
      NamedHuman reviewer,
      QualityChecklist checklist,
      List<ItemResult> results,
      Instant at) {
    var refusal = Admission.refusal(opinion, reviewer, checklist, results);
    if (refusal != null) {
      return new QualityOutcome.Refused(refusal);
    }
    var byItem = new HashMap<String, ItemResult>();
    results.forEach(it -> byItem.put(it.item(), it));
    var target = checklist.readingTargets().get(language(opinion));
    var reading =
        target == null ? null : ReadingScore.of(opinion.patientSummary().text(), target.method());
    var subject = new AutomaticChecks.Subject(opinion, checklist, reading);
    var entries = checklist.items().stream()
        .map(it -> entry(it, byItem.get(it.id()), subject))
        .toList();
    var log = new ReviewLog(entries, reading);
    var blocking = entries.stream()
        .filter(it -> it.result() == ReviewLog.Result.FAILED)
        .flatMap(it -> it.findings().stream())
        .filter(it -> it.severity() == Finding.Severity.MUST)
        .toList();
    if (!blocking.isEmpty()) {
      return new QualityOutcome.Returned(blocking, log);
    }
    var statement = new QualityStatement(
        reviewer.actor().party(),
        reviewer.name(),
        checklist.label(),
        opinion.hash(),
        at,
        waivers(entries, byItem),
        remarks(entries, byItem));
    return new QualityOutcome.Passed(statement, log);
  }

  private static List<QualityStatement.Waiver> waivers(
      List<ReviewLog.Entry> entries, Map<String, ItemResult> results) {
    var waivers = new ArrayList<QualityStatement.Waiver>();
    for (var entry : entries) {
      var result = results.get(entry.item());
      var by = entry.waivedBy();
      if (result != null && by != null) {
        waivers.add(new QualityStatement.Waiver(
            entry.item(), by.actor().party(), by.name(), result.note()));
      }
    }
    return waivers;
  }

  // After the blocking ones are gone, what failed is a SHOULD or a MAY.
  private static List<QualityStatement.Remark> remarks(
      List<ReviewLog.Entry> entries, Map<String, ItemResult> results) {
    var remarks = new ArrayList<QualityStatement.Remark>();
    for (var entry : entries) {
      if (entry.result() == ReviewLog.Result.FAILED) {
        var result = results.get(entry.item());
        var found = entry.findings().stream().map(Finding::found).collect(Collectors.joining("; "));
        remarks.add(
            new QualityStatement.Remark(entry.item(), result == null ? found : result.note()));
      }
    }
    return remarks;
  }

  // The language without region or script, as reading targets name it.
  static String language(Opinion opinion) {
    return Locale.forLanguageTag(opinion.header().language()).getLanguage();
  }

  private static ReviewLog.Entry entry(
      QualityChecklist.Item item, @Nullable ItemResult result, AutomaticChecks.Subject subject) {
    var check = AutomaticChecks.TABLE.get(item.check());
    if (item.check().equals("reading-level") && subject.reading() == null) {
      return new ReviewLog.Entry(item.id(), ReviewLog.Result.NOT_EVALUABLE, List.of(), null);
    }
    var found = check == null ? human(result) : check.apply(subject);
    var findings = found.stream()
        .map(it -> new Finding(item.severity(), item.id(), "opinion", it, item.remedy(), List.of()))
        .toList();
    var waivedBy = result == null ? null : result.waivedBy();
    if (findings.isEmpty()) {
      return new ReviewLog.Entry(item.id(), ReviewLog.Result.PASSED, findings, null);
    }
    return new ReviewLog.Entry(
        item.id(),
        waivedBy == null ? ReviewLog.Result.FAILED : ReviewLog.Result.WAIVED,
        findings,
        waivedBy);
  }

  private static List<String> human(@Nullable ItemResult result) {
    if (result == null) {
      return List.of("the reviewer gave no result");
    }
    return result.verdict() == ItemResult.Verdict.PASS
        ? List.of()
        : List.of("the reviewer's verdict is " + result.verdict());
  }
}
