package dev.consilium.matching.index;

/**
 * An index as plain columns. Specialists have places: a place is a position in a layout of the
 * index's own, in which specialists who share facets lie together.
 *
 * @param weighting how a shared code weighs
 * @param statistics how rare codes are
 * @param ids of the specialists, by place
 * @param given in which the specialist was added, by place
 * @param terms sorted
 * @param rows codes of each place
 * @param lists places of each code
 * @param locals the distinct local weights, doubles
 * @param localCounts the counts they stand for
 * @param scales of each place, doubles; empty when all are 1
 * @param facets sorted names
 * @param facetBits for each facet one bit a place, words of 8 bytes
 */
record IndexColumns(
    Weighting weighting,
    TermStatistics statistics,
    Texts ids,
    Column given,
    Texts terms,
    Rows rows,
    Lists lists,
    Column locals,
    Column localCounts,
    Column scales,
    Texts facets,
    Column facetBits) {

  static final int BLOCK_BITS = 16;
  static final int BLOCK = 1 << BLOCK_BITS;

  /**
   * The codes of each specialist.
   *
   * @param starts by place, and the end
   * @param terms ascending within a place
   * @param locals positions of local weights
   */
  record Rows(Column starts, Column terms, Column locals) {}

  /**
   * The specialists of each code.
   *
   * @param starts by term and block, and the end
   * @param lows the lower 16 bits of places, ascending within a block
   * @param bounds local weight × scale in 255ths of the term's greatest, rounded up
   * @param most the term's greatest local weight × scale, doubles
   */
  record Lists(Column starts, Column lows, Column bounds, Column most) {}

  int size() {
    return ids.size();
  }

  static int blocks(int size) {
    return (size + BLOCK - 1) >>> BLOCK_BITS;
  }

  int words() {
    return (size() + 63) >>> 6;
  }

  /** Tells how many have a term. */
  int having(int term) {
    int blocks = blocks(size());
    return lists.starts().get((term + 1) * blocks) - lists.starts().get(term * blocks);
  }

  double scale(int place) {
    return scales.size() == 0 ? 1 : scales.getDouble(place);
  }
}
