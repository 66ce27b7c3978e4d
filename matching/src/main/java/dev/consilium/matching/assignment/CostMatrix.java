package dev.consilium.matching.assignment;

import java.util.Optional;

/**
 * The costs of every pair in 32 bits: at 5,000 x 5,000 the matrix is the memory an assignment
 * needs, so nothing else of its size is ever made.
 */
final class CostMatrix {

  /** A forbidden pair in the narrow form. */
  static final int FORBIDDEN = Integer.MAX_VALUE;

  final int[][] rows;
  private final int columns;

  private CostMatrix(int[][] rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Asks each pair's cost; row i, column j of the matrix is pair (rows[i], columns[j]). Empty as
   * soon as one does not fit: such problems are solved on rows.
   */
  static Optional<CostMatrix> of(int[] rows, int[] columns, CostFunction costs) {
    var matrix = new int[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        long cost = costs.cost(rows[i], columns[j]);
        if (cost == CostFunction.FORBIDDEN) {
          matrix[i][j] = FORBIDDEN;
        } else if (cost == (int) cost && cost != FORBIDDEN) {
          matrix[i][j] = (int) cost;
        } else {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new CostMatrix(matrix, columns.length));
  }

  int columns() {
    return columns;
  }

  long cost(int row, int column) {
    int cost = rows[row][column];
    return cost == FORBIDDEN ? CostFunction.FORBIDDEN : cost;
  }

  long greatest() {
    long greatest = 0;
    for (var row : rows) {
      for (int cost : row) {
        greatest = cost == FORBIDDEN ? greatest : Math.max(greatest, Math.abs((long) cost));
      }
    }
    return greatest;
  }
}
