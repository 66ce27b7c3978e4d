package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import java.util.List;

/**
 * What all rules say of one specialist for one case.
 *
 * @param specialist who
 * @param outcomes one for each rule, in the order of the rules
 */
public record Judgement(Specialist specialist, List<RuleOutcome> outcomes) {

  // The copy keeps a later change to the caller's list away from the judgement.
  public Judgement {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Gives the conclusion: the worst of the rules'.
   *
   * @return ELIGIBLE only when every rule is met
   */
  public Eligibility value() {
    return outcomes.stream().map(RuleOutcome::value).reduce(Eligibility.ELIGIBLE, Eligibility::and);
  }

  /**
   * Gives what stands in the way.
   *
   * @return the outcomes that are not ELIGIBLE; empty when all rules are met
   */
  public List<RuleOutcome> reasons() {
    return outcomes.stream().filter(it -> it.value() != Eligibility.ELIGIBLE).toList();
  }

  @Override
  public String toString() {
    return "Judgement[" + specialist.id() + " " + value() + "]";
  }
}
