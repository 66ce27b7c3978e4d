package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.eligibility.Licensing.Reach;
import dev.consilium.matching.profile.CaseProfile;
import dev.consilium.matching.profile.Consultation.Counterpart;
import java.util.List;

/** An active, unexpired licence must hold where the patient lives. */
final class LicenceJurisdictionRule implements EligibilityRule {

  static final String ID = "licence-jurisdiction";

  private final EligibilityPolicy policy;
  private final Licensing licensing;

  LicenceJurisdictionRule(EligibilityPolicy policy, Licensing licensing) {
    this.policy = policy;
    this.licensing = licensing;
  }

  @Override
  public RuleOutcome judge(CaseProfile profile, Specialist specialist) {
    var residence = profile.residence().orElse(null);
    if (residence == null) {
      return RuleOutcome.unmet(
          ID,
          Eligibility.REVIEW,
          "residence-unknown",
          List.of(),
          "eligible if licensed where the patient lives; say where that is");
    }
    if (specialist.licences().isEmpty()) {
      return RuleOutcome.unmet(
          ID,
          policy.on(Unknown.LICENCES),
          Unknown.LICENCES.reason(),
          List.of(),
          "eligible if a licence for " + residence + " is shown");
    }
    var grades = LicenceGrades.of(specialist.licences(), residence, profile.day(), licensing);
    if (grades.reach() == Reach.HOLDS) {
      return RuleOutcome.met(ID, "licensed", grades.best());
    }
    if (grades.reach() == Reach.UNCLEAR) {
      return RuleOutcome.unmet(
          ID,
          Eligibility.REVIEW,
          "licence-unclear",
          grades.best(),
          "eligible if the register confirms that the licence holds in " + residence);
    }
    if (profile.consultation().counterpart() == Counterpart.PHYSICIAN) {
      return RuleOutcome.unmet(
          ID,
          policy.unlicensedToPhysician(),
          "not-licensed-to-physician",
          specialist.licences(),
          "eligible if licensed in " + residence
              + ", or if its law allows advice to the treating physician");
    }
    return RuleOutcome.unmet(
        ID,
        Eligibility.INELIGIBLE,
        "not-licensed",
        specialist.licences(),
        "eligible if licensed in " + residence);
  }
}
