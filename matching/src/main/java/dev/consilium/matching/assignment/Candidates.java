package dev.consilium.matching.assignment;

import java.util.Arrays;

/**
 * Who may take which case and at what cost: rows of a sparse matrix, each by rising cost.
 *
 * <p>Equal costs stand in the salted order of specialists, so that the rows do not depend on the
 * order of the input.
 */
final class Candidates {

  final int[] start;
  final int[] to;
  final long[] cost;

  private Candidates(int[] start, int[] to, long[] cost) {
    this.start = start;
    this.to = to;
    this.cost = cost;
  }

  int edges() {
    return to.length;
  }

  /** Finds a pair's edge, or -1: rows are by cost, so this is for readers, not for kernels. */
  int edge(int from, int specialist) {
    for (int e = start[from]; e < start[from + 1]; e++) {
      if (to[e] == specialist) {
        return e;
      }
    }
    return -1;
  }

  /** Sorts edges given in any order into rows. */
  static Candidates of(int cases, int count, int[] from, int[] to, long[] cost) {
    var start = new int[cases + 1];
    for (int e = 0; e < count; e++) {
      start[from[e] + 1]++;
    }
    for (int i = 0; i < cases; i++) {
      start[i + 1] += start[i];
    }
    var packed = new long[count];
    var next = Arrays.copyOf(start, cases);
    for (int e = 0; e < count; e++) {
      packed[next[from[e]]++] =
          (cost[e] + AssignmentLimits.COST_BOUND) << AssignmentLimits.NODE_BITS | to[e];
    }
    var sortedTo = new int[count];
    var sortedCost = new long[count];
    for (int i = 0; i < cases; i++) {
      Arrays.sort(packed, start[i], start[i + 1]);
    }
    for (int e = 0; e < count; e++) {
      sortedTo[e] = (int) (packed[e] & AssignmentLimits.MOST_NODES);
      sortedCost[e] = (packed[e] >>> AssignmentLimits.NODE_BITS) - AssignmentLimits.COST_BOUND;
    }
    return new Candidates(start, sortedTo, sortedCost);
  }

  /** The same pairs at other costs, which must rise along each row as these do. */
  Candidates costing(long[] other) {
    return new Candidates(start, to, other);
  }

  /** Only the pairs that cost no more than their case's threshold. */
  Candidates within(long[] threshold) {
    var shorter = new int[start.length];
    for (int i = 0; i < threshold.length; i++) {
      int e = start[i];
      while (e < start[i + 1] && cost[e] <= threshold[i]) {
        e++;
      }
      shorter[i + 1] = shorter[i] + e - start[i];
    }
    var shortTo = new int[shorter[threshold.length]];
    var shortCost = new long[shortTo.length];
    for (int i = 0; i < threshold.length; i++) {
      int length = shorter[i + 1] - shorter[i];
      System.arraycopy(to, start[i], shortTo, shorter[i], length);
      System.arraycopy(cost, start[i], shortCost, shorter[i], length);
    }
    return new Candidates(shorter, shortTo, shortCost);
  }

  /** Finds a specialist who stands twice in a row; -1 if none does. */
  int caseWithTwins(int specialists) {
    var seen = new int[specialists];
    for (int i = 0; i + 1 < start.length; i++) {
      for (int e = start[i]; e < start[i + 1]; e++) {
        if (seen[to[e]] == i + 1) {
          return i;
        }
        seen[to[e]] = i + 1;
      }
    }
    return -1;
  }
}
