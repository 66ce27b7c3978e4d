package dev.consilium.core.audit;

import static dev.consilium.core.audit.Entries.ORIGIN;
import static dev.consilium.core.audit.Entries.entry;
import static dev.consilium.core.audit.Entries.salt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {

  private final Path folder;

  AuditFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path written(int entries) throws IOException {
    var path = folder.resolve("audit.ndjson");
    try (var file = AuditFile.open(path, ORIGIN)) {
      for (int n = 0; n < entries; n++) {
        file.append(entry(n), salt(n));
      }
    }
    return path;
  }

  private static List<String> messages(AuditReading reading) {
    return reading.findings().stream().map(Finding::message).toList();
  }

  @Test
  void readsWhatItWrote() throws IOException {
    var path = written(4);

    var reading = AuditFile.read(path, ORIGIN);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.isSound()).isTrue();
    assertThat(reading.log().records()).isEqualTo(Entries.log(4).records());
    assertThat(reading.log().head()).isEqualTo(Entries.log(4).head());
    assertThat(reading.soundBytes()).isEqualTo(Files.size(path));
  }

  @Test
  void writesOneReadableLinePerEntry() throws IOException {
    var lines = Files.readAllLines(written(2), UTF_8);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("{\"commitment\":\"")
        .contains("\"entry\":{\"action\":\"package-sealed\"")
        .endsWith("\"size\":1}");
  }

  @Test
  void continuesWhereItStopped() throws IOException {
    var path = written(3);

    try (var file = AuditFile.open(path, ORIGIN)) {
      assertThat(file.log().size()).isEqualTo(3);
      file.append(entry(3), salt(3));
    }

    assertThat(AuditFile.read(path, ORIGIN).log().head())
        .isEqualTo(Entries.log(4).head());
  }

  @Test
  void reportsAndDropsATornLastLine() throws IOException {
    var path = written(3);
    var whole = Files.readAllBytes(path);
    Files.write(path, "{\"commit".getBytes(UTF_8), StandardOpenOption.APPEND);

    try (var file = AuditFile.open(path, ORIGIN)) {
      assertThat(messages(file.opened()))
          .containsExactly("SHOULD Audit log example.org/audit line"
              + " 4: the last line, 8 bytes, has no end, as after a crash [audit-torn]. Open the file"
              + " for appending, which drops it, and repeat the entry.");
    }

    assertThat(Files.readAllBytes(path)).isEqualTo(whole);
  }

  @Test
  void survivesACrashAtEveryByte() throws IOException {
    var path = written(2);
    var whole = Files.readAllBytes(path);
    int first = new String(whole, UTF_8).indexOf('\n') + 1;

    for (int length = 0; length < whole.length; length++) {
      var reading = Entries.reading(Arrays.copyOf(whole, length));
      assertThat(reading.isSound()).isTrue();
      assertThat(reading.log().size()).isEqualTo(length < first ? 0 : 1);
      assertThat(reading.findings()).hasSize(length == first ? 0 : 1);
    }
  }

  @Test
  void findsEverySingleBitThatChanged() throws IOException {
    var whole = Files.readAllBytes(written(2));
    var head = Entries.log(2).head();

    for (int bit = 0; bit < whole.length * 8; bit++) {
      whole[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(Entries.reading(whole).findings()).as("bit %d", bit).isNotEmpty();
      assertThat(Entries.reading(whole).against(head).isSound()).isFalse();
      whole[bit / 8] ^= (byte) (1 << (bit % 8));
    }
  }

  @Test
  void findsMissingLinesByAKnownHead() throws IOException {
    var lines = Files.readAllLines(written(3), UTF_8);
    var cut = (lines.get(0) + "\n").getBytes(UTF_8);

    assertThat(Entries.reading(cut).isSound()).isTrue();
    assertThat(messages(Entries.reading(cut).against(Entries.log(3).head())))
        .containsExactly("MUST Audit log example.org/audit line 2: it does not continue the"
            + " checkpoint of size 3 [audit-checkpoint]. Restore the file from a copy that does.");
    assertThat(Entries.reading(cut).against(Entries.log(1).head()).isSound()).isTrue();
  }

  @Test
  void findsARewrittenLogByAKnownHead() {
    var other = AuditLog.named(ORIGIN);
    other.append(entry(7), salt(0));
    var reading = new AuditReading(other, List.of(), 0);

    assertThat(reading.against(Entries.log(1).head()).isSound()).isFalse();
    assertThat(
            reading.against(new Checkpoint("another", 1, other.head().root())).isSound())
        .isFalse();
    assertThat(reading.against(new Checkpoint(ORIGIN, -1, other.head().root())).isSound())
        .isFalse();
  }

  @Test
  void findsEveryReorderingAndEveryLostLine() throws IOException {
    var lines = Files.readAllLines(written(4), UTF_8);

    for (int one = 0; one < 4; one++) {
      for (int other = one + 1; other < 4; other++) {
        var swapped = new ArrayList<>(lines);
        Collections.swap(swapped, one, other);
        assertThat(reading(swapped).isSound()).isFalse();
      }
      var shorter = new ArrayList<>(lines);
      shorter.remove(one);
      assertThat(reading(shorter).isSound()).isEqualTo(one == 3);
      assertThat(reading(shorter).against(Entries.log(4).head()).isSound()).isFalse();
    }
  }

  private static AuditReading reading(List<String> lines) {
    return Entries.reading((String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  @Test
  void appendsNothingToAChangedFile() throws IOException {
    var path = written(2);
    Files.writeString(path, Files.readString(path).replace("C-1", "C-2"));
    var before = Files.readAllBytes(path);

    assertThatThrownBy(() -> AuditFile.open(path, ORIGIN))
        .isInstanceOf(TamperedLogException.class)
        .hasMessage("MUST Audit log example.org/audit line 2: the line is not what its entry and"
            + " the lines before it make it; sound entries before it: 1 [audit-line]. Restore the file from a copy that agrees"
            + " with a signed checkpoint.");
    assertThat(Files.readAllBytes(path)).isEqualTo(before);
  }

  @Test
  void erasesEntriesAndKeepsEveryRoot() throws IOException {
    var path = written(4);

    try (var file = AuditFile.open(path, ORIGIN)) {
      assertThat(file.erase(entry -> entry.subjects().contains("C-2"))).isEqualTo(1);
      assertThat(file.log().records().get(2).entry()).isEmpty();
      file.append(entry(4), salt(4));
    }

    assertThat(Files.readString(path)).doesNotContain("C-2").contains("C-1", "C-3");
    var reading = AuditFile.read(path, ORIGIN);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.log().head()).isEqualTo(Entries.log(5).head());
    assertThat(reading.log().records().get(2).entry()).isEmpty();
  }

  @Test
  void letsOneWriterInAtATime() throws IOException {
    var path = folder.resolve("audit.ndjson");
    try (var file = AuditFile.open(path, ORIGIN)) {
      assertThatThrownBy(() -> AuditFile.open(path, ORIGIN))
          .hasMessage("Audit file audit.ndjson.lock:"
              + " another writer has it [audit-one-writer]. Close that one first.");
      file.append(entry(0), salt(0));
    }
    assertThat(AuditFile.read(path, ORIGIN).log().size()).isEqualTo(1);
  }

  @Test
  void addsNothingToTheLogWhenTheDiskFails() throws IOException {
    var file = AuditFile.open(folder.resolve("audit.ndjson"), ORIGIN);
    file.close();

    assertThatThrownBy(() -> file.append(entry(0), salt(0))).isInstanceOf(IOException.class);
    assertThat(file.log().size()).isZero();
  }

  @Test
  void saysHowManyEntriesBeforeABadLineAreSound() throws IOException {
    var lines = Files.readAllLines(written(4), UTF_8);
    lines.set(2, "{}");

    assertThat(messages(reading(lines)))
        .containsExactly("MUST Audit log example.org/audit line 3: the line is not what its entry"
            + " and the lines before it make it; sound entries before it: 2 [audit-line]. Restore"
            + " the file from a copy that agrees with a signed checkpoint.");
    assertThat(reading(lines).log().size()).isEqualTo(2);
  }

  @Test
  void tellsAnEmptyFileFromANewOne() throws IOException {
    var path = folder.resolve("audit.ndjson");
    try (var file = AuditFile.open(path, ORIGIN)) {
      assertThat(file.opened().findings()).isEmpty();
    }

    try (var file = AuditFile.open(path, ORIGIN)) {
      assertThat(messages(file.opened()))
          .containsExactly("MAY Audit log example.org/audit line 1: the file holds no entry"
              + " [audit-empty]. Compare it with the last checkpoint kept elsewhere; nothing may"
              + " be missing.");
    }
    var reading = AuditFile.read(path, ORIGIN);
    assertThat(reading.isSound()).isTrue();
    assertThat(reading.against(Entries.log(1).head()).isSound()).isFalse();
  }
}
