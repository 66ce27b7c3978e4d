package dev.consilium.crypto.bag;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The one way in which our archives write each header. Source: APPNOTE.TXT 6.3.10.
 *
 * <p>STORED, no flags, no comments, no attributes, 1980-01-01; ZIP64 only where it must be. Reading
 * compares with what writing would give, so that no field can say two things.
 */
final class ZipForm {

  static final ZipForm STANDARD = new ZipForm(0xFFFFFFFFL, 0xFFFF);

  static final int LOCAL = 30;
  static final int CENTRAL = 46;
  static final int END = 22;
  static final int LOCATOR = 20;
  static final int END64 = 56;
  static final int END_SIGNATURE = 0x06054b50;
  private static final int EPOCH_DATE = 0x21;

  /** The number from which 32 bits are too few. */
  private final long wide;

  /** The number from which 16 bits are too few. */
  private final int many;

  ZipForm(long wide, int many) {
    this.wide = wide;
    this.many = many;
  }

  boolean isWide(long size) {
    return size >= wide;
  }

  boolean isWide(int entries, long offset, long size) {
    return entries >= many || offset >= wide || size >= wide;
  }

  /** Header before an entry's bytes. */
  byte[] local(String name, long size, long crc) {
    var extra = isWide(size) ? 20 : 0;
    var header = new byte[LOCAL + name.length() + extra];
    var bytes = little(header).putInt(0x04034b50);
    common(bytes, extra > 0, size, crc, name);
    bytes.putShort((short) extra).put(ascii(name));
    if (extra > 0) {
      bytes.putShort((short) 1).putShort((short) 16).putLong(size).putLong(size);
    }
    return header;
  }

  /** Entry of the directory at the end. */
  byte[] central(ZipEntry entry) {
    var sizes = isWide(entry.size());
    var place = isWide(entry.header());
    var extra = (sizes ? 16 : 0) + (place ? 8 : 0);
    var length = extra > 0 ? extra + 4 : 0;
    var header = new byte[CENTRAL + entry.name().length() + length];
    var bytes = little(header).putInt(0x02014b50);
    bytes.putShort(version(length > 0));
    common(bytes, length > 0, entry.size(), entry.crc(), entry.name());
    bytes.putShort((short) length).putLong(0).putShort((short) 0);
    bytes.putInt(place ? -1 : (int) entry.header()).put(ascii(entry.name()));
    if (length > 0) {
      bytes.putShort((short) 1).putShort((short) extra);
      if (sizes) {
        bytes.putLong(entry.size()).putLong(entry.size());
      }
      if (place) {
        bytes.putLong(entry.header());
      }
    }
    return header;
  }

  /** What stands after the directory. */
  byte[] end(int entries, long offset, long size) {
    var far = isWide(entries, offset, size);
    var header = new byte[(far ? END64 + LOCATOR : 0) + END];
    var bytes = little(header);
    if (far) {
      bytes.putInt(0x06064b50).putLong(END64 - 12L).putShort(version(true));
      bytes.putShort(version(true)).putLong(0).putLong(entries).putLong(entries);
      bytes.putLong(size).putLong(offset);
      bytes.putInt(0x07064b50).putInt(0).putLong(offset + size).putInt(1);
    }
    bytes.putInt(END_SIGNATURE).putInt(0);
    bytes.putShort((short) (far ? -1 : entries)).putShort((short) (far ? -1 : entries));
    bytes.putInt(far ? -1 : (int) size).putInt(far ? -1 : (int) offset).putShort((short) 0);
    return header;
  }

  private void common(ByteBuffer bytes, boolean far, long size, long crc, String name) {
    var shown = isWide(size) ? -1 : (int) size;
    bytes.putShort(version(far)).putInt(0).putShort((short) 0).putShort((short) EPOCH_DATE);
    bytes.putInt((int) crc).putInt(shown).putInt(shown).putShort((short) name.length());
  }

  private static short version(boolean far) {
    return (short) (far ? 45 : 20);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] ascii(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
