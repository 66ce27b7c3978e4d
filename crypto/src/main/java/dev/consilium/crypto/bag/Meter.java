package dev.consilium.crypto.bag;

import dev.consilium.core.ContentHash;
import dev.consilium.crypto.source.Opener;
import java.security.MessageDigest;
import java.util.zip.CRC32;

/** Counts and hashes content that passes by. */
final class Meter {

  private final MessageDigest digest = ContentHash.digest();
  private final CRC32 crc = new CRC32();
  private long size;

  void update(byte[] block, int count) {
    digest.update(block, 0, count);
    crc.update(block, 0, count);
    size += count;
  }

  long size() {
    return size;
  }

  /** May be asked once. */
  Measured result(Opener opener) {
    return new Measured(opener, size, crc.getValue(), ContentHash.ofDigest(digest.digest()));
  }

  /** May be asked once. */
  boolean agrees(long otherSize, long otherCrc, ContentHash hash) {
    return size == otherSize
        && crc.getValue() == otherCrc
        && ContentHash.ofDigest(digest.digest()).equals(hash);
  }
}
