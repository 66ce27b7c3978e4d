package dev.consilium.matching.evaluation;

import java.util.Comparator;

/**
 * Somebody or something in a ranking, and the score that put it there.
 *
 * @param document its id: one word without white space
 * @param score any finite number; more is better
 */
public record RankedDocument(String document, double score) {

  /** Orders ids by code point, as bytes of UTF-8 would be. */
  public static final Comparator<String> BY_ID = RankedDocument::compareIds;

  /**
   * Orders as trec_eval does: the higher score first, and of equal scores the later id. The order of
   * lines and the rank column do not matter.
   */
  public static final Comparator<RankedDocument> TREC_ORDER = (one, other) -> {
    int byScore = Double.compare(other.score, one.score);
    return byScore != 0 ? byScore : compareIds(other.document, one.document);
  };

  // A score that is no number has no place in an order; adding zero folds -0.0 into 0.0.
  public RankedDocument {
    TrecText.token("Ranked document", document);
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("Ranked document: score " + score
          + " [score-finite]. Give a finite number, or leave the document out.");
    }
    score += 0.0;
  }

  private static int compareIds(String one, String other) {
    int most = Math.min(one.length(), other.length());
    for (int i = 0; i < most; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        // Halves of surrogate pairs stand for code points above all other characters.
        return Character.isSurrogate(a) != Character.isSurrogate(b)
            ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b))
            : Character.compare(a, b);
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
