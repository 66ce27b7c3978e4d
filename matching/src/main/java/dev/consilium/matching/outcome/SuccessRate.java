package dev.consilium.matching.outcome;

import dev.consilium.core.statistics.BetaPrior;
import dev.consilium.core.statistics.Interval;

/**
 * A rate, what it was counted from and how sure it is.
 *
 * @param tally what was counted
 * @param group its volume group
 * @param prior what the group says of a member before it is counted
 * @param rate the shrunken rate: the mean of the posterior
 * @param interval the middle of the posterior
 */
public record SuccessRate(
    OutcomeTally tally, String group, BetaPrior prior, double rate, Interval interval) {

  /** {@return how much of the rate is the group's rather than its own, from 0 to 1} */
  public double shrinkage() {
    return prior.weight() / (prior.weight() + tally.events().n());
  }
}
