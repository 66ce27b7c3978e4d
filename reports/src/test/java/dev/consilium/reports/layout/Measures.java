package dev.consilium.reports.layout;

/** A typewriter: every character half an em wide, private-use and Thai characters missing. */
public final class Measures implements GlyphMetrics {

  @Override
  public boolean has(Face face, int codePoint) {
    return Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.THAI
        && codePoint != 0x2009
        && codePoint != 0x2011;
  }

  @Override
  public double advance(Face face, int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK ? 0 : 0.5;
  }
}
