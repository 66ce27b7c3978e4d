package dev.consilium.matching.evidence;

/**
 * How much of a file of cases is read before giving up.
 *
 * @param lines most lines
 * @param lineBytes most characters in one line
 * @param cases most cases in all
 * @param codes most codes in one list
 */
public record EvidenceLimits(int lines, int lineBytes, int cases, int codes) {

  /** A million lines of 16 million characters, ten million cases, ten thousand codes a list. */
  public static final EvidenceLimits STANDARD =
      new EvidenceLimits(1_000_000, 1 << 24, 10_000_000, 10_000);

  // A limit below one would refuse every file.
  public EvidenceLimits {
    if (lines < 1 || lineBytes < 1 || cases < 1 || codes < 1) {
      throw new IllegalArgumentException("Evidence limits: " + lines + ", " + lineBytes + ", "
          + cases + ", " + codes + " [limit-positive]. Give 1 or more for each.");
    }
  }
}
