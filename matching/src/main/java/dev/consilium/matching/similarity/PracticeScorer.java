package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.TermQuery;

/** Scores every practice for a question. Implementations are immutable and safe to share. */
public interface PracticeScorer {

  /**
   * Names the scorer.
   *
   * @return in lower-case-with-dashes
   */
  String id();

  /**
   * Scores.
   *
   * @param query the question
   * @return for each practice, in the order of the index; higher is better, 0 when nothing is alike
   */
  double[] scores(TermQuery query);
}
