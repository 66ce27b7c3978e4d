package dev.consilium.matching.synthetic;

/** Probabilities of three distributions, to about seven digits. */
final class Tails {

  private Tails() {}

  /** Gives the normal distribution below a value (Abramowitz and Stegun 26.2.17). */
  static double normal(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double tail = StrictMath.exp(-x * x / 2)
        / StrictMath.sqrt(2 * Math.PI)
        * t
        * (0.319381530
            + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return x >= 0 ? 1 - tail : tail;
  }

  /** Gives the probability of a larger Kolmogorov statistic (Smirnov 1948). */
  static double kolmogorov(double lambda) {
    if (lambda < 0.2) {
      return 1;
    }
    double sum = 0;
    for (int j = 1; j <= 100; j++) {
      double term = StrictMath.exp(-2.0 * j * j * lambda * lambda);
      sum += j % 2 == 1 ? term : -term;
    }
    return Math.max(0, Math.min(1, 2 * sum));
  }

  /** Gives the probability of a larger chi-square, by its density summed in closed form or series. */
  static double chiSquare(double x, int degrees) {
    if (x <= 0) {
      return 1;
    }
    // Q(k/2, x/2) climbs from k = 1 or 2 in steps of 2 (Abramowitz and Stegun 26.4.21, 26.4.4-5).
    double half = x / 2;
    boolean even = degrees % 2 == 0;
    double tail = even ? StrictMath.exp(-half) : 2 * (1 - normal(StrictMath.sqrt(x)));
    double term =
        even ? StrictMath.exp(-half) : StrictMath.exp(-half) * StrictMath.sqrt(2 * x / Math.PI);
    for (int k = even ? 2 : 1; k < degrees; k += 2) {
      if (even) {
        term *= half / (k / 2.0);
        tail += term;
      } else {
        tail += term;
        term *= x / (k + 2);
      }
    }
    return Math.max(0, Math.min(1, tail));
  }
}
