package dev.consilium.matching.index;

/** Who has which facet, one bit a place. For one build. */
final class FacetBits {

  private final Texts names;
  private final Column bits;

  FacetBits(ImpactIndexBuilder from, int[] order) {
    var rank = from.facets.ranks();
    int words = (order.length + 63) >>> 6;
    names = Texts.of(from.facets.sorted());
    var all = Column.ofSize((long) words * names.size(), 8);
    for (int place = 0; place < order.length; place++) {
      int end = from.facetStarts.get(order[place] + 1);
      for (int at = from.facetStarts.get(order[place]); at < end; at++) {
        int word = rank[from.facetNumbers.get(at)] * words + (place >>> 6);
        all.setLong(word, all.getLong(word) | 1L << place);
      }
    }
    bits = all.sealed();
  }

  Texts names() {
    return names;
  }

  Column bits() {
    return bits;
  }
}
