package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import java.util.Arrays;

/**
 * How the values of a practice's cases become one.
 *
 * @param kind the strategy
 * @param most how many cases {@link Kind#TOP_MEAN} looks at, 1 or more; else 1
 */
public record Aggregation(Kind kind, int most) {

  /** The strategies. */
  public enum Kind {
    /** The best case. */
    MAX,
    /** The mean of all cases. */
    MEAN,
    /** The mean of the best few; of fewer when there are fewer. */
    TOP_MEAN,
    /** The sum of all cases: rewards volume; for comparison only. */
    SUM,
    /** No value of cases: the whole practice is compared as one weighted profile. */
    PROFILE
  }

  // A mean of no cases is no number.
  public Aggregation {
    if (most < 1) {
      throw new IllegalArgumentException(
          "Aggregation: best " + most + " cases [aggregation-most]. Give 1 or more.");
    }
  }

  /**
   * Takes a strategy that needs no number.
   *
   * @param kind any
   * @return the strategy
   */
  public static Aggregation of(Kind kind) {
    return new Aggregation(kind, 1);
  }

  /**
   * Takes the mean of the best few.
   *
   * @param most how many, 1 or more
   * @return the strategy
   */
  public static Aggregation topMean(int most) {
    return new Aggregation(Kind.TOP_MEAN, most);
  }

  /** Aggregates the values of all cases to one for each practice. */
  double[] of(EvidenceIndex index, double[] values) {
    var out = new double[index.size()];
    for (int who = 0; who < out.length; who++) {
      out[who] = of(Arrays.copyOfRange(values, index.firstCase(who), index.firstCase(who + 1)));
    }
    return out;
  }

  private double of(double[] values) {
    Arrays.sort(values); // so that sums do not depend on the order of cases
    int n = values.length;
    return switch (kind) {
      case MAX -> values[n - 1];
      case MEAN -> sum(values, n) / n;
      case TOP_MEAN -> sum(values, Math.min(most, n)) / Math.min(most, n);
      case SUM -> sum(values, n);
      case PROFILE ->
        throw new IllegalStateException(
            "Aggregation PROFILE: has no values of cases [aggregation-cases]. Score profiles.");
    };
  }

  private static double sum(double[] ascending, int best) {
    double sum = 0;
    for (int i = ascending.length - 1; i >= ascending.length - best; i--) {
      sum += ascending[i];
    }
    return sum;
  }
}
