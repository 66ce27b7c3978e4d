package dev.consilium.matching.index;

import dev.consilium.matching.index.IndexColumns.Lists;

/** Turns rows of codes by specialist into lists of specialists by code. For one build. */
final class ListAssembly {

  private final int size;
  private final int terms;
  private final int blocks;
  private final HeapRows rows;
  private final double[] values;
  private final double[] scales;

  ListAssembly(int size, int terms, HeapRows rows, double[] values, double[] scales) {
    this.size = size;
    this.terms = terms;
    this.blocks = IndexColumns.blocks(size);
    this.rows = rows;
    this.values = values;
    this.scales = scales;
  }

  Lists lists() {
    var most = new double[terms];
    var next = new int[terms * blocks + 1];
    var starts = rows.starts();
    for (int place = 0; place < size; place++) {
      for (int at = starts[place]; at < starts[place + 1]; at++) {
        int term = rows.terms()[at];
        most[term] = Math.max(most[term], local(place, at));
        next[cell(term, place) + 1]++;
      }
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    var listStarts = Column.of(next, Integer.MAX_VALUE);
    var lows = new char[rows.terms().length];
    var bounds = new byte[lows.length];
    for (int place = 0; place < size; place++) {
      for (int at = starts[place]; at < starts[place + 1]; at++) {
        int term = rows.terms()[at];
        int to = next[cell(term, place)]++;
        lows[to] = (char) place;
        bounds[to] = (byte) bound(local(place, at), most[term]);
      }
    }
    return new Lists(listStarts, Column.of(lows), Column.of(bounds), Column.of(most));
  }

  /** Rounds up, so that a sum of bounds is never below the sum of weights. */
  static int bound(double local, double most) {
    return Math.min(255, (int) Math.ceil(local / most * 255));
  }

  private int cell(int term, int place) {
    return term * blocks + (place >>> IndexColumns.BLOCK_BITS);
  }

  private double local(int place, int at) {
    double local = values[rows.locals()[at]];
    return scales.length == 0 ? local : local * scales[place];
  }
}
