package dev.consilium.matching.scoring;

import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Licence;
import dev.consilium.matching.eligibility.EligibilityEvaluator;
import java.time.LocalDate;
import java.util.List;

/** Kind of the licence that counts, times how lately it was asserted. */
final class LicenceScorer implements FeatureScorer {

  private final ScoringPolicy policy;
  private final EligibilityEvaluator evaluator;

  LicenceScorer(ScoringPolicy policy, EligibilityEvaluator evaluator) {
    this.policy = policy;
    this.evaluator = evaluator;
  }

  @Override
  public Feature feature() {
    return Feature.LICENCE;
  }

  @Override
  public Measure measure(Candidate candidate) {
    var best = best(candidate);
    if (best.isEmpty()) {
      return Measure.missing("no licence is known to reach the patient");
    }
    var it = best.get(0);
    return Measure.of(value(it, candidate.profile().day()), policy.confidence(it.verification()));
  }

  @Override
  public Explanation explain(Candidate candidate, Measure measure, long contribution) {
    var best = best(candidate);
    var it = best.get(0);
    var words = "Licence " + it.value().kind() + " for " + it.value().jurisdiction() + ", asserted "
        + it.asOf() + " by " + it.source() + ", " + it.verification();
    return Explanation.leaf(feature().id(), contribution, words, best);
  }

  // The strongest alone; the first of equals, as the directory lists them.
  private List<Assertion<Licence>> best(Candidate candidate) {
    var day = candidate.profile().day();
    return evaluator.countingLicences(candidate.profile(), candidate.specialist()).stream()
        .reduce((a, b) -> value(b, day) > value(a, day) ? b : a)
        .stream()
        .toList();
  }

  private long value(Assertion<Licence> licence, LocalDate day) {
    long age = Math.max(0, day.toEpochDay() - licence.asOf().toEpochDay());
    long half = policy.licenceHalfDays();
    return policy.licenceKind(licence.value().kind())
        * (Score.ONE / 1000)
        / 1000
        * (1000 * half / (half + age));
  }
}
