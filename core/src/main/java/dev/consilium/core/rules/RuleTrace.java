package dev.consilium.core.rules;

/**
 * How one rule of the place took the facts.
 *
 * @param ruleId the rule
 * @param verdict what it says when it applies
 * @param outcome whether it applied
 */
public record RuleTrace(String ruleId, Verdict verdict, Outcome outcome) {

  /** Whether a rule applied. */
  public enum Outcome {
    /** Its condition holds and no exception lifts it. */
    APPLIED,
    /** Its condition does not hold, or an exception lifts it. */
    DID_NOT_APPLY,
    /** A fact is missing to tell. */
    UNKNOWN
  }
}
