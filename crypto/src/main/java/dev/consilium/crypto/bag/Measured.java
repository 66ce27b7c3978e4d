package dev.consilium.crypto.bag;

import dev.consilium.core.ContentHash;
import dev.consilium.crypto.source.Opener;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Content that was read once to know what it is.
 *
 * @param opener opens it again
 * @param size bytes
 * @param crc CRC-32
 * @param hash SHA-256
 */
public record Measured(Opener opener, long size, long crc, ContentHash hash) {

  private static final int BLOCK = 65_536;

  /**
   * Reads content to its end.
   *
   * @param opener opens it
   * @return what it is
   * @throws IOException when the medium fails
   */
  public static Measured of(Opener opener) throws IOException {
    var meter = new Meter();
    var block = new byte[BLOCK];
    try (var content = opener.open()) {
      for (var read = content.read(block); read >= 0; read = content.read(block)) {
        meter.update(block, read);
      }
    }
    return meter.result(opener);
  }

  static Measured of(byte[] content) {
    var meter = new Meter();
    meter.update(content, content.length);
    return meter.result(() -> new ByteArrayInputStream(content));
  }
}
