package dev.consilium.matching.index;

import java.util.Arrays;

/** Turns collected specialists into columns. For one build, one thread. */
final class Assembly {

  private final ImpactIndexBuilder from;
  private final int size;
  private final int[] order;
  private final int[] rank;
  private final Texts terms;
  private final LocalWeights locals;

  Assembly(ImpactIndexBuilder from) {
    this.from = from;
    size = from.ids.size();
    order = Layout.of(from);
    rank = from.terms.ranks();
    terms = Texts.of(from.terms.sorted());
    locals = new LocalWeights(from.weighting);
  }

  IndexColumns columns() {
    var statistics = from.frozen == null ? counted() : from.frozen;
    var rows = rows(statistics);
    var values = locals.values();
    var scales = scales(statistics, rows, values);
    var facets = new FacetBits(from, order);
    return new IndexColumns(
        from.weighting,
        statistics,
        Texts.of(Arrays.stream(order).mapToObj(from.ids::get).toList()),
        Column.of(order, Math.max(0, size - 1)),
        terms,
        rows.columns(terms.size(), values.length),
        new ListAssembly(size, terms.size(), rows, values, scales).lists(),
        Column.of(values),
        locals.counts(),
        Column.of(scales),
        facets.names(),
        facets.bits());
  }

  private TermStatistics counted() {
    var having = new int[terms.size()];
    long all = 0;
    for (int i = 0; i < from.rowTerms.size(); i++) {
      having[rank[from.rowTerms.get(i)]]++;
      all += from.rowCounts.get(i);
    }
    double mean = all == 0 ? 1 : (double) all / size;
    return new TermStatistics(size, mean, terms, Column.of(having, size));
  }

  private HeapRows rows(TermStatistics statistics) {
    int entries = from.rowTerms.size();
    var rows = new HeapRows(size, entries);
    int at = 0;
    for (int place = 0; place < size; place++) {
      int first = from.rowStarts.get(order[place]);
      int count = from.rowStarts.get(order[place] + 1) - first;
      var codes = new long[count];
      long total = 0;
      for (int i = 0; i < count; i++) {
        total += from.rowCounts.get(first + i);
        codes[i] = (long) rank[from.rowTerms.get(first + i)] << 32 | from.rowCounts.get(first + i);
      }
      Arrays.sort(codes);
      for (int i = 0; i < count; i++) {
        long code = codes[i];
        if (i > 0 && code >>> 32 == codes[i - 1] >>> 32) {
          throw new IllegalArgumentException("Code index: specialist " + from.ids.get(order[place])
              + " has a code twice [code-once]. Add up its cases and give it once.");
        }
        rows.terms()[at] = (int) (code >>> 32);
        rows.locals()[at++] = locals.of((int) code, total, statistics.meanTotal());
      }
      rows.starts()[place + 1] = at;
    }
    return rows;
  }

  private double[] scales(TermStatistics statistics, HeapRows rows, double[] values) {
    if (!(from.weighting instanceof Weighting.TfIdf)) {
      return new double[0];
    }
    var rarity = new double[terms.size()];
    for (int term = 0; term < rarity.length; term++) {
      rarity[term] =
          from.weighting.rarity(statistics.specialists(), statistics.having(terms.get(term)));
    }
    var scales = new double[size];
    for (int place = 0; place < size; place++) {
      double square = 0;
      for (int at = rows.starts()[place]; at < rows.starts()[place + 1]; at++) {
        double weight = values[rows.locals()[at]] * rarity[rows.terms()[at]];
        square += weight * weight;
      }
      scales[place] = square > 0 ? 1 / Math.sqrt(square) : 0;
    }
    return scales;
  }
}
