package dev.consilium.matching.eligibility;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.profile.CaseProfile;
import java.util.List;

/** One language must be shared. */
final class LanguageRule implements EligibilityRule {

  static final String ID = "language";

  private final EligibilityPolicy policy;

  LanguageRule(EligibilityPolicy policy) {
    this.policy = policy;
  }

  @Override
  public RuleOutcome judge(CaseProfile profile, Specialist specialist) {
    if (profile.languages().isEmpty()) {
      return RuleOutcome.unmet(
          ID,
          policy.on(Unknown.CASE_LANGUAGE),
          Unknown.CASE_LANGUAGE.reason(),
          List.of(),
          "eligible if the case names a language that is shared");
    }
    var spoken = Languages.of(specialist, profile.day());
    var wanted = profile.languages().stream().map(Languages::primary).distinct().toList();
    var words = String.join(" or ", wanted);
    if (spoken.isEmpty()) {
      return RuleOutcome.unmet(
          ID,
          policy.on(Unknown.LANGUAGES),
          Unknown.LANGUAGES.reason(),
          List.of(),
          "eligible if working in " + words + " is confirmed");
    }
    var shared = spoken.stream()
        .filter(it -> wanted.contains(Languages.primary(it.value())))
        .toList();
    return shared.isEmpty()
        ? RuleOutcome.unmet(
            ID,
            Eligibility.INELIGIBLE,
            "no-shared-language",
            spoken,
            "eligible if working in " + words)
        : RuleOutcome.met(ID, "language-shared", shared);
  }
}
