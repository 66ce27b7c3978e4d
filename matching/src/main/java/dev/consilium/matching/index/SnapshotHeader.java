package dev.consilium.matching.index;

import dev.consilium.core.MalformedRecordException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The first bytes of a snapshot: what it is, how it was weighted, how long each column is. */
final class SnapshotHeader {

  static final int HASH = 32;
  static final int SIZE = 512;

  private static final long KIND = 0x5844494c49534e43L; // "CNSILIDX", little-endian
  private static final int VERSION = 1;
  private static final int PARTS_AT = 64;

  private final ByteBuffer bytes;

  private SnapshotHeader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static SnapshotHeader of(IndexColumns columns) {
    var bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(KIND).putInt(VERSION);
    if (columns.weighting() instanceof Weighting.Bm25 bm25) {
      bytes.putInt(0).putDouble(bm25.k1()).putDouble(bm25.b());
    } else {
      bytes.putInt(1).putDouble(0).putDouble(0);
    }
    bytes.putInt(columns.statistics().specialists());
    bytes.putInt(columns.parts().size());
    bytes.putDouble(columns.statistics().meanTotal());
    bytes.position(PARTS_AT);
    for (var part : columns.parts()) {
      bytes.putLong(part.width()).putLong((long) part.size() * part.width());
    }
    return new SnapshotHeader(bytes);
  }

  static SnapshotHeader read(String name, ByteBuffer bytes, long length) {
    if (bytes.getLong(0) != KIND) {
      throw refused(name, "no index of this library", "snapshot-kind");
    }
    if (bytes.getInt(8) != VERSION) {
      throw refused(name, "version " + bytes.getInt(8) + ", not " + VERSION, "snapshot-version");
    }
    var header = new SnapshotHeader(bytes);
    int parts = header.parts();
    if (parts != IndexColumns.PARTS && parts != IndexColumns.PARTS_WITH_STATISTICS) {
      throw refused(name, parts + " columns", "snapshot-columns");
    }
    long end = SIZE + HASH;
    for (int i = 0; i < parts; i++) {
      long width = bytes.getLong(PARTS_AT + 16 * i);
      long size = header.length(i);
      boolean whole = width == 1 || width == 2 || width == 4 || width == 8;
      if (!whole || size < 0 || size > Integer.MAX_VALUE - 8 || size % width != 0) {
        throw refused(
            name, "column " + i + " of " + size + " bytes by " + width, "snapshot-columns");
      }
      end += padded(size);
    }
    if (end != length) {
      throw refused(name, length + " bytes instead of " + end, "snapshot-length");
    }
    return header;
  }

  static MalformedRecordException refused(String name, String found, String rule) {
    return new MalformedRecordException("Code index " + name + ": " + found + " [" + rule
        + "]. Copy the file again, or build the index again and write it.");
  }

  static long padded(long length) {
    return (length + 7) & ~7L;
  }

  ByteBuffer bytes() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).rewind().limit(SIZE);
  }

  Weighting weighting() {
    return bytes.getInt(12) == 0
        ? new Weighting.Bm25(bytes.getDouble(16), bytes.getDouble(24))
        : new Weighting.TfIdf();
  }

  int specialists() {
    return bytes.getInt(32);
  }

  int parts() {
    return bytes.getInt(36);
  }

  double meanTotal() {
    return bytes.getDouble(40);
  }

  int width(int part) {
    return (int) bytes.getLong(PARTS_AT + 16 * part);
  }

  long length(int part) {
    return bytes.getLong(PARTS_AT + 16 * part + 8);
  }
}
