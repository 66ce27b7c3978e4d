package dev.consilium.matching.assignment;

/** The cost of each pair of a dense problem, asked once a pair while the problem is built. */
@FunctionalInterface
public interface CostFunction {

  /** The answer for a pair that must not meet. */
  long FORBIDDEN = Long.MAX_VALUE;

  /**
   * Tells what a pair costs.
   *
   * @param caseNumber the case, counted from 0 in the order in which cases were added
   * @param specialistNumber the specialist, counted likewise
   * @return the cost in fixed point, or {@link #FORBIDDEN}
   */
  long cost(int caseNumber, int specialistNumber);
}
