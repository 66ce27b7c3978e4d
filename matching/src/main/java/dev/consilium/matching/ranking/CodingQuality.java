package dev.consilium.matching.ranking;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.TermQuery;

/**
 * How well a question is coded, judged from the question and the index alone.
 *
 * @param thousandths 1,000 when every finding is one that the index's cases have, weighed by how
 *     much it says; 0 when none is
 * @param known findings that some case in the index has, exactly
 * @param terms findings that the ontology knows
 * @param depth mean number of broader terms above a finding, in thousandths
 */
public record CodingQuality(int thousandths, int known, int terms, int depth) {

  private static final int DIRTY = 750;

  /** Gives how far exact agreement is to be believed: 0 up to three quarters, then rising to 1. */
  double clean() {
    return Math.max(0, thousandths - DIRTY) / (1000.0 - DIRTY);
  }

  static CodingQuality of(EvidenceIndex index, TermQuery query, ExactTerms exact) {
    double all = 0;
    double good = 0;
    int known = 0;
    long above = 0;
    for (int at = 0; at < query.size(); at++) {
      int term = query.term(at);
      double content = index.content().of(term);
      all += content;
      above += index.ontology().ancestors(term).length - 1;
      if (exact.has(term)) {
        known++;
        good += content;
      }
    }
    return new CodingQuality(
        all > 0 ? (int) Math.round(1000 * good / all) : 0,
        known,
        query.size(),
        query.size() > 0 ? (int) (1000 * above / query.size()) : 0);
  }

  /** Tells which terms cases have themselves. */
  @FunctionalInterface
  interface ExactTerms {
    boolean has(int term);
  }
}
