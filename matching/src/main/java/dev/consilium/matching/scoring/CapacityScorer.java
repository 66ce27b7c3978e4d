package dev.consilium.matching.scoring;

import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Capacity;
import java.util.Optional;

/** The share of the most cases that is still free. */
final class CapacityScorer implements FeatureScorer {

  private final ScoringPolicy policy;

  CapacityScorer(ScoringPolicy policy) {
    this.policy = policy;
  }

  @Override
  public Feature feature() {
    return Feature.CAPACITY;
  }

  @Override
  public Measure measure(Candidate candidate) {
    var known = known(candidate);
    if (known.isEmpty()) {
      return Measure.missing("the directory says nothing of the workload");
    }
    var capacity = known.get().value();
    long value = capacity.most() == 0 ? 0 : Score.ONE * capacity.free() / capacity.most();
    return Measure.of(value, policy.confidence(known.get().verification()));
  }

  @Override
  public Explanation explain(Candidate candidate, Measure measure, long contribution) {
    var known = known(candidate).stream().toList();
    var capacity = known.get(0).value();
    var words = capacity.free() + " of " + capacity.most() + " places free on "
        + known.get(0).asOf();
    return Explanation.leaf(feature().id(), contribution, words, known);
  }

  private static Optional<Assertion<Capacity>> known(Candidate candidate) {
    return candidate
        .specialist()
        .capacity()
        .filter(it -> it.holdsOn(candidate.profile().day()));
  }
}
