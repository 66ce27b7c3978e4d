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
    var wanted = candidate.profile().languages();
    if (wanted.isEmpty()) {
      return Measure.missing("the case names no language");
    }
    for (int i = 0; i < wanted.size(); i++) {
      var shared = spoken(candidate, wanted.get(i));
      if (!shared.isEmpty()) {
        boolean preferred =
            Languages.primary(wanted.get(i)).equals(Languages.primary(wanted.get(0)));
        return Measure.of(
            preferred ? Score.ONE : policy.otherLanguage() * (Score.ONE / 1000),
            best(shared),
            "Works in " + Languages.primary(wanted.get(i))
                + (preferred ? ", the preferred language" : ", not the preferred language"));
      }
    }
    return Languages.of(candidate.specialist(), candidate.profile().day()).isEmpty()
        ? Measure.missing("the directory names no language of the specialist")
        : Measure.of(0, 1000, "Shares no language");
  }

  @Override
  public Explanation explain(Candidate candidate, Measure measure, long contribution) {
    var evidence = candidate.profile().languages().stream()
        .flatMap(it -> spoken(candidate, it).stream())
        .distinct()
        .toList();
    return Explanation.leaf(feature().id(), contribution, measure.words(), evidence);
  }

  private int best(List<Assertion<String>> shared) {
    return shared.stream()
        .mapToInt(it -> policy.confidence(it.verification()))
        .max()
        .orElse(0);
  }

  private static List<Assertion<String>> spoken(Candidate candidate, String tag) {
    var wanted = Languages.primary(tag);
    return Languages.of(candidate.specialist(), candidate.profile().day()).stream()
        .filter(it -> Languages.primary(it.value()).equals(wanted))
        .toList();
  }
}
