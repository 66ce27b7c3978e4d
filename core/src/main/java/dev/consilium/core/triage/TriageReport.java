package dev.consilium.core.triage;

import static java.util.stream.Collectors.joining;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.record.FactId;
import java.util.Comparator;
import java.util.List;
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
   * @return the most urgent first; empty does not mean that there is no emergency
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
   * Gives what to ask the sender for: everything on the checklist that is not met.
   *
   * @return in the checklist's order
   */
  public List<DocumentRequest> requests() {
    return checklist.stream()
        .filter(it -> it.outcome() != Outcome.MET)
        .map(it -> new DocumentRequest(it.id(), it.title(), it.state(), it.remedy()))
        .toList();
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
    var unseen = checks(Outcome.NOT_EVALUABLE).stream().filter(RedFlags::isOne).toList();
    out.append("Red flags: ").append(redFlags.size());
    out.append(unseen.isEmpty() ? "" : ", " + unseen.size() + " could not be told")
        .append('\n');
    redFlags.forEach(it -> out.append("- ").append(it.message()).append('\n'));
    // Silence would read as safe.
    unseen.forEach(it -> out.append("- not told ").append(line(it)));
    out.append("Findings: ").append(findings.size()).append('\n');
    findings.forEach(it -> out.append("- ").append(it.message()).append('\n'));
    out.append("Checklist ").append(checklistId).append('\n');
    for (var it : checklist) {
      out.append("- ").append(it.title()).append(": ").append(words(it)).append('\n');
    }
    var untold = checks(Outcome.NOT_EVALUABLE);
    out.append("Checks: ").append(checks.size() - untold.size()).append(" ran, ");
    out.append(untold.size()).append(" could not\n");
    untold.forEach(it -> out.append("- ").append(line(it)));
    return out.toString();
  }

  private static String line(CheckResult it) {
    return it.rule() + ": the record lacks " + it.missing() + "\n";
  }

  private static String words(ChecklistItem it) {
    var facts = it.facts().stream().map(FactId::value).collect(joining(", "));
    var waiver = it.waiver();
    return switch (it.state()) {
      case PRESENT -> "met, by " + facts;
      case WAIVED -> "waived" + (waiver == null ? "" : " by " + waiver.by());
      case SUMMARY_ONLY -> "a summary only, by " + facts + ". " + it.remedy();
      case STALE -> "too old, by " + facts + ". " + it.remedy();
      case ABSENT -> "not met. " + it.remedy();
      case UNTOLD -> "not evaluable, the record lacks " + it.missing() + ". " + it.remedy();
    };
  }

  @Override
  public String toString() {
    return "TriageReport[" + checklistId + ", " + redFlags.size() + " red flags, " + findings.size()
        + " findings]";
  }
}
