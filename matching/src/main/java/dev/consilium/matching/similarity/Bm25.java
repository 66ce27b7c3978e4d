package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.PracticeProfiles;
import dev.consilium.matching.evidence.TermQuery;

/**
 * BM25 over profiles: a term's frequency is the number of the practice's cases that have it. Source: Robertson and Zaragoza,
 * 2009, with the idf that is never negative, ln(1 + (N − n + .5) / (n + .5)). Immutable.
 */
public final class Bm25 implements PracticeScorer {

  private static final double SATURATION = 1.2;
  private static final double LENGTH = 0.75;

  private final TermPostings postings;
  private final double[] rarity;

  /**
   * Makes a scorer with k1 = 1.2 and b = .75.
   *
   * @param index the cases
   * @param profiles of the same index, exact or widened
   */
  public Bm25(EvidenceIndex index, PracticeProfiles profiles) {
    int terms = index.ontology().size();
    var having = new int[terms];
    var length = new double[index.size()];
    double all = 0;
    for (int who = 0; who < length.length; who++) {
      for (int at = profiles.from(who); at < profiles.from(who + 1); at++) {
        having[profiles.term(at)]++;
        length[who] += cases(index, who) * profiles.share(at);
      }
      all += length[who];
    }
    double mean = all / Math.max(1, index.size());
    var weights = new double[profiles.from(profiles.size())];
    for (int who = 0; who < length.length; who++) {
      for (int at = profiles.from(who); at < profiles.from(who + 1); at++) {
        double count = cases(index, who) * profiles.share(at);
        double norm = SATURATION * (1 - LENGTH + LENGTH * length[who] / mean);
        weights[at] = count * (SATURATION + 1) / (count + norm);
      }
    }
    this.postings = TermPostings.profiles(profiles, weights, terms);
    this.rarity = new double[terms];
    for (int term = 0; term < terms; term++) {
      rarity[term] = StrictMath.log(1 + (index.size() - having[term] + 0.5) / (having[term] + 0.5));
    }
  }

  private static int cases(EvidenceIndex index, int who) {
    return index.firstCase(who + 1) - index.firstCase(who);
  }

  @Override
  public String id() {
    return "bm25";
  }

  @Override
  public double[] scores(TermQuery query) {
    var sums = new double[postings.documents()];
    for (int i = 0; i < query.size(); i++) {
      int term = query.term(i);
      for (int at = postings.from(term); at < postings.until(term); at++) {
        sums[postings.document(at)] += rarity[term] * postings.weight(at);
      }
    }
    return sums;
  }
}
