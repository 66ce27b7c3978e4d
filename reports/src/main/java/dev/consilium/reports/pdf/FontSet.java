package dev.consilium.reports.pdf;

import dev.consilium.reports.layout.Face;
import dev.consilium.reports.layout.GlyphMetrics;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A font for each face. Immutable and safe to share. */
final class FontSet implements GlyphMetrics {

  private final Map<Face, FontFile> files = new EnumMap<>(Face.class);
  private final Map<Face, int[]> latin = new EnumMap<>(Face.class);

  FontSet(Map<Face, String> resources) {
    for (var face : Face.values()) {
      var file = FontFile.resource(resources.getOrDefault(face, ""));
      files.put(face, file);
      latin.put(face, advances(file));
    }
  }

  /** Gives the Liberation fonts: Latin, Greek, Cyrillic (SIL Open Font License 1.1). */
  static FontSet liberation() {
    return new FontSet(Map.of(
        Face.REGULAR, "liberation/LiberationSans-Regular.ttf",
        Face.BOLD, "liberation/LiberationSans-Bold.ttf",
        Face.ITALIC, "liberation/LiberationSans-Italic.ttf",
        Face.MONO, "liberation/LiberationMono-Regular.ttf"));
  }

  // What nearly all text consists of is measured once.
  private static int[] advances(FontFile file) {
    var advances = new int[0x250];
    for (int cp = 0; cp < advances.length; cp++) {
      advances[cp] = file.advance(file.glyph(cp));
    }
    return advances;
  }

  FontFile file(Face face) {
    return Objects.requireNonNull(files.get(face));
  }

  @Override
  public boolean has(Face face, int codePoint) {
    return file(face).glyph(codePoint) != 0;
  }

  @Override
  public double advance(Face face, int codePoint) {
    var known = latin.get(face);
    if (known != null && codePoint < known.length) {
      return known[codePoint] / 1000.0;
    }
    var file = file(face);
    return file.advance(file.glyph(codePoint)) / 1000.0;
  }
}
