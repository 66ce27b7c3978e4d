package dev.consilium.core.statistics;

/** The logarithm of the gamma function and of the beta function. */
final class LogGamma {

  // Stirling's series: B(2k) / (2k (2k - 1)), k = 1 to 8.
  private static final double[] SERIES = {
    1.0 / 12,
    -1.0 / 360,
    1.0 / 1260,
    -1.0 / 1680,
    1.0 / 1188,
    -691.0 / 360360,
    1.0 / 156,
    -3617.0 / 122400
  };
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final double ASYMPTOTIC_FROM = 16;

  private LogGamma() {}

  /** For x above 0. Stirling's series; a small x is shifted up by the recurrence first. */
  static double of(double x) {
    double product = 1;
    double shifted = x;
    while (shifted < ASYMPTOTIC_FROM) {
      product *= shifted;
      shifted++;
    }
    return (shifted - 0.5) * Math.log(shifted)
        - shifted
        + HALF_LOG_TWO_PI
        + correction(shifted)
        - Math.log(product);
  }

  private static double correction(double x) {
    double inverse = 1 / (x * x);
    double sum = 0;
    for (int k = SERIES.length - 1; k >= 0; k--) {
      sum = sum * inverse + SERIES[k];
    }
    return sum / x;
  }

  /**
   * The logarithm of B(a, b). When both are large, the three series are combined before their big
   * terms are formed; otherwise they would cancel each other and take the digits along.
   */
  static double beta(double a, double b) {
    double small = Math.min(a, b);
    double large = Math.max(a, b);
    if (small >= ASYMPTOTIC_FROM) {
      double sum = a + b;
      return HALF_LOG_TWO_PI
          - 0.5 * Math.log(large)
          + (small - 0.5) * Math.log(small / sum)
          - large * Math.log1p(small / large)
          + correction(a)
          + correction(b)
          - correction(sum);
    }
    if (large >= ASYMPTOTIC_FROM) {
      // ln G(large) - ln G(large + small), by the series with the big terms taken together.
      double sum = large + small;
      return of(small)
          - small * Math.log(sum)
          + small
          - (large - 0.5) * Math.log1p(small / large)
          + correction(large)
          - correction(sum);
    }
    return of(a) + of(b) - of(a + b);
  }
}
