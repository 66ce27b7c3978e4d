package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseProfile;

/** One rule: says of one specialist whether one case may go there. */
interface EligibilityRule {

  RuleOutcome judge(CaseProfile profile, Specialist specialist);
}
