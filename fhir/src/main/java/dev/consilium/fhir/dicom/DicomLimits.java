package dev.consilium.fhir.dicom;

/**
 * How much one header may take.
 *
 * @param values bytes of all values that are kept, together
 * @param scanned bytes read, skipped values included, after inflation
 * @param attributes attributes and items, those within sequences included
 * @param depth sequences within sequences
 */
public record DicomLimits(int values, long scanned, int attributes, int depth) {

  /** What real headers keep: 1 MiB of values, 16 MiB in all, 50,000 attributes, 64 levels. */
  public static final DicomLimits STANDARD = new DicomLimits(1 << 20, 16L << 20, 50_000, 64);

  // Deeper than this, the walk itself could run out of stack.
  public DicomLimits {
    if (values < 1 || scanned < 1 || attributes < 1 || depth < 1 || depth > 256) {
      throw new IllegalArgumentException("DICOM limits: one is below 1, or depth " + depth
          + " above 256 [limit-range]. Begin with DicomLimits.STANDARD.");
    }
  }
}
