package dev.consilium.matching.index;

import dev.consilium.matching.index.IndexColumns.Lists;
import dev.consilium.matching.index.IndexColumns.Rows;

/** Turns rows of codes by specialist into lists of specialists by code. For one build. */
final class ListAssembly {

  private final int size;
  private final int terms;
  private final int blocks;
  private final Rows rows;
  private final Column values;
  private final Column scales;

  ListAssembly(int size, int terms, Rows rows, Column values, Column scales) {
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
    for (int place = 0; place < size; place++) {
      for (int at = start(place); at < start(place + 1); at++) {
        int term = rows.terms().get(at);
        most[term] = Math.max(most[term], local(place, at));
        next[cell(term, place) + 1]++;
      }
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    var starts = Column.ofSize(next.length, 4);
    for (int i = 0; i < next.length; i++) {
      starts.set(i, next[i]);
    }
    var lows = Column.ofSize(rows.terms().size(), 2);
    var bounds = Column.ofSize(rows.terms().size(), 1);
    for (int place = 0; place < size; place++) {
      for (int at = start(place); at < start(place + 1); at++) {
        int term = rows.terms().get(at);
        int to = next[cell(term, place)]++;
        lows.set(to, place & (IndexColumns.BLOCK - 1));
        bounds.set(to, bound(local(place, at), most[term]));
      }
    }
    var greatest = Column.ofSize(terms, 8);
    for (int term = 0; term < terms; term++) {
      greatest.setDouble(term, most[term]);
    }
    return new Lists(starts.sealed(), lows.sealed(), bounds.sealed(), greatest.sealed());
  }

  /** Rounds up, so that a sum of bounds is never below the sum of weights. */
  static int bound(double local, double most) {
    return most == 0 ? 0 : Math.min(255, (int) Math.ceil(local / most * 255));
  }

  private int start(int place) {
    return rows.starts().get(place);
  }

  private int cell(int term, int place) {
    return term * blocks + (place >>> IndexColumns.BLOCK_BITS);
  }

  private double local(int place, int at) {
    double local = values.getDouble(rows.locals().get(at));
    return scales.size() == 0 ? local : local * scales.getDouble(place);
  }
}
