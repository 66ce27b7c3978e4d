package dev.consilium.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** A question's codes as terms of one index, ready to be scored. Immutable. */
final class Asked {

  private static final double ONE = 1e9;

  private final IndexColumns columns;
  private final int[] terms;
  private final double[] weights;
  private final int[] rarestFirst;
  private final long[] member;
  private final long postings;

  private Asked(IndexColumns columns, int[] terms, double[] weights) {
    this.columns = columns;
    this.terms = terms;
    this.weights = weights;
    member = new long[(columns.terms().size() + 63) >>> 6];
    var rarest = new long[terms.length];
    long all = 0;
    for (int i = 0; i < terms.length; i++) {
      int having = columns.having(terms[i]);
      member[terms[i] >>> 6] |= 1L << terms[i];
      rarest[i] = (long) having << 32 | i;
      all += having;
    }
    postings = all;
    Arrays.sort(rarest);
    rarestFirst = new int[terms.length];
    for (int i = 0; i < terms.length; i++) {
      rarestFirst[i] = (int) rarest[i];
    }
  }

  /** Takes codes in their order, which is the order of terms. */
  static Asked of(IndexColumns columns, SortedMap<String, Integer> thousandths) {
    var weighting = columns.weighting();
    var statistics = columns.statistics();
    boolean cosine = weighting instanceof Weighting.TfIdf;
    var terms = new int[thousandths.size()];
    var weights = new double[terms.length];
    int known = 0;
    double square = 0;
    for (var it : thousandths.entrySet()) {
      int counted = statistics.terms().find(it.getKey());
      int having = counted < 0 ? 0 : statistics.counts().get(counted);
      double rarity = weighting.rarity(statistics.specialists(), having);
      double weight = it.getValue() / 1000.0 * rarity;
      square += having > 0 ? weight * weight : 0;
      int term = columns.hasOwnStatistics() ? counted : columns.terms().find(it.getKey());
      if (term >= 0) {
        terms[known] = term;
        weights[known++] = cosine ? weight * rarity : weight;
      }
    }
    double length = cosine && square > 0 ? Math.sqrt(square) : 1;
    for (int i = 0; i < known; i++) {
      weights[i] = weights[i] / length * ONE;
    }
    return new Asked(columns, Arrays.copyOf(terms, known), Arrays.copyOf(weights, known));
  }

  int size() {
    return terms.length;
  }

  int term(int at) {
    return terms[at];
  }

  double weight(int at) {
    return weights[at];
  }

  /** Gives positions in this question, rarest term first. */
  int[] rarestFirst() {
    return rarestFirst;
  }

  /** Tells how many specialists the terms' lists hold together. */
  long postings() {
    return postings;
  }

  /** Scores one place exactly from its own row of codes; 0 when nothing is shared. */
  long score(int place) {
    var starts = columns.rows().starts();
    return score(place, starts.get(place), starts.get(place + 1));
  }

  /** Scores one place whose row is known. */
  long score(int place, int from, int to) {
    var rowTerms = columns.rows().terms();
    var asking = member;
    long sum = 0;
    for (int at = from; at < to; at++) {
      int term = rowTerms.get(at);
      if ((asking[term >>> 6] >>> term & 1) != 0) {
        sum += share(place, term, at);
      }
    }
    return sum;
  }

  /** Gives what each shared code adds; the sum is the score. */
  List<CodeShare> shares(int place) {
    var rows = columns.rows();
    var shares = new ArrayList<CodeShare>();
    for (int at = rows.starts().get(place); at < rows.starts().get(place + 1); at++) {
      int term = rows.terms().get(at);
      if ((member[term >>> 6] >>> term & 1) != 0) {
        int cases = columns.localCounts().get(rows.locals().get(at));
        shares.add(new CodeShare(columns.terms().get(term), cases, share(place, term, at)));
      }
    }
    return shares;
  }

  private long share(int place, int term, int at) {
    double local = columns.locals().getDouble(columns.rows().locals().get(at));
    double weight = weights[Arrays.binarySearch(terms, term)];
    return Math.round(weight * local * columns.scale(place));
  }
}
