package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.conflict.KnownTies;
import dev.consilium.matching.profile.CaseProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    this(policy, KnownTies.none(), Optional.empty());
  }

  /**
   * Makes an evaluator that knows more of persons than the directory does.
   *
   * @param policy what to conclude where the facts leave a choice
   * @param known persons and ties
   * @param conflicts what ties mean and how long they count
   */
  public EligibilityEvaluator(EligibilityPolicy policy, KnownTies known, ConflictPolicy conflicts) {
    this(policy, known, Optional.of(conflicts));
  }

  private EligibilityEvaluator(
      EligibilityPolicy policy, KnownTies known, Optional<ConflictPolicy> conflicts) {
    List<EligibilityRule> all = new ArrayList<>(List.of(
        new LicenceJurisdictionRule(policy, licensing),
        new LicenceFreshRule(policy, licensing),
        new LanguageRule(policy),
        new CapacityRule(policy),
        new AcceptingRule(policy),
        new ConflictOfInterestRule(policy),
        new ExcludedByHostRule()));
    conflicts.ifPresent(it -> all.add(new TieRule(known, it)));
    rules = List.copyOf(all);
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
