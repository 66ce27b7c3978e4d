package dev.consilium.fhir.cda;

/**
 * How much one document may take.
 *
 * @param bytes of the document
 * @param piece bytes of one tag, comment or other piece of markup
 * @param text characters of one title or name
 * @param depth elements within elements
 * @param repeats sections, authors, patients and ids, each
 */
public record CdaLimits(long bytes, int piece, int text, int depth, int repeats) {

  /** 512 MiB, of which 1 MiB in one piece; texts of 4,000 characters, 128 levels, 1,000 sections. */
  public static final CdaLimits STANDARD = new CdaLimits(512L << 20, 1 << 20, 4_000, 128, 1_000);

  // Deeper than this, the walk itself could run out of stack.
  public CdaLimits {
    if (bytes < 1 || piece < 1 || text < 1 || repeats < 1 || depth < 1 || depth > 500) {
      throw new IllegalArgumentException("CDA limits: one is below 1, or depth " + depth
          + " above 500 [limit-range]. Begin with CdaLimits.STANDARD.");
    }
  }
}
