package dev.consilium.matching.index;

import dev.consilium.core.Coding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** A case's codes as a question to one index. Immutable and safe to share between threads. */
public final class CodeQuery {

  /** A term that the statistics know, with its weight in the question. */
  private record Known(QueryTerm term, Postings postings, double weight) {}

  private final CodeIndex index;
  private final List<QueryTerm> terms;
  private final List<Known> known;
  private final double length;

  CodeQuery(CodeIndex index, List<QueryTerm> terms) {
    this.index = index;
    this.terms = terms;
    this.known = new ArrayList<>();
    double square = 0;
    for (var term : terms) {
      if (index.knows(term.term())) {
        double weight = term.weight() / 1000.0 * index.rarity(term.term());
        known.add(new Known(term, index.postings(term.term()), weight));
        square += weight * weight;
      }
    }
    length = Math.sqrt(square);
  }

  /**
   * Tells how many terms the question has.
   *
   * @return 0 or more
   */
  public int terms() {
    return terms.size();
  }

  /**
   * Tells how many of the terms the statistics know.
   *
   * @return 0 when the question cannot be answered
   */
  public int knownTerms() {
    return known.size();
  }

  /**
   * Tells how much the known terms weigh together.
   *
   * @return thousandths, may exceed 1,000
   */
  public long knownWeight() {
    return known.stream().mapToLong(it -> it.term().weight()).sum();
  }

  /**
   * Tells how much of the question the index knows.
   *
   * @return thousandths of the terms' weight, 0 when it knows nothing
   */
  public int coverage() {
    long all = terms.stream().mapToLong(QueryTerm::weight).sum();
    return all == 0 ? 0 : (int) (1000 * knownWeight() / all);
  }

  /**
   * Scores everyone who shares a term, term at a time.
   *
   * @param allowed positions that may be scored
   * @return all of them with their cosine
   */
  public Hits hits(BitSet allowed) {
    var sums = new double[index.size()];
    var seen = new BitSet(index.size());
    for (var it : known) {
      var postings = it.postings();
      for (int at = 0; at < postings.size(); at++) {
        int who = postings.who(at);
        if (allowed.get(who)) {
          seen.set(who);
          sums[who] += it.weight() * postings.weight(at);
        }
      }
    }
    var who = seen.stream().toArray();
    var similarity = new long[who.length];
    for (int i = 0; i < who.length; i++) {
      similarity[i] = Math.min(Hits.ONE, Math.round(sums[who[i]] / length * Hits.ONE));
    }
    return new Hits(who, similarity);
  }

  /**
   * Finds the most similar, exactly.
   *
   * @param allowed positions that may be scored
   * @param most how many, 1 or more
   * @return positions, best first; equal similarities in the order of positions
   */
  public List<Integer> top(BitSet allowed, int most) {
    var hits = hits(allowed);
    var best = new TreeSet<Integer>((a, b) -> {
      int order = Long.compare(hits.similarity(b), hits.similarity(a));
      return order != 0 ? order : Integer.compare(a, b);
    });
    for (int at = 0; at < hits.size(); at++) {
      best.add(at);
      if (best.size() > most) {
        best.pollLast();
      }
    }
    return best.stream().map(hits::who).toList();
  }

  /**
   * Explains one specialist's similarity.
   *
   * @param position in the directory
   * @return what each shared term adds, in the order of terms
   */
  public List<TermShare> shares(int position) {
    var shares = new ArrayList<TermShare>();
    for (var it : known) {
      int at = it.postings().find(position);
      if (at >= 0) {
        double part = it.weight() * it.postings().weight(at) / length;
        shares.add(new TermShare(
            it.term().term(),
            it.term().codes(),
            it.term().weight(),
            part,
            it.postings().cases(at)));
      }
    }
    return shares;
  }

  /**
   * Tells whether someone has any term at all, shared or not.
   *
   * @param position in the directory
   * @return false when nothing is known that could be similar
   */
  public boolean canCompare(int position) {
    return index.hasTerms(position);
  }

  /**
   * Tells whether a code is indexed under a term.
   *
   * @param code any code
   * @param term as {@link TermShare} names it
   * @return true when it is the code itself or one of its groups
   */
  public boolean becomes(Coding code, String term) {
    return index.terms(code).contains(term);
  }

  @Override
  public String toString() {
    return "CodeQuery[" + known.size() + " of " + terms.size() + " terms known]";
  }
}
