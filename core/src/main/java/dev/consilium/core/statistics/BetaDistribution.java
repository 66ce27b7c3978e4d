package dev.consilium.core.statistics;

/**
 * The beta distribution; its cumulative function is the regularised incomplete beta function.
 *
 * <p>The cumulative function is a continued fraction (DLMF 8.17.22), evaluated by Lentz's method;
 * the quantile is found by bisection guarded Newton steps. Both agree with a second library to
 * 1e-9 in the tests.
 *
 * @param alpha first shape, above 0 and at most 1e9
 * @param beta second shape, above 0 and at most 1e9
 */
public record BetaDistribution(double alpha, double beta) {

  private static final double MOST = 1e9;
  private static final double TINY = 1e-300;
  private static final double PRECISION = 1e-16;

  // Outside of these the fraction would not converge in the steps it is given.
  public BetaDistribution {
    if (!(alpha > 0 && alpha <= MOST && beta > 0 && beta <= MOST)) {
      throw new IllegalArgumentException("Beta distribution: shapes " + alpha + " and " + beta
          + " [shape-range]. Give two numbers above 0 and at most 1e9.");
    }
  }

  /** {@return the mean, between 0 and 1} */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /** {@return the variance} */
  public double variance() {
    double sum = alpha + beta;
    return alpha / sum * (beta / sum) / (sum + 1);
  }

  /**
   * Gives the probability of at most x.
   *
   * @param x any number; below 0 counts as 0, above 1 as 1
   * @return from 0 to 1
   */
  public double cumulative(double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    return cumulative(x, Math.log(x), Math.log1p(-x));
  }

  private double cumulative(double x, double logX, double logRest) {
    double front = Math.exp(alpha * logX + beta * logRest - LogGamma.beta(alpha, beta));
    // The fraction converges fast on the side of the mean where x lies.
    return x < (alpha + 1) / (alpha + beta + 2)
        ? front * fraction(alpha, beta, x) / alpha
        : 1 - front * fraction(beta, alpha, 1 - x) / beta;
  }

  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = invert(1 - (a + b) * x / (a + 1));
    double value = d;
    int most = 10_000 + (int) Math.sqrt(Math.max(a, b));
    for (int m = 1; m <= most; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = invert(1 + even * d);
      c = guard(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = invert(1 + odd * d);
      c = guard(1 + odd / c);
      double step = d * c;
      value *= step;
      if (Math.abs(step - 1) <= PRECISION) {
        break;
      }
    }
    return value;
  }

  private static double invert(double x) {
    return 1 / guard(x);
  }

  // Lentz's method divides by these; a zero is moved out of the way.
  private static double guard(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }

  /**
   * Gives the number that a share of the distribution does not exceed.
   *
   * @param share from 0 to 1
   * @return from 0 to 1
   */
  public double quantile(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "Beta distribution: share " + share + " [share-range]. Give a number from 0 to 1.");
    }
    if (share == 0 || share == 1) {
      return share;
    }
    double low = 0;
    double high = 1;
    double x = mean();
    for (int step = 0; step < 200; step++) {
      double miss = cumulative(x) - share;
      if (miss > 0) {
        high = x;
      } else {
        low = x;
      }
      double next = x - miss / density(x);
      // Newton may leave the bracket or stand still on a flat tail: then halve it.
      if (!(next > low && next < high)) {
        next = low + (high - low) / 2;
      }
      if (Math.abs(next - x) <= Math.ulp(x) || next == low || next == high) {
        return next;
      }
      x = next;
    }
    return x;
  }

  private double density(double x) {
    return Math.exp(
        (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - LogGamma.beta(alpha, beta));
  }
}
