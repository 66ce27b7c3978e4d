package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseProfile;
import java.util.List;

/** One more case must fit. */
final class CapacityRule implements EligibilityRule {

  static final String ID = "capacity";

  private final EligibilityPolicy policy;

  CapacityRule(EligibilityPolicy policy) {
    this.policy = policy;
  }

  @Override
  public RuleOutcome judge(CaseProfile profile, Specialist specialist) {
    var known = specialist.capacity().filter(it -> it.holdsOn(profile.day())).orElse(null);
    if (known == null) {
      return RuleOutcome.unmet(
          ID,
          policy.on(Unknown.CAPACITY),
          Unknown.CAPACITY.reason(),
          List.of(),
          "eligible if room for one more case is confirmed");
    }
    return known.value().open() < known.value().most()
        ? RuleOutcome.met(ID, "has-room", List.of(known))
        : RuleOutcome.unmet(
            ID,
            Eligibility.INELIGIBLE,
            "full",
            List.of(known),
            "eligible if more than " + known.value().open() + " cases may be open, now "
                + known.value().most());
  }
}
