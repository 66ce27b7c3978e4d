package dev.consilium.reports.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One parsed font, shared by all reports; subsetting takes turns. */
final class FontFile {

  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "glyf", "hmtx");

  private final TrueTypeFont font;
  private final CmapLookup cmap;
  private final String name;
  private final int unitsPerEm;

  private FontFile(TrueTypeFont font) throws IOException {
    this.font = font;
    font.setEnableGsub(false); // ligatures cost 25 times the time and lose their text on copying
    cmap = font.getUnicodeCmapLookup();
    name = font.getName();
    unitsPerEm = font.getUnitsPerEm();
  }

  /** Reads a font beside the library: on the module path its jar has no package to encapsulate. */
  static FontFile resource(String path) {
    var loader = FontFile.class.getClassLoader();
    try (var in = loader == null ? null : loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Font " + path + ": not found [font-present]."
            + " Put com.github.librepdf:openpdf-fonts-extra on the class path or module path.");
      }
      return new FontFile(new TTFParser().parse(new RandomAccessReadBuffer(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Font " + path + ": cannot be read [font-intact]. Get the jar again.", e);
    }
  }

  String name() {
    return name;
  }

  /** Gives the glyph, 0 for none. */
  int glyph(int codePoint) {
    return cmap.getGlyphId(codePoint);
  }

  /** Gives a glyph's advance in thousandths of an em, as the file's width table says it. */
  synchronized int advance(int glyph) {
    try {
      return Math.round(font.getAdvanceWidth(glyph) * 1000f / unitsPerEm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A font file with some glyphs, and where each of them went. */
  static final class Subset {
    private final byte[] file;
    private final Map<Integer, Integer> newIds;

    Subset(byte[] file, Map<Integer, Integer> newIds) {
      this.file = file;
      this.newIds = newIds;
    }

    byte[] file() {
      return file;
    }

    /** Gives a glyph's number in the subset. */
    int newId(int glyph) {
      return Objects.requireNonNull(newIds.get(glyph));
    }
  }

  synchronized Subset subset(Set<Integer> glyphs) throws IOException {
    var subsetter = new TTFSubsetter(font, TABLES);
    subsetter.addGlyphIds(glyphs);
    var newIds = new TreeMap<Integer, Integer>();
    subsetter.getGIDMap().forEach((now, before) -> newIds.put(before, now));
    var out = new ByteArrayOutputStream(32_768);
    subsetter.writeToStream(out);
    return new Subset(out.toByteArray(), newIds);
  }

  /** What a font descriptor says, in thousandths of an em. */
  record Shape(
      float left,
      float low,
      float right,
      float high,
      float ascent,
      float descent,
      float cap,
      float slant) {}

  synchronized Shape shape() throws IOException {
    var box = font.getFontBBox();
    float scale = 1000f / unitsPerEm;
    var os2 = font.getOS2Windows();
    var hhea = font.getHorizontalHeader();
    return new Shape(
        box.getLowerLeftX() * scale,
        box.getLowerLeftY() * scale,
        box.getUpperRightX() * scale,
        box.getUpperRightY() * scale,
        hhea.getAscender() * scale,
        hhea.getDescender() * scale,
        os2.getCapHeight() * scale,
        font.getPostScript().getItalicAngle());
  }
}
