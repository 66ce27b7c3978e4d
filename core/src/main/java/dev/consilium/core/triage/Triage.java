package dev.consilium.core.triage;

import dev.consilium.core.Finding;
import dev.consilium.core.dossier.ConceptSets;
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

  private Triage(SubstanceClasses substances) {
    this.substances = substances;
  }

  /**
   * Makes a triage with the tables that come with the library.
   *
   * @return the standard triage
   */
  public static Triage standard() {
    return new Triage(SubstanceClasses.standard());
  }

  /**
   * Makes a triage that asks your drug database about substances.
   *
   * @param substances the port's implementation
   * @return the triage
   */
  public static Triage with(SubstanceClasses substances) {
    return new Triage(substances);
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
    var input = new CheckInput(record, ConceptSets.standard(), substances, now, zone);
    var checklist = Completeness.standard().assess(input, checklistId);
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
        checklistId, redFlags.findings(), List.copyOf(findings), checklist, List.copyOf(checks));
  }

  @Override
  public String toString() {
    return "Triage[rules " + TriageRules.standard().version() + "]";
  }
}
