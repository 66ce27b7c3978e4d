package dev.consilium.matching.evaluation;

import dev.consilium.core.statistics.Interval;
import dev.consilium.core.statistics.IntervalMethod;
import dev.consilium.core.statistics.Normal;
import java.util.Arrays;

/**
 * BCa bootstrap intervals of a mean or of a ratio of two means. Pure; deterministic for a seed.
 *
 * <p>Source: Efron, Better Bootstrap Confidence Intervals, JASA 82 (1987). Cost: rounds times values.
 */
public final class Bootstrap {

  private Bootstrap() {}

  /**
   * Gives an interval for the mean of what the values were drawn from.
   *
   * @param values at least one, finite
   * @param level above 0, below 1
   * @param resampling rounds and seed
   * @return an interval; a point when all values are equal
   */
  public static Interval ofMean(double[] values, double level, Resampling resampling) {
    var ones = new double[values.length];
    Arrays.fill(ones, 1);
    return ofRatio(values, ones, level, resampling);
  }

  /**
   * Gives an interval for a ratio of two means that are drawn together.
   *
   * @param above what is summed above the line, at least one
   * @param below what is summed below it, as many, none negative, not all 0
   * @param level above 0, below 1
   * @param resampling rounds and seed
   * @return an interval
   */
  public static Interval ofRatio(
      double[] above, double[] below, double level, Resampling resampling) {
    int n = above.length;
    if (n == 0 || below.length != n || !(sum(below) > 0) || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Bootstrap: " + n + " over " + below.length
          + " values at level " + level + " [bootstrap-sample]. Give as many above as below,"
          + " at least one, not all 0 below, and a level between 0 and 1.");
    }
    double seen = sum(above) / sum(below);
    var draws = new Draws(resampling.seed());
    var drawn = new double[resampling.rounds()];
    for (int round = 0; round < drawn.length; round++) {
      double up = 0;
      double down = 0;
      for (int i = 0; i < n; i++) {
        int at = draws.below(n);
        up += above[at];
        down += below[at];
      }
      // Only a ratio can be drawn without anything below the line: it says nothing new then.
      drawn[round] = down == 0 ? seen : up / down;
    }
    Arrays.sort(drawn);
    double bias = bias(drawn, seen);
    double acceleration = acceleration(above, below);
    double tail = (1 - level) / 2;
    double lower = at(drawn, corrected(tail, bias, acceleration));
    double upper = at(drawn, corrected(1 - tail, bias, acceleration));
    return new Interval(
        Math.min(lower, upper), Math.max(lower, upper), level, IntervalMethod.BOOTSTRAP_BCA);
  }

  // How far the middle of the draws lies off what was seen; draws equal to it count half.
  private static double bias(double[] sorted, double seen) {
    double tolerance = 1e-12 * Math.max(1e-300, Math.abs(seen));
    double below = 0;
    for (double it : sorted) {
      below += it < seen - tolerance ? 1 : it <= seen + tolerance ? 0.5 : 0;
    }
    double half = 0.5 / sorted.length;
    return Normal.inverse(Math.min(1 - half, Math.max(half, below / sorted.length)));
  }

  // How the spread changes with the value, from leaving each value out once.
  private static double acceleration(double[] above, double[] below) {
    int n = above.length;
    double up = sum(above);
    double down = sum(below);
    var without = new double[n];
    for (int i = 0; i < n; i++) {
      double rest = down - below[i];
      without[i] = rest > 0 ? (up - above[i]) / rest : up / down;
    }
    double mean = sum(without) / n;
    double squares = 0;
    double cubes = 0;
    for (double it : without) {
      double off = mean - it;
      squares += off * off;
      cubes += off * off * off;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private static double corrected(double share, double bias, double acceleration) {
    double z = bias + Normal.inverse(share);
    double slack = 1 - acceleration * z;
    // With wild values the correction can turn round; then the far end of the draws is all there
    // is.
    return slack <= 0 ? (z > 0 ? 1 : 0) : Normal.cumulative(bias + z / slack);
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int low = (int) Math.floor(place);
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double it : values) {
      sum += it;
    }
    return sum;
  }
}
