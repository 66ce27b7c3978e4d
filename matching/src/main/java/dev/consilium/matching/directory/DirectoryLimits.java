package dev.consilium.matching.directory;

/**
 * How much of a directory is read before giving up.
 *
 * @param specialists most lines or rows
 * @param lineBytes most bytes in one line or row
 * @param findings most findings that are listed
 */
public record DirectoryLimits(int specialists, int lineBytes, int findings) {

  /** A million specialists, a mebibyte a line, ten thousand findings. */
  public static final DirectoryLimits STANDARD = new DirectoryLimits(1_000_000, 1 << 20, 10_000);

  // A limit below one would refuse every directory.
  public DirectoryLimits {
    if (specialists < 1 || lineBytes < 1 || findings < 1) {
      throw new IllegalArgumentException("Directory limits: " + specialists + ", " + lineBytes
          + ", " + findings + " [limit-positive]. Give 1 or more for each.");
    }
  }
}
