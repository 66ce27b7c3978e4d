package dev.consilium.core.triage;

import dev.consilium.core.Finding;
import dev.consilium.core.record.HealthRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Looks a record through before a specialist does. Start here.
 *
 * <p>Runs every rule of {@link TriageRules}, one checklist of {@link Completeness} and all {@link
 * RedFlags}. Deterministic: the order of facts changes nothing. Immutable and safe to share. It
 * judges the record, not the patient; what it finds is for a person to look at.
 */
public final class Triage {

  private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
      .thenComparing(Finding::rule)
      .thenComparing(Finding::where)
      .thenComparing(Finding::found);

  private final SubstanceClasses substances;
  private final Terminology terminology;

  private Triage(SubstanceClasses substances, Terminology terminology) {
    this.substances = substances;
    this.terminology = terminology;
  }

  /**
   * Makes a triage with the tables that come with the library.
   *
   * @return the standard triage
   */
  public static Triage standard() {
    return new Triage(SubstanceClasses.standard(), Terminology.standard());
  }

  /**
   * Makes a triage that asks your drug database about substances.
   *
   * @param substances the port's implementation
   * @return the triage
   */
  public static Triage with(SubstanceClasses substances) {
    return new Triage(substances, Terminology.standard());
  }

  /**
   * Makes a triage that asks your drug database and your terminology server.
   *
   * @param substances the port's implementation
   * @param terminology the port's implementation
   * @return the triage
   */
  public static Triage with(SubstanceClasses substances, Terminology terminology) {
    return new Triage(substances, terminology);
  }

  /**
   * Looks a record through.
   *
   * @param record any record
   * @param checklistId one of {@link Completeness#checklists}, such as oncology-solid-tumour
   * @param now the present instant, for what is future, current or recent
   * @param zone where dates without a zone are taken to be
   * @return what was found, what was looked for and what could not be told
   * @throws IllegalArgumentException if there is no such checklist
   */
  public TriageReport assess(HealthRecord record, String checklistId, Instant now, ZoneId zone) {
    return assess(record, TriageQuestion.of(checklistId, now, zone));
  }

  /**
   * Looks a record through, with what reading its sources told.
   *
   * @param record any record
   * @param question checklist, import facts, waivers, instant and zone
   * @return what was found, what was looked for and what could not be told
   * @throws IllegalArgumentException if there is no such checklist, or a waiver names no item of it
   */
  public TriageReport assess(HealthRecord record, TriageQuestion question) {
    var input = new CheckInput(
        record, question.imports(), terminology, substances, question.now(), question.zone());
    var checklist = Completeness.standard().assess(input, question.checklist(), question.waivers());
    var findings = new ArrayList<Finding>();
    var checks = new ArrayList<CheckResult>();
    for (var rule : TriageRules.standard().rules()) {
      var check = Objects.requireNonNull(Checks.BY_RULE.get(rule.id()), rule.id());
      var verdict = check.run(input);
      verdict.found().forEach(it -> findings.add(rule.finding(it)));
      checks.add(new CheckResult(rule.id(), verdict.outcome(), verdict.missing()));
    }
    findings.sort(ORDER);
    var redFlags = RedFlags.standard().assess(input);
    checks.addAll(redFlags.checks());
    return new TriageReport(
        question.checklist(),
        redFlags.findings(),
        List.copyOf(findings),
        checklist,
        List.copyOf(checks));
  }

  @Override
  public String toString() {
    return "Triage[rules " + TriageRules.standard().version() + "]";
  }
}
