package dev.consilium.reports.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An sRGB profile of under 500 bytes (ICC.1:2001-04), the same on every Java version. */
final class IccProfile {

  private static final int CURVE_SAMPLES = 26;

  private record Tag(String name, ByteBuffer content) {}

  private IccProfile() {}

  static byte[] sRgb() {
    var curve = curve();
    var tags = List.of(
        new Tag("desc", description()),
        new Tag("cprt", text("Public domain")),
        new Tag("wtpt", xyz(0.9505, 1, 1.0891)),
        new Tag("rXYZ", xyz(0.43607, 0.22249, 0.01392)),
        new Tag("gXYZ", xyz(0.38515, 0.71687, 0.09708)),
        new Tag("bXYZ", xyz(0.14307, 0.06061, 0.7141)),
        new Tag("rTRC", curve),
        new Tag("gTRC", curve),
        new Tag("bTRC", curve));
    return assemble(tags);
  }

  private static byte[] assemble(List<Tag> tags) {
    int start = 128 + 4 + 12 * tags.size();
    var stored = new ArrayList<ByteBuffer>();
    var offsets = new ArrayList<Integer>();
    int at = start;
    for (var tag : tags) {
      int known = stored.indexOf(tag.content());
      offsets.add(known >= 0 ? offsets.get(known) : Integer.valueOf(at));
      at += known >= 0 ? 0 : padded(tag.content().remaining());
      stored.add(tag.content());
    }
    var profile = ByteBuffer.allocate(at);
    header(profile, at);
    profile.position(128);
    profile.putInt(tags.size());
    for (int i = 0; i < tags.size(); i++) {
      profile
          .put(ascii(tags.get(i).name()))
          .putInt(offsets.get(i))
          .putInt(tags.get(i).content().remaining());
    }
    for (int i = 0; i < tags.size(); i++) {
      profile.position(offsets.get(i));
      profile.put(tags.get(i).content().duplicate());
    }
    return profile.array();
  }

  private static void header(ByteBuffer profile, int size) {
    profile.putInt(0, size);
    profile.putInt(8, 0x02100000);
    profile.put(12, ascii("mntrRGB XYZ "));
    profile.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
    profile.put(36, ascii("acsp"));
    profile.putInt(68, fixed(0.9642)).putInt(72, fixed(1)).putInt(76, fixed(0.8249));
  }

  private static ByteBuffer description() {
    var name = ascii("sRGB\0");
    return ByteBuffer.allocate(12 + name.length + 78)
        .put(ascii("desc"))
        .putInt(0)
        .putInt(name.length)
        .put(name)
        .rewind();
  }

  private static ByteBuffer text(String value) {
    return ByteBuffer.allocate(9 + value.length())
        .put(ascii("text"))
        .putInt(0)
        .put(ascii(value))
        .flip();
  }

  private static ByteBuffer xyz(double x, double y, double z) {
    return ByteBuffer.allocate(20)
        .put(ascii("XYZ "))
        .putInt(0)
        .putInt(fixed(x))
        .putInt(fixed(y))
        .putInt(fixed(z))
        .flip();
  }

  private static ByteBuffer curve() {
    var curve = ByteBuffer.allocate(12 + 2 * CURVE_SAMPLES)
        .put(ascii("curv"))
        .putInt(0)
        .putInt(CURVE_SAMPLES);
    for (int i = 0; i < CURVE_SAMPLES; i++) {
      double c = i / (CURVE_SAMPLES - 1.0);
      double linear = c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
      curve.putShort((short) Math.round(linear * 65535));
    }
    return curve.flip();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static byte[] ascii(String value) {
    return value.getBytes(StandardCharsets.US_ASCII);
  }
}
