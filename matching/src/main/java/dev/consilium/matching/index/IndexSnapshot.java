package dev.consilium.matching.index;

import dev.consilium.core.ContentHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;

/**
 * An index in a file: a header, a SHA-256 over header and columns, then the columns, each on a
 * multiple of 8 bytes, little-endian. The hash finds damage; it does not tell who wrote the file.
 */
final class IndexSnapshot {

  /** Where bytes of a snapshot come from. */
  @FunctionalInterface
  interface Source {
    ByteBuffer bytes(long from, long size) throws IOException;
  }

  private IndexSnapshot() {}

  static void write(IndexColumns columns, Path file) throws IOException {
    var header = SnapshotHeader.of(columns);
    var parts = columns.parts();
    var digest = ContentHash.digest();
    digest.update(header.bytes());
    for (var part : parts) {
      digest.update(part.bytes());
      digest.update(padding(part));
    }
    var fresh = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var out = FileChannel.open(
          fresh,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE)) {
        writeAll(out, header.bytes());
        writeAll(out, ByteBuffer.wrap(digest.digest()));
        for (var part : parts) {
          writeAll(out, part.bytes());
          writeAll(out, padding(part));
        }
        out.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  static IndexColumns open(Path file) throws IOException {
    try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
      var name = String.valueOf(file.getFileName());
      return read(name, in.size(), (from, size) -> in.map(MapMode.READ_ONLY, from, size));
    }
  }

  static IndexColumns read(String name, long length, Source source) throws IOException {
    if (length < SnapshotHeader.SIZE + SnapshotHeader.HASH) {
      throw SnapshotHeader.refused(name, length + " bytes, less than a header", "snapshot-length");
    }
    var bytes = source.bytes(0, SnapshotHeader.SIZE);
    var header = SnapshotHeader.read(name, bytes.order(ByteOrder.LITTLE_ENDIAN), length);
    var digest = ContentHash.digest();
    digest.update(header.bytes());
    var parts = new Column[header.parts()];
    long at = SnapshotHeader.SIZE + SnapshotHeader.HASH;
    for (int i = 0; i < parts.length; i++) {
      long padded = SnapshotHeader.padded(header.length(i));
      var part = source.bytes(at, padded);
      digest.update(part.duplicate());
      parts[i] = Column.over(part.limit((int) header.length(i)), header.width(i));
      at += padded;
    }
    var stored = new byte[SnapshotHeader.HASH];
    source.bytes(SnapshotHeader.SIZE, SnapshotHeader.HASH).get(stored);
    if (!MessageDigest.isEqual(stored, digest.digest())) {
      throw SnapshotHeader.refused(name, "content and hash disagree", "snapshot-hash");
    }
    return IndexColumns.of(header, List.of(parts));
  }

  private static ByteBuffer padding(Column part) {
    long length = (long) part.size() * part.width();
    return ByteBuffer.allocate((int) (SnapshotHeader.padded(length) - length));
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
