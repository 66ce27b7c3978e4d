package dev.consilium.matching.evaluation;

import dev.consilium.core.statistics.BetaDistribution;
import dev.consilium.core.statistics.Normal;
import java.util.Arrays;

/**
 * Whether two systems differ on the same queries beyond chance; two-sided.
 *
 * @param method which test
 * @param pairs how many pairs there were
 * @param statistic what the test computes: the mean difference, t, or the smaller rank sum
 * @param p how often chance alone gives as much, from 0 to 1
 */
public record PairedTest(Method method, int pairs, double statistic, double p) {

  /** Which test. */
  public enum Method {
    /**
     * Flips signs of differences; exact when all flips are fewer than the rounds, drawn otherwise. A
     * drawn p counts the observed one too, so it is never 0. Source: Fisher 1935.
     */
    RANDOMISATION,
    /** Student's t on the differences. */
    STUDENT_T,
    /**
     * Ranks of absolute differences, zeros left out. Exact up to 50 pairs without ties, otherwise
     * normal with corrections for ties and continuity. Source: Wilcoxon 1945.
     */
    WILCOXON
  }

  private static final double TOLERANCE = 1e-12;
  private static final int MOST_EXACT_RANKS = 50;

  /**
   * Tests by flipping signs.
   *
   * @param differences one for each query, at least one
   * @param resampling rounds and seed
   * @return the test; its statistic is the mean difference
   */
  public static PairedTest randomisation(double[] differences, Resampling resampling) {
    check(differences);
    var some = Arrays.stream(differences).filter(it -> it != 0).toArray();
    double observed = 0;
    double scale = 0;
    for (double it : some) {
      observed += it;
      scale += Math.abs(it);
    }
    double reach = Math.abs(observed) - TOLERANCE * scale;
    double p = some.length < 31 && (1L << some.length) <= resampling.rounds()
        ? flipAll(some, reach)
        : flipSome(some, reach, resampling);
    return new PairedTest(
        Method.RANDOMISATION, differences.length, observed / differences.length, p);
  }

  private static double flipAll(double[] some, double reach) {
    int all = 1 << some.length;
    int reached = 0;
    for (int signs = 0; signs < all; signs++) {
      double sum = 0;
      for (int i = 0; i < some.length; i++) {
        sum += (signs >>> i & 1) == 0 ? some[i] : -some[i];
      }
      reached += Math.abs(sum) >= reach ? 1 : 0;
    }
    return (double) reached / all;
  }

  private static double flipSome(double[] some, double reach, Resampling resampling) {
    var draws = new Draws(resampling.seed());
    int reached = 1;
    for (int round = 0; round < resampling.rounds(); round++) {
      double sum = 0;
      long signs = 0;
      for (int i = 0; i < some.length; i++) {
        signs = (i & 63) == 0 ? draws.bits() : signs >>> 1;
        sum += (signs & 1) == 0 ? some[i] : -some[i];
      }
      reached += Math.abs(sum) >= reach ? 1 : 0;
    }
    return reached / (resampling.rounds() + 1.0);
  }

  /**
   * Tests by Student's t.
   *
   * @param differences one for each query, at least two
   * @return the test; when all differences are the same number, t is 0 or infinite
   */
  public static PairedTest student(double[] differences) {
    check(differences);
    int n = differences.length;
    if (n < 2) {
      throw new IllegalArgumentException("Paired t: one difference [pairs-enough]."
          + " Give two or more; one says nothing of the spread.");
    }
    double mean = Arrays.stream(differences).sum() / n;
    double squares =
        Arrays.stream(differences).map(it -> (it - mean) * (it - mean)).sum();
    double error = Math.sqrt(squares / (n - 1) / n);
    if (error <= TOLERANCE * Math.abs(mean)) {
      double t = mean == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, mean);
      return new PairedTest(Method.STUDENT_T, n, t, mean == 0 ? 1 : 0);
    }
    double t = mean / error;
    double degrees = n - 1.0;
    double p = new BetaDistribution(degrees / 2, 0.5).cumulative(degrees / (degrees + t * t));
    return new PairedTest(Method.STUDENT_T, n, t, p);
  }

  /**
   * Tests by Wilcoxon's signed ranks.
   *
   * @param differences one for each query, at least one
   * @return the test; its statistic is the smaller of the two rank sums
   */
  public static PairedTest wilcoxon(double[] differences) {
    check(differences);
    // Differences that arithmetic alone has parted count as equal.
    var some = Arrays.stream(differences)
        .map(it -> Math.rint(it / TOLERANCE))
        .filter(it -> it != 0)
        .toArray();
    int n = some.length;
    var sizes = Arrays.stream(some).map(Math::abs).sorted().toArray();
    double positive = 0;
    double ties = 0;
    for (int from = 0; from < n; ) {
      int to = from;
      while (to < n && sizes[to] == sizes[from]) {
        to++;
      }
      double tied = to - from;
      double size = sizes[from];
      double rank = (from + 1 + to) / 2.0;
      positive += rank * Arrays.stream(some).filter(it -> it == size).count();
      ties += tied * tied * tied - tied;
      from = to;
    }
    double least = Math.min(positive, n * (n + 1.0) / 2 - positive);
    double p = ties == 0 && n <= MOST_EXACT_RANKS ? exact(least, n) : approximate(least, n, ties);
    return new PairedTest(Method.WILCOXON, differences.length, least, p);
  }

  // Counts the subsets of the ranks 1 to n by their sum.
  private static double exact(double least, int n) {
    var ways = new double[n * (n + 1) / 2 + 1];
    ways[0] = 1;
    for (int rank = 1; rank <= n; rank++) {
      for (int sum = ways.length - 1; sum >= rank; sum--) {
        ways[sum] += ways[sum - rank];
      }
    }
    double tail = 0;
    for (int sum = 0; sum <= least; sum++) {
      tail += ways[sum];
    }
    return Math.min(1, 2 * tail / Math.scalb(1.0, n));
  }

  private static double approximate(double least, int n, double ties) {
    double mean = n * (n + 1.0) / 4;
    double variance = n * (n + 1.0) * (2 * n + 1.0) / 24 - ties / 48;
    double z = Math.min(0, least - mean + 0.5) / Math.sqrt(variance);
    return Math.min(1, 2 * Normal.cumulative(z));
  }

  private static void check(double[] differences) {
    if (differences.length == 0 || !Arrays.stream(differences).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("Paired test: " + differences.length
          + " differences, or one that is not finite [pairs-finite]."
          + " Measure both systems on the same queries.");
    }
  }
}
