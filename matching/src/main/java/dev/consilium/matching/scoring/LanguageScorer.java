package dev.consilium.matching.scoring;

import dev.consilium.core.specialist.Assertion;
import dev.consilium.matching.eligibility.Languages;
import java.util.List;

/** The preferred language counts in full, another shared one less. */
final class LanguageScorer implements FeatureScorer {

  private final ScoringPolicy policy;

  LanguageScorer(ScoringPolicy policy) {
    this.policy = policy;
  }

  @Override
  public Feature feature() {
    return Feature.LANGUAGE;
  }

  @Override
  public Measure measure(Candidate candidate) {
    if (candidate.profile().languages().isEmpty()) {
      return Measure.missing("the case names no language");
    }
    var shared = firstShared(candidate);
    if (shared.isEmpty()) {
      return Languages.of(candidate.specialist(), candidate.profile().day()).isEmpty()
          ? Measure.missing("the directory names no language of the specialist")
          : Measure.of(0, 1000);
    }
    int confidence = 0;
    for (var it : shared) {
      confidence = Math.max(confidence, policy.confidence(it.verification()));
    }
    long value =
        isPreferred(candidate, shared) ? Score.ONE : policy.otherLanguage() * (Score.ONE / 1000);
    return Measure.of(value, confidence);
  }

  @Override
  public Explanation explain(Candidate candidate, Measure measure, long contribution) {
    var shared = firstShared(candidate);
    return Explanation.leaf(feature().id(), contribution, words(candidate, shared), shared);
  }

  private static String words(Candidate candidate, List<Assertion<String>> shared) {
    if (shared.isEmpty()) {
      return "Shares no language";
    }
    return "Works in " + Languages.primary(shared.get(0).value())
        + (isPreferred(candidate, shared)
            ? ", the preferred language"
            : ", not the preferred language");
  }

  private static boolean isPreferred(Candidate candidate, List<Assertion<String>> shared) {
    return Languages.primary(candidate.profile().languages().get(0))
        .equals(Languages.primary(shared.get(0).value()));
  }

  /** Gives what is said of the first language of the case that is shared; empty when none is. */
  private static List<Assertion<String>> firstShared(Candidate candidate) {
    var spoken = Languages.of(candidate.specialist(), candidate.profile().day());
    for (var tag : candidate.profile().languages()) {
      var wanted = Languages.primary(tag);
      var shared = spoken.stream()
          .filter(it -> Languages.primary(it.value()).equals(wanted))
          .toList();
      if (!shared.isEmpty()) {
        return shared;
      }
    }
    return List.of();
  }
}
