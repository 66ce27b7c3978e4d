package dev.consilium.matching.index;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

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
  static final int PARTS = 22;
  static final int PARTS_WITH_STATISTICS = PARTS + 3;

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

  /** Tells whether statistics and terms are numbered alike. */
  boolean hasOwnStatistics() {
    return statistics.terms().equals(terms);
  }

  /** Tells how many have a term. */
  int having(int term) {
    int blocks = blocks(size());
    return lists.starts().get((term + 1) * blocks) - lists.starts().get(term * blocks);
  }

  double scale(int place) {
    return scales.size() == 0 ? 1 : scales.getDouble(place);
  }

  /** Puts a specialist together again, as it was added. */
  IndexedSpecialist specialist(int place) {
    var codes = new TreeMap<String, Integer>();
    for (int at = rows.starts().get(place); at < rows.starts().get(place + 1); at++) {
      codes.put(terms.get(rows.terms().get(at)), localCounts.get(rows.locals().get(at)));
    }
    var names = new ArrayList<String>();
    for (int facet = 0; facet < facets.size(); facet++) {
      if ((facetBits.getLong(facet * words() + (place >>> 6)) >>> place & 1) != 0) {
        names.add(facets.get(facet));
      }
    }
    return new IndexedSpecialist(ids.get(place), codes, names);
  }

  /** Gives all columns in the order of a snapshot; own statistics share the terms. */
  List<Column> parts() {
    var parts = new ArrayList<Column>();
    for (var texts : List.of(ids, terms, facets)) {
      parts.addAll(List.of(texts.starts(), texts.bytes(), texts.slots()));
    }
    parts.addAll(List.of(given, locals, localCounts, scales, facetBits));
    parts.addAll(List.of(rows.starts(), rows.terms(), rows.locals()));
    parts.addAll(List.of(lists.starts(), lists.lows(), lists.bounds(), lists.most()));
    parts.add(statistics.counts());
    var counted = statistics.terms();
    if (!hasOwnStatistics()) {
      parts.addAll(List.of(counted.starts(), counted.bytes(), counted.slots()));
    }
    return parts;
  }

  static IndexColumns of(SnapshotHeader header, List<Column> parts) {
    var terms = new Texts(parts.get(3), parts.get(4), parts.get(5));
    var counted =
        parts.size() == PARTS ? terms : new Texts(parts.get(22), parts.get(23), parts.get(24));
    return new IndexColumns(
        header.weighting(),
        new TermStatistics(header.specialists(), header.meanTotal(), counted, parts.get(21)),
        new Texts(parts.get(0), parts.get(1), parts.get(2)),
        parts.get(9),
        terms,
        new Rows(parts.get(14), parts.get(15), parts.get(16)),
        new Lists(parts.get(17), parts.get(18), parts.get(19), parts.get(20)),
        parts.get(10),
        parts.get(11),
        parts.get(12),
        new Texts(parts.get(6), parts.get(7), parts.get(8)),
        parts.get(13));
  }
}
