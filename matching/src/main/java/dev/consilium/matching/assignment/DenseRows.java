package dev.consilium.matching.assignment;

import java.util.Arrays;

/** Turns the allowed pairs of a matrix into rows. */
final class DenseRows {

  private DenseRows() {}

  /** Row i holds pairs (rows[i], columns[j]) as far as they may meet. */
  static Candidates of(int[] rows, int[] columns, CostFunction costs) {
    AssignmentLimits.checkCount(
        "pairs of a matrix", (long) rows.length * columns.length, AssignmentLimits.MOST_EDGES);
    int most = rows.length * columns.length;
    var from = new int[most];
    var to = new int[most];
    var cost = new long[most];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        long pair = costs.cost(rows[i], columns[j]);
        if (pair != CostFunction.FORBIDDEN) {
          AssignmentLimits.checkCost(
              "Pair of case " + rows[i] + " and specialist " + columns[j], pair);
          from[count] = i;
          to[count] = j;
          cost[count++] = pair;
        }
      }
    }
    return Candidates.of(
        rows.length,
        count,
        Arrays.copyOf(from, count),
        Arrays.copyOf(to, count),
        Arrays.copyOf(cost, count));
  }

  static Candidates of(CostMatrix matrix) {
    return of(upTo(matrix.rows.length), upTo(matrix.columns()), matrix::cost);
  }

  private static int[] upTo(int end) {
    var numbers = new int[end];
    Arrays.setAll(numbers, it -> it);
    return numbers;
  }
}
