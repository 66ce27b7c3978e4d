package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseProfile;
import java.util.List;

/** A second opinion comes from someone else, elsewhere. */
final class ConflictOfInterestRule implements EligibilityRule {

  static final String ID = "conflict-of-interest";

  private final EligibilityPolicy policy;

  ConflictOfInterestRule(EligibilityPolicy policy) {
    this.policy = policy;
  }

  @Override
  public RuleOutcome judge(CaseProfile profile, Specialist specialist) {
    var parties = profile.parties();
    if (parties.treats(specialist.id(), specialist.identifiers())) {
      return RuleOutcome.unmet(
          ID,
          Eligibility.INELIGIBLE,
          "is-treating-doctor",
          List.of(),
          "eligible if not the doctor who treats the patient");
    }
    var shared = specialist.organisations().stream().filter(parties::treatsAt).findFirst();
    if (shared.isPresent()) {
      return RuleOutcome.unmet(
          ID,
          Eligibility.INELIGIBLE,
          "same-organisation",
          List.of(),
          "eligible if not at " + shared.get() + ", where the patient is treated");
    }
    if (parties.organisations().isEmpty()) {
      return RuleOutcome.unmet(
          ID,
          policy.on(Unknown.TREATING),
          Unknown.TREATING.reason(),
          List.of(),
          "eligible if none of the treating organisations is the specialist's own");
    }
    if (specialist.organisations().isEmpty()) {
      return RuleOutcome.unmet(
          ID,
          policy.on(Unknown.ORGANISATIONS),
          Unknown.ORGANISATIONS.reason(),
          List.of(),
          "eligible if the specialist's organisations are named and none treats the patient");
    }
    return RuleOutcome.met(ID, "no-conflict-known", List.of());
  }
}
