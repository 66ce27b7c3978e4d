package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseProfile;
import java.util.List;

/** The host's and the patient's wishes hold. */
final class ExcludedByHostRule implements EligibilityRule {

  static final String ID = "excluded-by-host";

  @Override
  public RuleOutcome judge(CaseProfile profile, Specialist specialist) {
    return profile.parties().excludes(specialist.id())
        ? RuleOutcome.unmet(
            ID,
            Eligibility.INELIGIBLE,
            "excluded",
            List.of(),
            "eligible if the host or the patient lifts the exclusion")
        : RuleOutcome.met(ID, "not-excluded", List.of());
  }
}
