package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.TermQuery;

/** A scorer whose score is a sum over the question's terms, so that it explains itself. */
public interface AdditiveScorer extends PracticeScorer {

  /**
   * Gives what one term adds for every practice.
   *
   * @param query the question
   * @param at which of its terms, from 0
   * @return for each practice; 0 or more, and over all terms at most 1
   */
  double[] part(TermQuery query, int at);

  /**
   * Gives the practice's own words for one term's part.
   *
   * @param query the question
   * @param at which of its terms, from 0
   * @param who the practice
   * @return the term of the practice that matched best; the query's own when none is named
   */
  int matched(TermQuery query, int at, int who);

  @Override
  default double[] scores(TermQuery query) {
    var sums = new double[0];
    for (int at = 0; at < query.size(); at++) {
      var part = part(query, at);
      sums = at == 0 ? new double[part.length] : sums;
      for (int who = 0; who < part.length; who++) {
        sums[who] += part[who];
      }
    }
    return sums;
  }
}
