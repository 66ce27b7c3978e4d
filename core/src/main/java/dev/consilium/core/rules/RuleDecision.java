package dev.consilium.core.rules;

import java.time.Instant;
import java.util.List;

/**
 * What the rules answered, why, and until when it holds.
 *
 * <p>The rule engine makes these. A host with a rules engine of its own makes them too, and then
 * answers for rule, citation and pack.
 *
 * @param question what was asked
 * @param verdict the answer
 * @param ruleId the rule that decided; {@code no-sourced-rule} or {@code missing-input} when none
 * @param citation its source
 * @param pack the rule pack's id and version
 * @param duties what is asked for in return, sorted
 * @param expiry last instant at which the answer may be relied on
 * @param missing names of the inputs that would have been needed, sorted
 * @param remedies what would satisfy the rules, as sentences; empty for a permit
 * @param trace how every rule of the place took the facts, in the order in which they weigh
 */
public record RuleDecision(
    RuleQuestion question,
    Verdict verdict,
    String ruleId,
    String citation,
    String pack,
    List<Duty> duties,
    Instant expiry,
    List<String> missing,
    List<String> remedies,
    List<RuleTrace> trace) {

  // A verdict nobody can trace, or a refusal without a way out, would be useless to its reader.
  public RuleDecision {
    duties = sorted(duties);
    missing = sorted(missing);
    remedies = List.copyOf(remedies);
    trace = List.copyOf(trace);
    if (ruleId.isBlank() || citation.isBlank() || pack.isBlank()) {
      throw new IllegalArgumentException(
          "Rule decision: rule, citation or pack is blank [decision-sourced]. Name all three.");
    }
    if (verdict != Verdict.PERMIT && remedies.isEmpty()) {
      throw new IllegalArgumentException("Rule decision: " + verdict
          + " without a remedy [decision-remedy]. Say what would satisfy the rule.");
    }
    if (expiry.isBefore(question.at())) {
      throw new IllegalArgumentException("Rule decision: expiry " + expiry + " is before "
          + question.at() + " [decision-expiry]. Correct one of the two.");
    }
  }

  private static <T extends Comparable<T>> List<T> sorted(List<T> values) {
    return values.size() < 2
        ? List.copyOf(values)
        : values.stream().sorted().distinct().toList();
  }

  /**
   * Says it in one line.
   *
   * @return verdict, rule, citation and pack version
   */
  public String reference() {
    return question.kind() + " " + verdict + " by " + ruleId + " (" + citation + ", " + pack + ")";
  }

  @Override
  public String toString() {
    return reference();
  }
}
