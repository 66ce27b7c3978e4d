package dev.consilium.matching.scoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The staircase that fits best among those that never fall. Source: Ayer and others, An Empirical
 * Distribution Function for Sampling with Incomplete Information (1955), pool adjacent violators;
 * Zadrozny and Elkan 2002 for calibration. Immutable.
 */
public final class IsotonicCalibrator implements Calibrator {

  private final double[] from;
  private final double[] shares;

  private IsotonicCalibrator(double[] from, double[] shares) {
    this.from = from;
    this.shares = shares;
  }

  /**
   * Learns.
   *
   * @param scores finite, in any order, at least one
   * @param right what came of each, as many
   * @return the calibrator; the order of the input does not matter
   */
  public static IsotonicCalibrator fit(double[] scores, boolean[] right) {
    Scored.check(scores, right);
    var order = IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(it -> scores[it]))
        .mapToInt(it -> it)
        .toArray();
    var from = new double[scores.length];
    var hits = new long[scores.length];
    var counts = new long[scores.length];
    int last = -1;
    for (int at : order) {
      // Equal scores are one step: nothing tells them apart.
      if (last < 0 || scores[at] != from[last]) {
        last++;
        from[last] = scores[at];
        hits[last] = 0;
        counts[last] = 0;
      }
      hits[last] += right[at] ? 1 : 0;
      counts[last]++;
    }
    int top = -1;
    for (int i = 0; i <= last; i++) {
      top++;
      from[top] = from[i];
      hits[top] = hits[i];
      counts[top] = counts[i];
      // A step that is not higher than the one below is pooled with it; in whole numbers, exactly.
      while (top > 0 && hits[top - 1] * counts[top] >= hits[top] * counts[top - 1]) {
        hits[top - 1] += hits[top];
        counts[top - 1] += counts[top];
        top--;
      }
    }
    var shares = new double[top + 1];
    for (int i = 0; i <= top; i++) {
      shares[i] = (double) hits[i] / counts[i];
    }
    return new IsotonicCalibrator(Arrays.copyOf(from, top + 1), shares);
  }

  @Override
  public double probability(double score) {
    int at = Arrays.binarySearch(from, score);
    // Below the lowest score that was seen, the lowest step goes on.
    return shares[at >= 0 ? at : Math.max(0, -at - 2)];
  }

  /** {@return how many steps the staircase has} */
  public int steps() {
    return shares.length;
  }
}
