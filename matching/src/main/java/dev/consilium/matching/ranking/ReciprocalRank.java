package dev.consilium.matching.ranking;

import java.util.Arrays;

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). */
final class ReciprocalRank {

  private static final int OFFSET = 60;

  private ReciprocalRank() {}

  /**
   * Turns one scorer's values into weight / (60 + rank), in billionths. Equal values share the best
   * rank, and a value of 0 was not retrieved: it adds nothing.
   */
  static long[] of(double[] values, double weight) {
    var ascending = values.clone();
    Arrays.sort(ascending);
    var out = new long[values.length];
    for (int who = 0; who < out.length; who++) {
      if (values[who] > 0) {
        int rank = 1 + better(ascending, values[who]);
        out[who] = Math.round(1e9 * weight / (OFFSET + rank));
      }
    }
    return out;
  }

  private static int better(double[] ascending, double value) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      low = ascending[middle] > value ? low : middle + 1;
      high = ascending[middle] > value ? middle : high;
    }
    return ascending.length - low;
  }
}
