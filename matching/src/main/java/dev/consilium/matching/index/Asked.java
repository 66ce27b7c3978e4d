package dev.consilium.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** A question's codes as terms of one index, ready to be scored. Immutable. */
final class Asked {

  private static final double ONE = 1e9;

  /** One term with its weight in the question, rarity included, in billionths. */
  private record Term(int term, double weight, int having) {}

  private final IndexColumns columns;
  private final int[] terms;
  private final double[] weights;
  private final int[] rarestFirst;
  private final byte[] member;
  private final long postings;

  private Asked(IndexColumns columns, List<Term> asked) {
    this.columns = columns;
    terms = asked.stream().mapToInt(Term::term).toArray();
    weights = asked.stream().mapToDouble(Term::weight).toArray();
    postings = asked.stream().mapToLong(Term::having).sum();
    member = new byte[columns.terms().size()];
    for (int term : terms) {
      member[term] = 1;
    }
    var order = new ArrayList<Integer>();
    for (int i = 0; i < terms.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer it) -> asked.get(it).having()));
    rarestFirst = order.stream().mapToInt(it -> it).toArray();
  }

  static Asked of(IndexColumns columns, SortedMap<String, Integer> thousandths) {
    var weighting = columns.weighting();
    var statistics = columns.statistics();
    boolean cosine = weighting instanceof Weighting.TfIdf;
    var asked = new ArrayList<Term>();
    double square = 0;
    for (var it : thousandths.entrySet()) {
      int having = statistics.having(it.getKey());
      double rarity = weighting.rarity(statistics.specialists(), having);
      double weight = it.getValue() / 1000.0 * rarity;
      square += having > 0 ? weight * weight : 0;
      int term = having == 0 && columns.terms().equals(statistics.terms())
          ? Texts.NOT_THERE
          : columns.terms().find(it.getKey());
      if (term >= 0) {
        asked.add(new Term(term, cosine ? weight * rarity : weight, columns.having(term)));
      }
    }
    double length = cosine && square > 0 ? Math.sqrt(square) : 1;
    return new Asked(
        columns,
        asked.stream()
            .map(it -> new Term(it.term(), it.weight() / length * ONE, it.having()))
            .toList());
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
    var rows = columns.rows();
    var rowTerms = rows.terms();
    long sum = 0;
    int end = rows.starts().get(place + 1);
    for (int at = rows.starts().get(place); at < end; at++) {
      int term = rowTerms.get(at);
      if (member[term] != 0) {
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
      if (member[term] != 0) {
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
