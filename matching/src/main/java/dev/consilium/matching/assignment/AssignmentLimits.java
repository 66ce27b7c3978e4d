package dev.consilium.matching.assignment;

import dev.consilium.core.LimitExceededException;

/**
 * The bounds within which no sum of costs can leave a {@code long}; all checked before solving.
 *
 * <p>A cost and a specialist's number pack into one positive {@code long}, and a shortest path
 * visits no node twice, so that every price stays below cost × nodes.
 */
final class AssignmentLimits {

  static final int NODE_BITS = 22;
  static final int MOST_NODES = (1 << NODE_BITS) - 1;
  static final long COST_BOUND = 1L << 40;
  static final int MOST_EDGES = 1 << 27;
  private static final long MOST_PRICE = 1L << 59;

  private AssignmentLimits() {}

  static void checkCost(String where, long cost) {
    if (cost <= -COST_BOUND || cost >= COST_BOUND) {
      throw new LimitExceededException(
          where + ": cost " + cost + " [cost-range]. Keep costs above -" + COST_BOUND
              + " and below " + COST_BOUND + "; use a coarser fixed point.");
    }
  }

  static void checkCount(String what, long count, long most) {
    if (count > most) {
      throw new LimitExceededException("Assignment: " + count + " " + what + ", at most " + most
          + " [assignment-size]. Split the batch.");
    }
  }

  /** Refuses costs whose sum along a path through all nodes could overflow. */
  static void checkPrices(long greatestCost, long nodes) {
    if (greatestCost > MOST_PRICE / (4 * (nodes + 2))) {
      throw new LimitExceededException("Assignment: costs up to " + greatestCost + " with " + nodes
          + " cases and specialists [cost-range]. Keep cost x nodes below "
          + MOST_PRICE / 4 + "; use a coarser fixed point or split the batch.");
    }
  }
}
