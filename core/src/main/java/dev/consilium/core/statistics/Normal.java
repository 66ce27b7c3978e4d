package dev.consilium.core.statistics;

/** The standard normal and Student's distribution. Pure; holds no state. */
public final class Normal {

  private Normal() {}

  /**
   * Gives the probability of at most z.
   *
   * @param z any number
   * @return from 0 to 1
   */
  public static double cumulative(double z) {
    return z < 0 ? upperTail(-z) : 1 - upperTail(z);
  }

  /**
   * Gives the number that a share of the distribution does not exceed.
   *
   * @param share above 0, below 1
   * @return the number; 0 for one half
   * @throws IllegalArgumentException for another share
   */
  public static double inverse(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("Normal distribution: share " + share
          + " [share-range]. Give a number above 0 and below 1.");
    }
    if (share == 0.5) {
      return 0;
    }
    return share < 0.5 ? -quantile(1 - 2 * share) : quantile(2 * share - 1);
  }

  /**
   * The two-sided quantile of Student's t: the share {@code level} lies within plus and minus it.
   *
   * <p>If T has v degrees, v / (v + T²) is beta(v/2, 1/2).
   */
  static double student(double level, double degrees) {
    double x = new BetaDistribution(degrees / 2, 0.5).quantile(1 - level);
    return Math.sqrt(degrees * (1 - x) / x);
  }

  /**
   * The two-sided quantile of the standard normal distribution.
   *
   * <p>Newton's method on the incomplete gamma series for erf and its fraction for erfc.
   */
  static double quantile(double level) {
    double tail = (1 - level) / 2;
    double z = 1;
    double low = 0;
    double high = 40;
    for (int step = 0; step < 200; step++) {
      double miss = upperTail(z) - tail;
      if (miss > 0) {
        low = z;
      } else {
        high = z;
      }
      double next = z + miss / (Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI));
      if (!(next > low && next < high)) {
        next = low + (high - low) / 2;
      }
      if (Math.abs(next - z) <= 1e-15 * z) {
        return next;
      }
      z = next;
    }
    return z;
  }

  static double upperTail(double z) {
    return z < 2.5 ? 0.5 - series(z) : fraction(z);
  }

  // The mass between 0 and z: phi(z) (z + z^3/3 + z^5/15 + ...), all terms positive.
  private static double series(double z) {
    double term = z;
    double sum = z;
    for (int n = 1; term > 1e-18 * sum; n++) {
      term *= z * z / (2 * n + 1);
      sum += term;
    }
    return sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  // Laplace's continued fraction from its tail: 1 / (z + 1 / (z + 2 / (z + ...))).
  private static double fraction(double z) {
    double value = z;
    for (int n = 200; n >= 1; n--) {
      value = z + n / value;
    }
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / value;
  }
}
