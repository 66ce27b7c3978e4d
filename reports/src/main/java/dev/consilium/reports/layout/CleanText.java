package dev.consilium.reports.layout;

import dev.consilium.core.Finding;
import dev.consilium.reports.document.MissingGlyphException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes text fit to draw: composed (NFC), no controls, no overrides, a glyph for each character.
 *
 * <p>What could deceive a reader (bidirectional overrides, control characters) and what an import
 * lost (U+FFFD) is written out as {@code [U+202E]} and reported; what has no shape (zero-width spaces, soft hyphens) is left out.
 */
final class CleanText {

  private static final String INVISIBLE = "\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u2060\uFEFF";

  private static final int REPLACEMENT = 0xFFFD;

  private final GlyphMetrics metrics;
  private final List<Finding> findings = new ArrayList<>();
  private String block = "furniture";
  private int spelledOut;

  CleanText(GlyphMetrics metrics) {
    this.metrics = metrics;
  }

  /** Starts a block, whose name stands in findings and errors from here on. */
  void enter(String name) {
    report();
    block = name;
  }

  List<Finding> findings() {
    report();
    return List.copyOf(findings);
  }

  private void report() {
    if (spelledOut > 0) {
      findings.add(new Finding(
          Finding.Severity.SHOULD,
          "text-controls",
          "Report " + block,
          spelledOut + " control, override or lost characters are written out as code points",
          "Remove them where the text comes from.",
          List.of()));
    }
    spelledOut = 0;
  }

  String clean(String text, Face face) {
    var out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(cp -> append(out, cp, face));
    return out.toString();
  }

  private void append(StringBuilder out, int cp, Face face) {
    int type = Character.getType(cp);
    if (cp == '\t'
        || cp == '\n'
        || cp == '\r'
        || cp == '\f'
        || cp == 0x0B
        || cp == 0x85
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR) {
      out.append(' ');
    } else if (INVISIBLE.indexOf(cp) >= 0 || (cp >= 0xFE00 && cp <= 0xFE0F)) {
      return;
    } else if (cp == REPLACEMENT
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED) {
      spelledOut++;
      out.append(String.format(Locale.ROOT, "[U+%04X]", cp));
    } else if (rightToLeft(cp)) {
      throw new MissingGlyphException(cp, block, "runs from right to left");
    } else if (metrics.has(face, cp)) {
      out.appendCodePoint(cp);
    } else if (type == Character.SPACE_SEPARATOR) {
      out.append('\u00A0');
    } else if (cp == 0x2011) {
      out.append('-');
    } else {
      throw new MissingGlyphException(cp, block, "has no glyph in the fonts at hand");
    }
  }

  private static boolean rightToLeft(int cp) {
    byte direction = Character.getDirectionality(cp);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
  }
}
