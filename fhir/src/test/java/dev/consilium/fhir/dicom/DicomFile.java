package dev.consilium.fhir.dicom;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;

/** Writes small DICOM files of synthetic patients, byte by byte, in every transfer syntax. */
final class DicomFile {

  /** A transfer syntax as written here. */
  enum Syntax {
    IMPLICIT("1.2.840.10008.1.2", true, false),
    EXPLICIT("1.2.840.10008.1.2.1", true, true),
    BIG("1.2.840.10008.1.2.2", false, true),
    DEFLATED("1.2.840.10008.1.2.1.99", true, true),
    JPEG("1.2.840.10008.1.2.4.50", true, true);

    final String uid;
    final boolean little;
    final boolean explicit;

    Syntax(String uid, boolean little, boolean explicit) {
      this.uid = uid;
      this.little = little;
      this.explicit = explicit;
    }
  }

  static final int UNDEFINED = -1;

  private static final Set<String> LONG =
      Set.of("OB", "OW", "OF", "OD", "OL", "OV", "SQ", "UC", "UR", "UT", "UN", "SV", "UV", "ZZ");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean little;
  private final boolean explicit;

  private DicomFile(boolean little, boolean explicit) {
    this.little = little;
    this.explicit = explicit;
  }

  static DicomFile set(Syntax syntax) {
    return new DicomFile(syntax.little, syntax.explicit);
  }

  /** A data set of a breast picture, without pixels. */
  static DicomFile breast(Syntax syntax) {
    return set(syntax)
        .text(0x00080005, "CS", "ISO_IR 100")
        .text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.1.2")
        .text(0x00080018, "UI", "2.25.3")
        .text(0x00080020, "DA", "20240309")
        .text(0x00080030, "TM", "101500.5")
        .text(0x00080060, "CS", "MG")
        .text(0x00081030, "LO", "Mammographie, d\u00e9pistage")
        .text(0x00100010, "PN", "Synth\u00e9tique^Am\u00e9lie Rose^B")
        .text(0x00100020, "LO", "syn-17")
        .text(0x00100030, "DA", "19600203")
        .text(0x00100040, "CS", "F")
        .text(0x00180015, "CS", "BREAST")
        .text(0x0020000D, "UI", "2.25.1")
        .text(0x0020000E, "UI", "2.25.2")
        .text(0x00200062, "CS", "L")
        .text(0x00280301, "CS", "NO");
  }

  DicomFile text(int tag, String vr, String value) {
    return text(tag, vr, value, StandardCharsets.ISO_8859_1);
  }

  DicomFile text(int tag, String vr, String value, Charset charset) {
    return bytes(tag, vr, value.getBytes(charset));
  }

  DicomFile bytes(int tag, String vr, byte... value) {
    var pad = value.length % 2;
    head(tag, vr, value.length + pad);
    out.writeBytes(value);
    if (pad == 1) {
      out.write(vr.equals("UI") ? 0 : ' ');
    }
    return this;
  }

  DicomFile head(int tag, String vr, int length) {
    number(tag >>> 16, 2);
    number(tag & 0xFFFF, 2);
    if (!explicit || tag >>> 16 == 0xFFFE) {
      return number(length, 4);
    }
    out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
    return LONG.contains(vr) ? number(0, 2).number(length, 4) : number(length, 2);
  }

  DicomFile number(int value, int width) {
    for (var i = 0; i < width; i++) {
      out.write(value >>> (8 * (little ? i : width - 1 - i)));
    }
    return this;
  }

  DicomFile raw(byte... bytes) {
    out.writeBytes(bytes);
    return this;
  }

  DicomFile item(int length) {
    return head(0xFFFEE000, "", length);
  }

  DicomFile itemEnd() {
    return head(0xFFFEE00D, "", 0);
  }

  DicomFile sequenceEnd() {
    return head(0xFFFEE0DD, "", 0);
  }

  DicomFile pixels() {
    return head(0x7FE00010, "OW", UNDEFINED).raw((byte) 1, (byte) 2, (byte) 3);
  }

  byte[] alone() {
    return out.toByteArray();
  }

  /** The data set in a file that says its syntax. */
  byte[] in(Syntax syntax) {
    return file(syntax.uid, syntax == Syntax.DEFLATED ? deflated(alone()) : alone());
  }

  static byte[] file(String syntax, byte[] dataSet) {
    return set(Syntax.EXPLICIT)
        .raw(new byte[128])
        .raw("DICM".getBytes(StandardCharsets.US_ASCII))
        .raw(meta(syntax))
        .raw(dataSet)
        .alone();
  }

  static byte[] meta(String syntax) {
    return set(Syntax.EXPLICIT)
        .bytes(0x00020001, "OB", (byte) 0, (byte) 1)
        .text(0x00020010, "UI", syntax)
        .alone();
  }

  static byte[] deflated(byte[] plain) {
    var deflater = new Deflater(9, true);
    deflater.setInput(plain);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  static DicomHeader read(byte[] file) {
    return read(file, DicomLimits.STANDARD);
  }

  static DicomHeader read(byte[] file, DicomLimits limits) {
    return new DicomHeaderReader(limits).read("syn-file", new ByteArrayInputStream(file));
  }

  static byte[] hex(String digits) {
    return java.util.HexFormat.of().parseHex(digits.replace(" ", "").toLowerCase(Locale.ROOT));
  }
}
