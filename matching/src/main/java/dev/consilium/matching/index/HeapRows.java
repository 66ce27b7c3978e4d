package dev.consilium.matching.index;

import dev.consilium.matching.index.IndexColumns.Rows;

/** The codes of each specialist while an index is built: plain arrays are faster to fill. */
final class HeapRows {

  private final int[] starts;
  private final int[] terms;
  private final int[] locals;

  /**
   * Takes the arrays as they are.
   *
   * @param starts by place, and the end
   * @param terms ascending within a place
   * @param locals positions of local weights
   */
  HeapRows(int[] starts, int[] terms, int[] locals) {
    this.starts = starts;
    this.terms = terms;
    this.locals = locals;
  }

  int[] starts() {
    return starts;
  }

  int[] terms() {
    return terms;
  }

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
