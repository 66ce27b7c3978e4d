package dev.consilium.matching.scoring;

import dev.consilium.matching.index.TermShare;
import java.util.List;

/**
 * Cases with the same codes on a logarithmic scale that ends at {@link ScoringPolicy#fullVolume}.
 * Codes without a count are neutral for the confidence and never a zero by themselves.
 */
final class CaseVolumeScorer implements FeatureScorer {

  private final double full;

  CaseVolumeScorer(ScoringPolicy policy) {
    full = StrictMath.log(1.0 + policy.fullVolume());
  }

  @Override
  public Feature feature() {
    return Feature.CASE_VOLUME;
  }

  @Override
  public Measure measure(Candidate candidate) {
    var shares = candidate.exact().shares(candidate.position());
    var counted = shares.stream().filter(it -> it.cases() > 0).toList();
    if (counted.isEmpty()) {
      return Measure.missing("no count of cases with a code of the case");
    }
    long sum = 0;
    for (var it : counted) {
      sum += it.weight() * saturated(it.cases());
    }
    long uncounted = shares.stream()
        .filter(it -> it.cases() == 0)
        .mapToLong(TermShare::weight)
        .sum();
    return Measure.of(
        sum / (candidate.exact().knownWeight() - uncounted), 1000 * counted.size() / shares.size());
  }

  @Override
  public Explanation explain(Candidate candidate, Measure measure, long contribution) {
    var counted = candidate.exact().shares(candidate.position()).stream()
        .filter(it -> it.cases() > 0)
        .toList();
    return Explanation.leaf(feature().id(), contribution, words(counted), List.of());
  }

  private long saturated(int cases) {
    double share = StrictMath.log(1.0 + cases) / full;
    return Math.min(Score.ONE, Math.round(share * Score.ONE));
  }

  private static String words(List<TermShare> counted) {
    long most = counted.stream().mapToLong(TermShare::cases).max().orElse(0);
    return "Counts cases for " + counted.size() + " shared codes, at most " + most + " for one";
  }
}
