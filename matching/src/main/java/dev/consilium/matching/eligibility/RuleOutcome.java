package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Assertion;
import java.util.List;

/**
 * What one rule says of one specialist for one case.
 *
 * @param rule the rule's stable name
 * @param value its conclusion
 * @param reason a code in lower-case-with-dashes, such as {@code not-licensed}
 * @param used the assertions it rests on; empty when it rests on what is missing
 * @param counterfactual what would make the specialist eligible, in words; empty when ELIGIBLE
 */
public record RuleOutcome(
    String rule, Eligibility value, String reason, List<Assertion<?>> used, String counterfactual) {

  // An exclusion that does not say what would change it cannot be appealed.
  public RuleOutcome {
    used = List.copyOf(used);
    if (value != Eligibility.ELIGIBLE && counterfactual.isBlank()) {
      throw new IllegalArgumentException("Rule outcome " + rule + ": " + value
          + " without a counterfactual [counterfactual-present]. Say what would change it.");
    }
  }

  static RuleOutcome met(String rule, String reason, List<? extends Assertion<?>> used) {
    return new RuleOutcome(rule, Eligibility.ELIGIBLE, reason, List.copyOf(used), "");
  }

  static RuleOutcome unmet(
      String rule,
      Eligibility value,
      String reason,
      List<? extends Assertion<?>> used,
      String counterfactual) {
    return new RuleOutcome(
        rule,
        value,
        reason,
        List.copyOf(used),
        value == Eligibility.ELIGIBLE ? "" : counterfactual);
  }

  /**
   * Says it in one line.
   *
   * @return conclusion, reason, rule and counterfactual
   */
  public String line() {
    return value + " " + reason + " [" + rule + "]"
        + (counterfactual.isEmpty() ? "" : ": " + counterfactual);
  }

  // The counterfactual may tell where the patient lives.
  @Override
  public String toString() {
    return "RuleOutcome[" + rule + " " + value + "]";
  }
}
