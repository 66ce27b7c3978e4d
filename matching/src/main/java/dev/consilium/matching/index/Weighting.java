package dev.consilium.matching.index;

/**
 * How much a shared code weighs. A score is the sum over shared codes of question weight × rarity ×
 * local weight, the local weight taken from the specialist's count of that code.
 *
 * <p>Sources: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), section 3.3;
 * Salton and Buckley, Term-weighting approaches in automatic text retrieval (1988).
 */
public sealed interface Weighting {

  /**
   * Weighs by BM25 with the usual constants, 1.2 and 0.75.
   *
   * @return the weighting
   */
  static Weighting bm25() {
    return new Bm25(1.2, 0.75);
  }

  /**
   * Weighs by the cosine of TF-IDF vectors; the question's length is left to the asker.
   *
   * @return the weighting
   */
  static Weighting tfIdf() {
    return new TfIdf();
  }

  /**
   * Tells how telling a code is.
   *
   * @param specialists how many there are
   * @param having how many of them have the code
   * @return more than 0
   */
  double rarity(long specialists, long having);

  /**
   * Weighs one specialist's count, before the specialist's own scale.
   *
   * @param count of the code, 1 or more
   * @param total of all the specialist's counts
   * @param meanTotal over the specialists
   * @return more than 0
   */
  double local(int count, long total, double meanTotal);

  /**
   * BM25: the count saturates, a long list of codes weighs less.
   *
   * @param k1 how late the count saturates, 0 or more
   * @param b how much the length matters, 0 to 1
   */
  record Bm25(double k1, double b) implements Weighting {

    // Outside these ranges a score could fall with a higher count.
    public Bm25 {
      if (!(k1 >= 0 && k1 < 1e6) || !(b >= 0 && b <= 1)) {
        throw new IllegalArgumentException("BM25: k1 " + k1 + ", b " + b
            + " [bm25-range]. Give k1 of 0 or more and b from 0 to 1.");
      }
    }

    @Override
    public double rarity(long specialists, long having) {
      return StrictMath.log(1 + (specialists - having + 0.5) / (having + 0.5));
    }

    @Override
    public double local(int count, long total, double meanTotal) {
      return count / (count + k1 * (1 - b + b * total / meanTotal));
    }
  }

  /** TF-IDF: the count × rarity, scaled so that every specialist's vector has length 1. */
  record TfIdf() implements Weighting {

    // 2 instead of 1, so that a code that everyone has still counts a little.
    @Override
    public double rarity(long specialists, long having) {
      return StrictMath.log((2.0 + specialists) / (1.0 + having));
    }

    @Override
    public double local(int count, long total, double meanTotal) {
      return count;
    }
  }
}
