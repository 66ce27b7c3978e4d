package dev.consilium.reports.pdf;

import dev.consilium.reports.layout.Face;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * One face in one file: a character identifier for each character used, and the subset behind them.
 *
 * <p>Characters, not glyphs, get the identifiers, so a no-break space stays one when copied.
 */
final class EmbeddedFont {

  private final Face face;
  private final FontFile file;
  private final Map<Integer, Integer> ids = new LinkedHashMap<>();
  private final COSDictionary dictionary = new COSDictionary();

  EmbeddedFont(Face face, FontFile file) {
    this.face = face;
    this.file = file;
  }

  boolean used() {
    return !ids.isEmpty();
  }

  String resourceName() {
    return face.name();
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  /** Gives the text as a hexadecimal string of two bytes a character. */
  String encode(String text) {
    var hex = new StringBuilder(text.length() * 4 + 2).append('<');
    text.codePoints().forEach(cp -> {
      int id = Objects.requireNonNull(ids.computeIfAbsent(cp, unused -> ids.size() + 1));
      hex.append(String.format(Locale.ROOT, "%04X", id));
    });
    return hex.append('>').toString();
  }

  /** Writes the subset and its tables, once all pages are drawn. */
  void embed() throws IOException {
    var glyphs = new TreeSet<Integer>();
    ids.keySet().forEach(cp -> glyphs.add(file.glyph(cp)));
    var subset = file.subset(glyphs);
    var name = tag(ids) + "+" + file.name();
    dictionary.setItem(COSName.TYPE, COSName.FONT);
    dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
    dictionary.setName(COSName.BASE_FONT, name);
    dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    dictionary.setItem(COSName.DESCENDANT_FONTS, Cos.array(descendant(name, subset)));
    dictionary.setItem(
        COSName.TO_UNICODE, Cos.stream(ToUnicode.of(ids).getBytes(StandardCharsets.US_ASCII)));
  }

  private COSDictionary descendant(String name, FontFile.Subset subset) throws IOException {
    var font = Cos.typed("Font");
    font.setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType2"));
    font.setName(COSName.BASE_FONT, name);
    var system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    font.setItem(COSName.CIDSYSTEMINFO, system);
    font.setItem(COSName.FONT_DESC, descriptor(name, subset.file()));
    font.setInt(COSName.DW, 1000);
    font.setItem(COSName.W, widths());
    font.setItem(COSName.CID_TO_GID_MAP, Cos.stream(glyphMap(subset)));
    return font;
  }

  private COSDictionary descriptor(String name, byte[] program) throws IOException {
    var shape = file.shape();
    var descriptor = Cos.typed("FontDescriptor");
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(
        COSName.FLAGS, 4 | (face == Face.MONO ? 1 : 0) | (face == Face.ITALIC ? 64 : 0));
    descriptor.setItem(
        COSName.FONT_BBOX, Cos.numbers(shape.left(), shape.low(), shape.right(), shape.high()));
    descriptor.setFloat(COSName.ITALIC_ANGLE, shape.slant());
    descriptor.setFloat(COSName.ASCENT, shape.ascent());
    descriptor.setFloat(COSName.DESCENT, shape.descent());
    descriptor.setFloat(COSName.CAP_HEIGHT, shape.cap());
    descriptor.setInt(COSName.STEM_V, face == Face.BOLD ? 140 : 80);
    descriptor.setItem(
        COSName.FONT_FILE2, Cos.stream(program, Map.of("Length1", (long) program.length)));
    return descriptor;
  }

  private COSArray widths() {
    var widths = new COSArray();
    ids.keySet().forEach(cp -> widths.add(Cos.number(file.advance(file.glyph(cp)))));
    var array = new COSArray();
    array.add(Cos.number(1));
    array.add(widths);
    return array;
  }

  private byte[] glyphMap(FontFile.Subset subset) {
    var map = new ByteArrayOutputStream();
    map.write(0);
    map.write(0);
    ids.keySet().forEach(cp -> {
      int glyph = subset.newId(file.glyph(cp));
      map.write(glyph >> 8);
      map.write(glyph);
    });
    return map.toByteArray();
  }

  // Six letters that differ when the subset differs (ISO 32000-1, 9.6.4).
  private static String tag(Map<Integer, Integer> ids) {
    long hash = Integer.toUnsignedLong(ids.keySet().stream().toList().hashCode());
    var tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + hash % 26));
      hash /= 26;
    }
    return tag.toString();
  }
}
