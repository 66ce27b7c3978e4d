package dev.consilium.core.program;

import dev.consilium.core.Coding;
import java.util.Set;

/**
 * Conditions that a program does not take, always or when a fact holds.
 *
 * @param conditions the codes; at least one
 * @param when facts of which one suffices to exclude; empty to exclude always
 */
public record ConditionExclusion(Set<Coding> conditions, Set<ApplicantFact> when) {

  // An exclusion without a condition would be a rule for everyone, which FactRules has.
  public ConditionExclusion {
    conditions = ConditionRules.plain(conditions);
    when = Set.copyOf(when);
    new Demands("Condition exclusion")
        .that(!conditions.isEmpty(), "/conditions", "no condition", "codes-present", "Name one.")
        .met();
  }

  boolean names(Set<Coding> others) {
    return conditions.stream().anyMatch(it -> others.stream().anyMatch(it::sameCode));
  }
}
