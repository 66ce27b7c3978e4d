package dev.consilium.matching.scoring;

import dev.consilium.matching.eligibility.EligibilityEvaluator;
import java.util.ArrayList;
import java.util.List;

/**
 * The weighted sum of all features that can be evaluated. The weight of those that cannot is shared
 * among the others, never counted as zero, and the explanation says so. Immutable.
 */
public final class Combiner {

  private final List<FeatureScorer> scorers;
  private final ScoringPolicy policy;

  /**
   * Makes a combiner.
   *
   * @param policy weights and values
   * @param evaluator tells which licences count
   */
  public Combiner(ScoringPolicy policy, EligibilityEvaluator evaluator) {
    this.policy = policy;
    this.scorers = List.of(
        new CodeScorer(Feature.CODE_EXACT),
        new CodeScorer(Feature.CODE_NEAR),
        new CaseVolumeScorer(policy),
        new LanguageScorer(policy),
        new LicenceScorer(policy, evaluator),
        new CapacityScorer(policy));
  }

  /**
   * Rates a candidate.
   *
   * @param candidate who is considered
   * @return score and confidence
   */
  public Rating rate(Candidate candidate) {
    var measures = new ArrayList<Measure>(scorers.size());
    for (var it : scorers) {
      measures.add(it.measure(candidate));
    }
    long score = 0;
    long confidence = 0;
    long all = 0;
    long evaluable = evaluable(measures);
    for (int i = 0; i < measures.size(); i++) {
      score += contribution(i, measures.get(i), evaluable);
      confidence += (long) weight(i) * measures.get(i).confidence();
      all += weight(i);
    }
    return new Rating(candidate, measures, new Score(score), (int) (confidence / all));
  }

  /**
   * Explains a rating.
   *
   * @param rating made by this combiner
   * @return a tree whose parts add up exactly to the score
   */
  public Explanation explain(Rating rating) {
    var parts = new ArrayList<Explanation>();
    var measures = rating.measures();
    long evaluable = evaluable(measures);
    for (int i = 0; i < measures.size(); i++) {
      var measure = measures.get(i);
      var scorer = scorers.get(i);
      parts.add(
          measure.evaluable()
              ? scorer.explain(rating.candidate(), measure, contribution(i, measure, evaluable))
              : Explanation.leaf(
                  scorer.feature().id(),
                  0,
                  "Not evaluable: " + measure.missing() + "; its weight of " + weight(i)
                      + " is shared among the others",
                  List.of()));
    }
    return Explanation.sum(
        "score",
        rating.score().billionths(),
        "Weighted sum of " + measures.stream().filter(Measure::evaluable).count() + " of "
            + measures.size() + " features",
        parts);
  }

  private long contribution(int i, Measure measure, long evaluable) {
    return measure.evaluable() && evaluable > 0 ? measure.value() * weight(i) / evaluable : 0;
  }

  private long evaluable(List<Measure> measures) {
    long sum = 0;
    for (int i = 0; i < measures.size(); i++) {
      sum += measures.get(i).evaluable() ? weight(i) : 0;
    }
    return sum;
  }

  private int weight(int i) {
    return policy.weight(scorers.get(i).feature());
  }
}
