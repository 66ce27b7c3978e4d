package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseProfile;
import java.util.List;

/** The licence that counts must have been asserted lately; a stale one is looked up again. */
final class LicenceFreshRule implements EligibilityRule {

  static final String ID = "licence-fresh";

  private final EligibilityPolicy policy;
  private final Licensing licensing;

  LicenceFreshRule(EligibilityPolicy policy, Licensing licensing) {
    this.policy = policy;
    this.licensing = licensing;
  }

  @Override
  public RuleOutcome judge(CaseProfile profile, Specialist specialist) {
    var residence = profile.residence().orElse(null);
    var best = residence == null
        ? List.<Assertion<Licence>>of()
        : LicenceGrades.of(specialist.licences(), residence, profile.day(), licensing)
            .best();
    if (best.isEmpty()) {
      return RuleOutcome.met(ID, "no-licence-to-check", List.of());
    }
    var fresh = best.stream()
        .filter(it -> LicenceGrades.isFresh(it, profile.day(), policy.licenceFreshDays()))
        .toList();
    return fresh.isEmpty()
        ? RuleOutcome.unmet(
            ID,
            Eligibility.REVIEW,
            "licence-stale",
            best,
            "eligible if the licence is confirmed again; it counts for " + policy.licenceFreshDays()
                + " days")
        : RuleOutcome.met(ID, "licence-fresh", fresh);
  }
}
