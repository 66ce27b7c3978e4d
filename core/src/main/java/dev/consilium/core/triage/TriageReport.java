package dev.consilium.core.triage;

import static java.util.stream.Collectors.joining;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.record.FactId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What triage found in one record, what it looked for, and what it could not tell.
 *
 * <p>Immutable and safe to share; made by {@link Triage#assess}.
 */
public final class TriageReport {

  private final String checklistId;
  private final List<Finding> redFlags;
  private final List<Finding> findings;
  private final List<ChecklistItem> checklist;
  private final List<CheckResult> checks;

  TriageReport(
      String checklistId,
      List<Finding> redFlags,
      List<Finding> findings,
      List<ChecklistItem> checklist,
      List<CheckResult> checks) {
    this.checklistId = checklistId;
    this.redFlags = redFlags;
    this.findings = findings;
    this.checklist = checklist;
    this.checks = checks;
  }

  /**
   * Names the checklist that was used.
   *
   * @return its id
   */
  public String checklistId() {
    return checklistId;
  }

  /**
   * Gives signs of an emergency, to be confirmed by a clinician at once.
   *
   * @return in the table's order; empty does not mean that there is no emergency
   */
  public List<Finding> redFlags() {
    return redFlags;
  }

  /**
   * Gives everything that was found: show this, from its beginning.
   *
   * @return red flags, then contradictions, each from MUST to MAY
   */
  public List<Finding> all() {
    var bySeverity = Comparator.comparing(Finding::severity);
    return Stream.concat(redFlags.stream().sorted(bySeverity), findings.stream())
        .toList();
  }

  /**
   * Gives the contradictions only; red flags are not among them, see {@link #all}.
   *
   * @return from MUST to MAY, then by rule and place
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Gives the contradictions of one severity; red flags are not among them.
   *
   * @param severity how binding
   * @return by rule and place
   */
  public List<Finding> findings(Severity severity) {
    return findings.stream().filter(it -> it.severity() == severity).toList();
  }

  /**
   * Gives the checklist, item by item.
   *
   * @return in the checklist's order
   */
  public List<ChecklistItem> checklist() {
    return checklist;
  }

  /**
   * Tells whether nothing on the checklist is missing or untold.
   *
   * @return true when every item is met
   */
  public boolean isComplete() {
    return checklist.stream().allMatch(it -> it.outcome() == Outcome.MET);
  }

  /**
   * Gives every check that was tried, red flags included.
   *
   * @return in the tables' order
   */
  public List<CheckResult> checks() {
    return checks;
  }

  /**
   * Gives the checks of one outcome.
   *
   * @param outcome what they came to
   * @return in the tables' order
   */
  public List<CheckResult> checks(Outcome outcome) {
    return checks.stream().filter(it -> it.outcome() == outcome).toList();
  }

  /**
   * Writes it for a reader.
   *
   * @return red flags first, then findings, checklist and the checks that could not be made, a line each
   */
  public String text() {
    var out = new StringBuilder();
    var unseen = checks(Outcome.NOT_EVALUABLE).stream().filter(RedFlags::isOne).count();
    out.append("Red flags: ").append(redFlags.size());
    out.append(unseen == 0 ? "" : ", " + unseen + " could not be told").append('\n');
    redFlags.forEach(it -> out.append("- ").append(it.message()).append('\n'));
    out.append("Findings: ").append(findings.size()).append('\n');
    findings.forEach(it -> out.append("- ").append(it.message()).append('\n'));
    out.append("Checklist ").append(checklistId).append('\n');
    for (var it : checklist) {
      out.append("- ").append(it.title()).append(": ").append(words(it.outcome()));
      out.append(
          switch (it.outcome()) {
            case MET ->
              ", by " + it.satisfiedBy().stream().map(FactId::value).collect(joining(", "));
            case NOT_MET -> ". " + it.remedy();
            case NOT_EVALUABLE -> ", the record lacks " + it.missing() + ". " + it.remedy();
          });
      out.append('\n');
    }
    var untold = checks(Outcome.NOT_EVALUABLE);
    out.append("Checks: ").append(checks.size() - untold.size()).append(" ran, ");
    out.append(untold.size()).append(" could not\n");
    untold.forEach(it -> out.append("- ")
        .append(it.rule())
        .append(": the record lacks ")
        .append(it.missing())
        .append('\n'));
    return out.toString();
  }

  private static String words(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public String toString() {
    return "TriageReport[" + checklistId + ", " + redFlags.size() + " red flags, " + findings.size()
        + " findings]";
  }
}
