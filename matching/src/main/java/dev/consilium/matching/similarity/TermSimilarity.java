package dev.consilium.matching.similarity;

/**
 * How alike two terms are, from their information content and that of their most informative common
 * ancestor.
 */
public enum TermSimilarity {
  /** The common ancestor's information content, in nats (Resnik 1995). */
  RESNIK {
    @Override
    double of(double common, double a, double b) {
      return common;
    }
  },
  /** Twice the common over the sum of both, 0 to 1 (Lin 1998). */
  LIN {
    @Override
    double of(double common, double a, double b) {
      return a + b > 0 ? 2 * common / (a + b) : 0;
    }
  },
  /** One over one plus the distance a + b − 2 × common, above 0 to 1 (Jiang and Conrath 1997). */
  JIANG_CONRATH {
    @Override
    double of(double common, double a, double b) {
      return 1 / (1 + Math.max(0, a + b - 2 * common));
    }
  };

  abstract double of(double common, double a, double b);
}
