package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import dev.consilium.core.lifecycle.Play;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonRetentionTest extends RetentionContract {

  private static final LegalHold HOLD =
      new LegalHold("file 1", new PartyId("officer"), Instant.parse("2026-03-02T12:00:00Z"));

  @TempDir
  Path folder = Path.of(".");

  private NdjsonCaseStore clear() {
    return new NdjsonCaseStore(folder.resolve("cases"), tenant);
  }

  @Override
  Sealed sealed() {
    var random = new SecureRandom();
    return Sealed.of(clear().sealedBy(new AesGcmSealing(keys, random), random), keys);
  }

  // Every byte of every file, names included.
  @Override
  byte[] stored() throws IOException {
    var all = new ByteArrayOutputStream();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.writeBytes(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(Files.readAllBytes(file));
      }
    }
    return all.toByteArray();
  }

  private Path file(String suffix) {
    return new CaseFiles(folder.resolve("cases")).of(Play.ID, suffix);
  }

  @Override
  void moveFirstBodyToSecond() throws IOException {
    var body = Pattern.compile("\"body\":\"[^\"]*\"");
    var lines = Files.readAllLines(file(".ndjson"));
    var first = body.matcher(lines.get(0));
    assertThat(first.find()).isTrue();
    lines.set(2, body.matcher(lines.get(2)).replaceFirst(first.group()));
    lines.set(1, body.matcher(lines.get(1)).replaceFirst(first.group()));
    Files.writeString(file(".ndjson"), String.join("\n", lines) + "\n");
  }

  @Test
  void aClearFolderHasNoRetentionAndIsNotReadAsSealed() {
    clear().append(Play.ID, 0, Streams.growing(Play.ID, 2));

    assertThatThrownBy(() -> clear().retention(keys)).hasMessageContaining("[sealed-bodies]");
    assertThatThrownBy(() -> sealed().store().read(Play.ID))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Case C-1: a line is not one of schema 1 [store-line]."
            + " Restore the file from a copy, or read it with the version that wrote it.");
  }

  @Test
  void aTornHoldWasNeverAcknowledgedAndIsCutOff() throws IOException {
    var sealed = sealed();
    sealed.store().append(Play.ID, 0, Streams.growing(Play.ID, 2));
    sealed.retention().hold(Play.ID, HOLD);
    var whole = Files.readString(file(".retention"));
    Files.writeString(file(".retention"), "{\"kind\":\"consi", StandardOpenOption.APPEND);

    assertThat(sealed().retention().holds(Play.ID)).containsExactly(HOLD);
    assertThat(sealed().retention().lift(Play.ID, "file 1", HOLD.by(), HOLD.at()))
        .isEmpty();
    assertThat(Files.readString(file(".retention"))).startsWith(whole).doesNotContain("consi{");
    assertThat(sealed().retention().holds(Play.ID)).isEmpty();
  }

  @Test
  void aDamagedLineOnHoldsIsRefusedWithoutBeingQuoted() throws IOException {
    var sealed = sealed();
    sealed.store().append(Play.ID, 0, Streams.growing(Play.ID, 2));
    sealed.retention().hold(Play.ID, HOLD);
    var good = Files.readString(file(".retention"));
    for (var bad : new String[] {
      good.replace("consilium.hold", "consilium.else"),
      good.replace("\"schema\":1", "\"schema\":2"),
      good.replace("2026-03-02T12:00:00Z", "soon"),
      good.replace("\"file 1\"", "7"),
      good.replace("}", "")
    }) {
      Files.writeString(file(".retention"), bad);
      assertThatThrownBy(() -> sealed().retention().erase(Play.ID, REQUEST))
          .isInstanceOf(MalformedRecordException.class)
          .hasMessage("Case C-1: a line on holds and erasure is not one of schema 1 [store-line]."
              + " Restore the file from a copy, or read it with the version that wrote it.");
    }
  }
}
