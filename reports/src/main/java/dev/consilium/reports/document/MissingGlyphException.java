package dev.consilium.reports.document;

import dev.consilium.core.ConsiliumException;
import java.util.Locale;

/** Text that the fonts at hand cannot show; a box in its place could hide a name or a dose. */
public final class MissingGlyphException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  private final int codePoint;
  private final String block;

  /**
   * Reports one code point.
   *
   * @param codePoint what cannot be shown
   * @param block where it stands, such as {@code block 12, Table}
   * @param reason what is the matter with it
   */
  public MissingGlyphException(int codePoint, String block, String reason) {
    super("Report " + block + ": U+" + String.format(Locale.ROOT, "%04X", codePoint) + " " + reason
        + " [glyph-present]. Write it in Latin, Greek or Cyrillic letters.");
    this.codePoint = codePoint;
    this.block = block;
  }

  /**
   * Gives the code point.
   *
   * @return the Unicode scalar value
   */
  public int codePoint() {
    return codePoint;
  }

  /**
   * Names the place.
   *
   * @return the block's number, counted from 1, and kind
   */
  public String block() {
    return block;
  }
}
