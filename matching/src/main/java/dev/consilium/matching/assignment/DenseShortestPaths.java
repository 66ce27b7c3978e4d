package dev.consilium.matching.assignment;

import java.util.Arrays;

/**
 * Jonker and Volgenant's assignment on a matrix with no more rows than columns.
 *
 * <p>Column reduction (square matrices only: in others a column may stay free, and then its price
 * must stay 0), two rounds of augmenting row reduction, then one shortest path for each row left
 * (Computing 38, 1987). Costs are {@code int}, prices {@code long}, so nothing overflows. Time
 * rows² × columns at worst; memory linear beside the matrix.
 */
final class DenseShortestPaths {

  private static final int NONE = -1;
  private static final int MOST_TURNS = 8;

  private final int[][] costs;
  private final int rows;
  private final int columns;
  final long[] discount;
  final int[] columnOf;
  private final int[] rowOf;
  private int[] free;
  private int freeCount;

  DenseShortestPaths(CostMatrix matrix) {
    this.costs = matrix.rows;
    this.rows = costs.length;
    this.columns = matrix.columns();
    this.discount = new long[columns];
    this.columnOf = new int[rows];
    this.rowOf = new int[columns];
    this.free = new int[rows];
    Arrays.fill(columnOf, NONE);
    Arrays.fill(rowOf, NONE);
  }

  /** Solves; false where some row cannot get a column. */
  boolean run(Watch watch) {
    if (rows == columns) {
      reduceColumns();
    }
    for (int i = 0; i < rows; i++) {
      if (columnOf[i] == NONE) {
        free[freeCount++] = i;
      }
    }
    reduceRows();
    reduceRows();
    return augmentAll(watch);
  }

  private void reduceColumns() {
    var cheapest = new int[columns];
    var at = new int[columns];
    Arrays.fill(cheapest, CostMatrix.FORBIDDEN);
    for (int i = 0; i < rows; i++) {
      var row = costs[i];
      for (int j = 0; j < columns; j++) {
        if (row[j] < cheapest[j]) {
          cheapest[j] = row[j];
          at[j] = i;
        }
      }
    }
    for (int j = columns - 1; j >= 0; j--) {
      if (cheapest[j] != CostMatrix.FORBIDDEN) {
        discount[j] = cheapest[j];
        if (columnOf[at[j]] == NONE) {
          columnOf[at[j]] = j;
          rowOf[j] = at[j];
        }
      }
    }
  }

  /** Gives each free row its best column and lowers that column's discount to the second best. */
  private void reduceRows() {
    var waiting = free;
    var left = new int[rows];
    int leftCount = 0;
    int end = freeCount;
    int k = 0;
    // Where forbidden pairs leave too few columns, rows would displace each other for ever.
    long turns = MOST_TURNS * (long) rows;
    while (k < end) {
      int i = waiting[k++];
      var row = costs[i];
      long best = Long.MAX_VALUE;
      long second = Long.MAX_VALUE;
      int bestColumn = NONE;
      int secondColumn = NONE;
      for (int j = 0; j < columns; j++) {
        if (row[j] != CostMatrix.FORBIDDEN) {
          long reduced = row[j] - discount[j];
          if (reduced < second) {
            if (reduced < best) {
              second = best;
              secondColumn = bestColumn;
              best = reduced;
              bestColumn = j;
            } else {
              second = reduced;
              secondColumn = j;
            }
          }
        }
      }
      if (bestColumn == NONE || (secondColumn == NONE && rowOf[bestColumn] != NONE)) {
        left[leftCount++] = i;
        continue;
      }
      boolean strict = secondColumn != NONE && best < second;
      if (strict) {
        discount[bestColumn] -= second - best;
      } else if (rowOf[bestColumn] != NONE) {
        bestColumn = secondColumn;
      }
      int displaced = rowOf[bestColumn];
      columnOf[i] = bestColumn;
      rowOf[bestColumn] = i;
      if (displaced != NONE) {
        columnOf[displaced] = NONE;
        if (strict && turns-- > 0) {
          waiting[--k] = displaced;
        } else {
          left[leftCount++] = displaced;
        }
      }
    }
    free = left;
    freeCount = leftCount;
  }

  private boolean augmentAll(Watch watch) {
    var distance = new long[columns];
    var from = new int[columns];
    var order = new int[columns];
    for (int k = 0; k < freeCount; k++) {
      watch.at(rows - freeCount + k, rows);
      if (!augment(free[k], distance, from, order)) {
        return false;
      }
    }
    return true;
  }

  /** One shortest path; columns stand in order as done, at the least distance, and to do. */
  private boolean augment(int start, long[] distance, int[] from, int[] order) {
    var first = costs[start];
    for (int j = 0; j < columns; j++) {
      order[j] = j;
      from[j] = start;
      distance[j] = first[j] == CostMatrix.FORBIDDEN ? Long.MAX_VALUE : first[j] - discount[j];
    }
    int done = 0;
    int near = 0;
    int before = 0;
    long least = 0;
    int end = NONE;
    while (end == NONE) {
      if (near == done) {
        before = done;
        least = Long.MAX_VALUE;
        for (int k = near; k < columns; k++) {
          int j = order[k];
          if (distance[j] <= least) {
            if (distance[j] < least) {
              near = done;
              least = distance[j];
            }
            order[k] = order[near];
            order[near++] = j;
          }
        }
        if (least == Long.MAX_VALUE) {
          return false;
        }
        for (int k = done; k < near && end == NONE; k++) {
          end = rowOf[order[k]] == NONE ? order[k] : NONE;
        }
        if (end != NONE) {
          break;
        }
      }
      int through = order[done++];
      int i = rowOf[through];
      var row = costs[i];
      long base = row[through] - discount[through] - least;
      for (int k = near; k < columns; k++) {
        int j = order[k];
        if (row[j] != CostMatrix.FORBIDDEN) {
          long at = row[j] - discount[j] - base;
          if (at < distance[j]) {
            distance[j] = at;
            from[j] = i;
            if (at == least) {
              if (rowOf[j] == NONE) {
                end = j;
                break;
              }
              order[k] = order[near];
              order[near++] = j;
            }
          }
        }
      }
    }
    for (int k = 0; k < before; k++) {
      int j = order[k];
      discount[j] += distance[j] - least;
    }
    turn(start, end, from);
    return true;
  }

  private void turn(int start, int end, int[] from) {
    int column = end;
    int row;
    do {
      row = from[column];
      rowOf[column] = row;
      int next = columnOf[row];
      columnOf[row] = column;
      column = next;
    } while (row != start);
  }
}
