package dev.consilium.matching.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts p-values for asking several questions at once. Source: Holm, A Simple Sequentially Rejective
 * Multiple Test Procedure (1979).
 */
public final class Holm {

  private Holm() {}

  /**
   * Adjusts p-values; the chance of any false alarm stays below the level that they are held to.
   *
   * @param p from 0 to 1 each; a baseline compared with itself is no question and must not be there
   * @return adjusted p-values in the same order, each at least as large
   */
  public static double[] adjust(double[] p) {
    if (!Arrays.stream(p).allMatch(it -> it >= 0 && it <= 1)) {
      throw new IllegalArgumentException("Holm: a p-value that is not from 0 to 1 [p-range]."
          + " Leave out the baseline's comparison with itself.");
    }
    var order = IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(it -> p[it]).thenComparingInt(it -> it))
        .toList();
    var adjusted = new double[p.length];
    double most = 0;
    for (int i = 0; i < order.size(); i++) {
      most = Math.max(most, Math.min(1, (p.length - i) * p[order.get(i)]));
      adjusted[order.get(i)] = most;
    }
    return adjusted;
  }
}
