package dev.consilium.matching.scoring;

import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Capacity;
import java.util.List;
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
    long free = capacity.free();
    return Measure.of(
        capacity.most() == 0 ? 0 : Score.ONE * free / capacity.most(),
        policy.confidence(known.get().verification()),
        free + " of " + capacity.most() + " places free on " + known.get().asOf());
  }

  @Override
  public Explanation explain(Candidate candidate, Measure measure, long contribution) {
    return Explanation.leaf(
        feature().id(),
        contribution,
        measure.words(),
        known(candidate).map(List::of).orElse(List.of()));
  }

  private static Optional<Assertion<Capacity>> known(Candidate candidate) {
    return candidate
        .specialist()
        .capacity()
        .filter(it -> it.holdsOn(candidate.profile().day()));
  }
}
