package dev.consilium.matching.index;

import dev.consilium.matching.index.IndexColumns.Rows;

/** The codes of each specialist while an index is built: plain arrays are faster to fill. */
final class HeapRows {

  private final int[] starts;
  private final int[] terms;
  private final int[] locals;

  HeapRows(int size, int entries) {
    starts = new int[size + 1];
    terms = new int[entries];
    locals = new int[entries];
  }

  /** Gives where each place's codes start, and the end. */
  int[] starts() {
    return starts;
  }

  /** Gives terms, ascending within a place. */
  int[] terms() {
    return terms;
  }

  /** Gives positions of local weights. */
  int[] locals() {
    return locals;
  }

  Rows columns(int allTerms, int allLocals) {
    return new Rows(
        Column.of(starts, Integer.MAX_VALUE),
        Column.of(terms, Math.max(0, allTerms - 1)),
        Column.of(locals, Math.max(0, allLocals - 1)));
  }
}
