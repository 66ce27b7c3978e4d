package dev.consilium.examples.workbench;

import dev.consilium.core.ContentHash;
import java.io.IOException;
import java.nio.file.Path;

/** Names a file by its content. */
final class Hashing {

  private Hashing() {}

  static ContentHash of(Path file) throws IOException {
    var digest = ContentHash.digest();
    var buffer = new byte[1 << 16];
    try (var in = Input.open(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return ContentHash.ofDigest(digest.digest());
  }
}
