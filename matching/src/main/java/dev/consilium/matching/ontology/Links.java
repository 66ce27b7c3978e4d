package dev.consilium.matching.ontology;

import java.util.Arrays;

/** For each term a row of other terms in ascending order, all rows in one array. */
final class Links {

  private final int[] start;
  private final int[] to;

  Links(int[] start, int[] to) {
    this.start = start;
    this.to = to;
  }

  int rows() {
    return start.length - 1;
  }

  int from(int row) {
    return start[row];
  }

  int until(int row) {
    return start[row + 1];
  }

  int at(int place) {
    return to[place];
  }

  int[] of(int row) {
    return Arrays.copyOfRange(to, start[row], start[row + 1]);
  }

  boolean has(int row, int target) {
    return Arrays.binarySearch(to, start[row], start[row + 1], target) >= 0;
  }

  /** The same links from the other end; rows ascend because they are filled in order. */
  Links turned() {
    var counts = new int[start.length];
    for (int target : to) {
      counts[target + 1]++;
    }
    Arrays.parallelPrefix(counts, Integer::sum);
    var next = counts.clone();
    var back = new int[to.length];
    for (int row = 0; row < rows(); row++) {
      for (int at = start[row]; at < start[row + 1]; at++) {
        back[next[to[at]]++] = row;
      }
    }
    return new Links(counts, back);
  }
}
