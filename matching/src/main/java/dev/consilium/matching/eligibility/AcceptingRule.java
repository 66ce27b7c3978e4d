package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseProfile;
import java.util.List;

/** New cases must be taken at all. */
final class AcceptingRule implements EligibilityRule {

  static final String ID = "accepting";

  private final EligibilityPolicy policy;

  AcceptingRule(EligibilityPolicy policy) {
    this.policy = policy;
  }

  @Override
  public RuleOutcome judge(CaseProfile profile, Specialist specialist) {
    var known = specialist.capacity().filter(it -> it.holdsOn(profile.day())).orElse(null);
    if (known == null) {
      return RuleOutcome.unmet(
          ID,
          policy.on(Unknown.ACCEPTING),
          Unknown.ACCEPTING.reason(),
          List.of(),
          "eligible if taking new cases is confirmed");
    }
    return known.value().accepting()
        ? RuleOutcome.met(ID, "accepting", List.of(known))
        : RuleOutcome.unmet(
            ID,
            Eligibility.INELIGIBLE,
            "not-accepting",
            List.of(known),
            "eligible if taking new cases again");
  }
}
