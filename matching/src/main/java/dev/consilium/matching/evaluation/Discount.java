package dev.consilium.matching.evaluation;

/** The logarithmic discount, the same to the last bit on every machine. */
final class Discount {

  private static final double LOG_TWO = StrictMath.log(2);
  private static final double[] FIRST = new double[1024];

  static {
    for (int i = 0; i < FIRST.length; i++) {
      FIRST[i] = 1 / log2(i + 2.0);
    }
  }

  private Discount() {}

  /** One over the binary logarithm of the rank plus 1; ranks count from 0 here. */
  static double at(int rank) {
    return rank < FIRST.length ? FIRST[rank] : 1 / log2(rank + 2.0);
  }

  static double log2(double x) {
    return StrictMath.log(x) / LOG_TWO;
  }
}
