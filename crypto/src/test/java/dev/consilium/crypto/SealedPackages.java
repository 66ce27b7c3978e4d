package dev.consilium.crypto;

import static dev.consilium.crypto.Scene.full;
import static dev.consilium.crypto.Scene.writer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.crypto.age.AgeOutput;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.keys.IdentityKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/** Packages as an attacker or an accident would make them, and how they must be refused. */
final class SealedPackages {

  private SealedPackages() {}

  static <T extends PackageException> void assertRefused(
      Path file,
      PackageReader reader,
      IdentityKey key,
      Instant now,
      Class<T> kind,
      String message) {
    assertThatThrownBy(() -> reader.open(file, key, now))
        .isInstanceOf(kind)
        .hasNoCause()
        .hasMessage(message);
  }

  static byte[] bag() throws IOException {
    var bag = new ByteArrayOutputStream();
    full(writer()).writeBag(bag);
    return bag.toByteArray();
  }

  static void encrypt(Path file, byte[] plain, IdentityKey... to) throws IOException {
    try (var out = Files.newOutputStream(file);
        var age = new AgeOutput(
            out, Arrays.stream(to).map(IdentityKey::recipient).toList(), Chance.of(6))) {
      age.write(plain);
      age.finish();
    }
  }
}
