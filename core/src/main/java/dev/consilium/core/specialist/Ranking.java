package dev.consilium.core.specialist;

import dev.consilium.core.Refusal;

/** A rank, or why there is none. */
public sealed interface Ranking {

  /**
   * A rank with how sure it is.
   *
   * @param rank by the shrunken rate, 1 for the highest; equal rates share the better rank
   * @param best the best rank that the intervals allow
   * @param worst the worst rank that the intervals allow
   * @param of how many have enough cases
   */
  record Ranked(long rank, long best, long worst, long of) implements Ranking {}

  /**
   * No rank.
   *
   * @param refusal too few cases
   */
  record Refused(Refusal refusal) implements Ranking {}
}
