package dev.consilium.matching.evaluation;

/**
 * What counts as relevant and over which queries a mean is taken.
 *
 * @param relevanceLevel the lowest grade that is relevant for measures without gains, 1 or more
 * @param completeQueries true: a judged query without a ranking counts as an empty one; false: it is
 *     left out of the means, which flatters a system that answers only easy queries
 * @param depth how many documents of a ranking are looked at, 1 or more
 */
public record EvaluationOptions(int relevanceLevel, boolean completeQueries, int depth) {

  /** Grade 1 or better is relevant; every judged query counts; the whole ranking. */
  public static final EvaluationOptions STANDARD =
      new EvaluationOptions(1, true, Integer.MAX_VALUE);

  // Level 0 would make an irrelevant document relevant.
  public EvaluationOptions {
    if (relevanceLevel < 1 || depth < 1) {
      throw new IllegalArgumentException("Evaluation: relevance level " + relevanceLevel
          + ", depth " + depth + " [options-positive]. Give 1 or more for both.");
    }
  }

  /**
   * Changes what is relevant.
   *
   * @param level the lowest relevant grade
   * @return otherwise the same
   */
  public EvaluationOptions withRelevanceLevel(int level) {
    return new EvaluationOptions(level, completeQueries, depth);
  }

  /**
   * Changes whether queries without a ranking count.
   *
   * @param complete true to count them
   * @return otherwise the same
   */
  public EvaluationOptions withCompleteQueries(boolean complete) {
    return new EvaluationOptions(relevanceLevel, complete, depth);
  }

  /**
   * Changes how deep rankings are looked at.
   *
   * @param most how many documents
   * @return otherwise the same
   */
  public EvaluationOptions withDepth(int most) {
    return new EvaluationOptions(relevanceLevel, completeQueries, most);
  }
}
