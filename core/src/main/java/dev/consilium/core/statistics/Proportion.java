package dev.consilium.core.statistics;

/**
 * So many of so many. Both counts are kept: a rate alone cannot be added or checked.
 *
 * @param k how many did, 0 to n
 * @param n how many could, at least 1
 */
public record Proportion(long k, long n) {

  // Of nothing there is no share, and a zero in its place would read as a result.
  public Proportion {
    if (n < 1 || k < 0 || k > n) {
      throw new IllegalArgumentException("Proportion: " + k + " of " + n
          + " [proportion-range]. Give n of at least 1 and k from 0 to n.");
    }
  }

  /** {@return k divided by n} */
  public double rate() {
    return (double) k / n;
  }

  /** {@return the others: n less k of n} */
  public Proportion complement() {
    return new Proportion(n - k, n);
  }

  /**
   * Gives an interval for the true rate.
   *
   * @param method {@code CLOPPER_PEARSON} or {@code WILSON}
   * @param level above 0, below 1, such as 0.95
   * @return two-sided, within 0 and 1, k/n in it
   * @throws IllegalArgumentException for a method that is not for proportions
   */
  public Interval interval(IntervalMethod method, double level) {
    Interval.checkLevel(level);
    return switch (method) {
      case CLOPPER_PEARSON -> clopperPearson(level);
      case WILSON -> wilson(level);
      case STUDENT_T, CREDIBLE, BOOTSTRAP_BCA ->
        throw new IllegalArgumentException(
            "Proportion: " + method + " [method-fits]. Ask for CLOPPER_PEARSON or WILSON.");
    };
  }

  // Tails by the beta distribution; with none or all of them one end is exact.
  private Interval clopperPearson(double level) {
    double tail = (1 - level) / 2;
    double lower = k == 0 ? 0 : lowerEnd(k, n, tail);
    double upper = k == n ? 1 : 1 - lowerEnd(n - k, n, tail);
    return new Interval(lower, upper, level, IntervalMethod.CLOPPER_PEARSON);
  }

  // The upper end is the mirror of a lower one, so the symmetry holds to the last bit.
  private static double lowerEnd(long k, long n, double tail) {
    return new BetaDistribution(k, n - k + 1).quantile(tail);
  }

  private Interval wilson(double level) {
    double z = Normal.quantile(level);
    double square = z * z;
    double centre = (k + square / 2) / (n + square);
    double half = z / (n + square) * Math.sqrt((double) k * (n - k) / n + square / 4);
    double lower = k == 0 ? 0 : Math.max(0, centre - half);
    double upper = k == n ? 1 : Math.min(1, centre + half);
    return new Interval(lower, upper, level, IntervalMethod.WILSON);
  }
}
