package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseProfile;
import java.util.List;

/**
 * Judges one specialist for one case, rule by rule, with reasons. It is the meaning of the rules;
 * {@link EligibilityIndex} says the same of many at once. Immutable.
 */
public final class EligibilityEvaluator {

  private final List<EligibilityRule> rules;
  private final Licensing licensing = Licensing.standard();

  /**
   * Makes an evaluator.
   *
   * @param policy what to conclude where the facts leave a choice
   */
  public EligibilityEvaluator(EligibilityPolicy policy) {
    rules = List.of(
        new LicenceJurisdictionRule(policy, licensing),
        new LicenceFreshRule(policy, licensing),
        new LanguageRule(policy),
        new CapacityRule(policy),
        new AcceptingRule(policy),
        new ConflictOfInterestRule(policy),
        new ExcludedByHostRule());
  }

  /**
   * Judges a specialist.
   *
   * @param profile the case
   * @param specialist who is considered
   * @return the outcome of every rule
   */
  public Judgement judge(CaseProfile profile, Specialist specialist) {
    return new Judgement(
        specialist, rules.stream().map(it -> it.judge(profile, specialist)).toList());
  }

  /**
   * Gives the licences on which eligibility rests.
   *
   * @param profile the case
   * @param specialist who is considered
   * @return the ones that reach furthest where the patient lives; empty when none does
   */
  public List<Assertion<Licence>> countingLicences(CaseProfile profile, Specialist specialist) {
    return profile
        .residence()
        .map(it -> LicenceGrades.of(specialist.licences(), it, profile.day(), licensing)
            .best())
        .orElse(List.of());
  }
}
