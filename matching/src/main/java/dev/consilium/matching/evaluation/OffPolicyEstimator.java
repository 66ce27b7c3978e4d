package dev.consilium.matching.evaluation;

import dev.consilium.core.Refusal;
import java.util.List;
import java.util.Locale;

/**
 * Estimates a policy's mean reward from another policy's log.
 *
 * <p>Source: Dudík, Langford and Li, Doubly Robust Policy Evaluation and Learning (2011); Swaminathan
 * and Joachims, The Self-Normalized Estimator for Counterfactual Learning (2015).
 */
public enum OffPolicyEstimator {
  /** Weighs each reward by how much likelier the policy is to choose so; right on average. */
  IPS,
  /** The same, divided by the weights instead of the rounds: a little biased and much steadier. */
  SNIPS,
  /** IPS with weights cut off at {@link #CLIP}: steadier, and biased towards 0. */
  CLIPPED,
  /** A model's expectation, corrected by IPS on what the model got wrong. */
  DOUBLY_ROBUST;

  /** Below this effective sample size no estimate is given. */
  public static final double LEAST_EFFECTIVE_SAMPLE = 30;

  /** The weight at which the clipped estimator cuts off. */
  public static final double CLIP = 10;

  /**
   * Estimates.
   *
   * @param rounds the log, at least one round
   * @param level of the interval, above 0, below 1
   * @param resampling of the interval
   * @return an estimate, or a refusal when the effective sample is smaller than {@link
   *     #LEAST_EFFECTIVE_SAMPLE}; clipping does not make it larger
   */
  public OffPolicyOutcome estimate(List<LoggedRound> rounds, double level, Resampling resampling) {
    var support = support(rounds);
    if (!(support.effectiveSampleSize() >= LEAST_EFFECTIVE_SAMPLE)) {
      return new OffPolicyOutcome.TooLittleSupport(
          new Refusal(
              "Off-policy estimate",
              String.format(
                  Locale.ROOT,
                  "an effective sample of %.1f out of %d rounds, largest weight %.1f",
                  support.effectiveSampleSize(),
                  support.rounds(),
                  support.largestWeight()),
              "effective-sample",
              "Log more rounds under a policy that tries what this one would choose."),
          support);
    }
    var above = rounds.stream().mapToDouble(this::above).toArray();
    var below =
        rounds.stream().mapToDouble(it -> this == SNIPS ? it.weight() : 1).toArray();
    double up = 0;
    double down = 0;
    for (int i = 0; i < above.length; i++) {
      up += above[i];
      down += below[i];
    }
    return new OffPolicyOutcome.Estimate(
        this, up / down, Bootstrap.ofRatio(above, below, level, resampling), support);
  }

  private double above(LoggedRound round) {
    return switch (this) {
      case IPS, SNIPS -> round.weight() * round.reward();
      case CLIPPED -> Math.min(CLIP, round.weight()) * round.reward();
      case DOUBLY_ROBUST ->
        round.predictedUnderTarget() + round.weight() * (round.reward() - round.predicted());
    };
  }

  private static OffPolicyOutcome.Support support(List<LoggedRound> rounds) {
    double sum = 0;
    double squares = 0;
    double most = 0;
    for (var it : rounds) {
      sum += it.weight();
      squares += it.weight() * it.weight();
      most = Math.max(most, it.weight());
    }
    return new OffPolicyOutcome.Support(
        rounds.size(), squares == 0 ? 0 : sum * sum / squares, most);
  }
}
