package dev.consilium.matching.evaluation;

import dev.consilium.core.Refusal;
import dev.consilium.core.statistics.Interval;

/** What a log says of a policy that did not write it: an estimate, or why there is none. */
public sealed interface OffPolicyOutcome {

  /** {@return what the estimate rests on, also when there is none} */
  Support support();

  /**
   * How far a log carries a policy.
   *
   * @param rounds how many rounds were logged
   * @param effectiveSampleSize so many rounds of the policy's own would say as much: (Σw)²/Σw²
   * @param largestWeight how often the single most telling round was counted
   */
  record Support(int rounds, double effectiveSampleSize, double largestWeight) {}

  /**
   * A mean reward.
   *
   * @param estimator by which formula
   * @param value the mean reward
   * @param interval of it, BCa bootstrap over rounds
   * @param support what it rests on
   */
  record Estimate(OffPolicyEstimator estimator, double value, Interval interval, Support support)
      implements OffPolicyOutcome {}

  /**
   * None, since the log hardly ever does what the policy would.
   *
   * @param refusal why, with the effective sample size
   * @param support what it would have rested on
   */
  record TooLittleSupport(Refusal refusal, Support support) implements OffPolicyOutcome {}
}
