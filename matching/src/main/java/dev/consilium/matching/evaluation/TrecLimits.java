package dev.consilium.matching.evaluation;

/**
 * How much of a run or of judgements is read before giving up.
 *
 * @param lines most lines, comments and blank ones included
 * @param lineBytes most bytes in one line
 * @param queries most queries
 */
public record TrecLimits(int lines, int lineBytes, int queries) {

  /** Ten million lines, 4,096 bytes a line, a hundred thousand queries. */
  public static final TrecLimits STANDARD = new TrecLimits(10_000_000, 4_096, 100_000);

  // A limit below one would refuse every file.
  public TrecLimits {
    if (lines < 1 || lineBytes < 1 || queries < 1) {
      throw new IllegalArgumentException("TREC limits: " + lines + ", " + lineBytes + ", " + queries
          + " [limit-positive]. Give 1 or more for each.");
    }
  }
}
