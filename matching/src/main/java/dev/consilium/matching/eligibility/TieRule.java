package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.conflict.Identity;
import dev.consilium.matching.conflict.KnownTies;
import dev.consilium.matching.conflict.Person;
import dev.consilium.matching.profile.CaseProfile;
import java.util.ArrayList;
import java.util.List;

/** Nobody judges who is the treating doctor, the excluded or a tied one under another name. */
final class TieRule implements EligibilityRule {

  static final String ID = "known-ties";

  private final KnownTies known;
  private final ConflictPolicy policy;

  TieRule(KnownTies known, ConflictPolicy policy) {
    this.known = known;
    this.policy = policy;
  }

  /** Gives the specialist under all names and numbers. */
  static Identity identity(Specialist specialist, KnownTies known) {
    return known.identity(new Person(
        List.of(specialist.id()),
        specialist.identifiers(),
        List.of(specialist.name()),
        List.of(),
        specialist.organisations()));
  }

  @Override
  public RuleOutcome judge(CaseProfile profile, Specialist specialist) {
    var whole = identity(specialist, known);
    var parties = new CaseIdentities(profile, known, policy);
    var found = new ArrayList<RuleOutcome>();
    if (parties.treating().stream().anyMatch(whole::isSame)) {
      found.add(unmet(
          Eligibility.INELIGIBLE,
          "is-treating-doctor",
          "eligible if the register shows another person than the treating doctor"));
    }
    if (parties.excluded().stream().anyMatch(whole::isSame)) {
      found.add(unmet(
          Eligibility.INELIGIBLE,
          "excluded",
          "eligible if the host or the patient lifts the exclusion"));
    }
    if (whole.organisations().stream().anyMatch(parties.organisations()::contains)) {
      found.add(unmet(
          Eligibility.INELIGIBLE,
          "same-organisation",
          "eligible if not at an organisation that treats the patient"));
    }
    for (var it : parties.ties()) {
      if (whole.keys().stream().anyMatch(it.others()::contains)) {
        var window = policy.of(it.tie().kind());
        found.add(unmet(
            window.conclusion(),
            it.tie().kind().reason(),
            "eligible if the tie (" + it.tie().source() + ") is disproved, or " + window.days()
                + " days after " + it.tie().last()));
      }
    }
    if (parties.treating().stream().anyMatch(whole::sharesDomain)) {
      found.add(unmet(
          policy.sameDomain(),
          "same-mail-domain",
          "eligible if the shared mail domain stands for no common organisation"));
    }
    if (parties.treating().stream().anyMatch(whole::mayBeSame)
        || parties.excluded().stream().anyMatch(whole::mayBeSame)) {
      found.add(unmet(
          policy.sameName(),
          "name-alike",
          "eligible if a register number shows that they are two persons"));
    }
    var worst = RuleOutcome.met(ID, "no-tie-known", List.of());
    for (var it : found) {
      worst = it.value().compareTo(worst.value()) > 0 ? it : worst;
    }
    return worst;
  }

  private static RuleOutcome unmet(Eligibility value, String reason, String counterfactual) {
    return RuleOutcome.unmet(ID, value, reason, List.of(), counterfactual);
  }
}
