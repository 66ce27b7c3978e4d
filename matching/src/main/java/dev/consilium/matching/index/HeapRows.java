package dev.consilium.matching.index;

import dev.consilium.matching.index.IndexColumns.Rows;

/**
 * The codes of each specialist while an index is built: plain arrays are faster to fill.
 *
 * @param starts by place, and the end
 * @param terms ascending within a place
 * @param locals positions of local weights
 */
record HeapRows(int[] starts, int[] terms, int[] locals) {

  Rows columns(int allTerms, int allLocals) {
    return new Rows(
        Column.of(starts, Integer.MAX_VALUE),
        Column.of(terms, Math.max(0, allTerms - 1)),
        Column.of(locals, Math.max(0, allLocals - 1)));
  }
}
