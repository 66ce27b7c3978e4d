package dev.consilium.core.rules;

/**
 * How one rule of the place took the facts, and where and when that rule is law.
 *
 * @param ruleId the rule
 * @param verdict what it says when it applies
 * @param outcome whether it applied
 * @param citation its source
 * @param effective the days on which it is law
 */
public record RuleTrace(
    String ruleId, Verdict verdict, Outcome outcome, String citation, EffectiveInterval effective) {

  /** Whether a rule applied. */
  public enum Outcome {
    /** Its condition holds and no exception lifts it. */
    APPLIED,
    /** Its condition does not hold, or an exception lifts it. */
    DID_NOT_APPLY,
    /** A fact is missing to tell. */
    UNKNOWN,
    /** The day lies outside its effective interval. */
    NOT_IN_FORCE
  }

  /**
   * Says where it stands.
   *
   * @return rule, citation and effective interval
   */
  public String reference() {
    return ruleId + " (" + citation + ", " + effective + ")";
  }
}
