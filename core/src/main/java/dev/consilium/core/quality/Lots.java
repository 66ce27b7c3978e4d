package dev.consilium.core.quality;

import dev.consilium.core.ContentHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Numbers from 0 to below 1 that depend on a seed, a purpose and a name alone. */
final class Lots {

  private static final int LEAST_SEED = 16;

  private final byte[] key;

  Lots(String seed, String purpose) {
    // A seed one can guess lets people see the draw before it happens.
    if (seed.length() < LEAST_SEED) {
      throw new IllegalArgumentException("Lots: a seed of " + seed.length()
          + " characters [seed-length]. Give " + LEAST_SEED + " or more, from a random source.");
    }
    key = ContentHash.of(("consilium:" + purpose + ":" + seed).getBytes(StandardCharsets.UTF_8))
        .bytes();
  }

  /** 53 bits of SHA-256 over key and name; the key is of fixed length, so no two inputs meet. */
  double of(String name) {
    var digest = ContentHash.digest();
    digest.update(key);
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    return (ByteBuffer.wrap(digest.digest()).getLong() >>> 11) * 0x1.0p-53;
  }
}
