package dev.consilium.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** What a writer must answer when it refuses, and that it then leaves nothing behind. */
final class Refusals {

  private Refusals() {}

  static void assertRefused(Addition addition, String message) {
    assertThat(((Addition.Refused) addition).refusal().message()).isEqualTo(message);
  }

  static void assertRefused(PackageWriter writer, Path folder, String... messages)
      throws IOException {
    assertThat(((Sealing.Refused) writer.commit(folder.resolve("c-17.age"))).refusals())
        .extracting(Refusal::message)
        .containsExactly(messages);
    assertThat(folder).isEmptyDirectory();
    var bag = new ByteArrayOutputStream();
    assertThat(((Sealing.Refused) writer.writeBag(bag)).refusals())
        .extracting(Refusal::message)
        .containsExactly(messages);
  }
}
