package dev.consilium.matching.evidence;

/**
 * How much of a profile comes from a practice's own cases and from cases that share a label.
 *
 * @param own share of the practice's own cases
 * @param diagnosis share of all cases with the same diagnosis
 * @param gene share of all cases with the same gene
 * @param family share of all cases of the same family of diseases
 */
public record Pooling(double own, double diagnosis, double gene, double family) {

  /** A practice's own cases alone. */
  public static final Pooling NONE = new Pooling(1, 0, 0, 0);

  // Shares that do not add up to 1 would make shares of cases above 1.
  public Pooling {
    double least = Math.min(Math.min(own, diagnosis), Math.min(gene, family));
    if (!(least >= 0) || !(Math.abs(own + diagnosis + gene + family - 1) < 1e-9)) {
      throw new IllegalArgumentException("Pooling: " + own + ", " + diagnosis + ", " + gene + ", "
          + family + " [pooling-shares]. Give four shares from 0 that add up to 1.");
    }
  }

  double[] weights() {
    return new double[] {own, diagnosis, gene, family};
  }
}
