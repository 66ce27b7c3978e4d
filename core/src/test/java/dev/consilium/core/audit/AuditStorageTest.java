package dev.consilium.core.audit;

import static dev.consilium.core.audit.Entries.ORIGIN;
import static dev.consilium.core.audit.Entries.entry;
import static dev.consilium.core.audit.Entries.salt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding;
import dev.consilium.core.LimitExceededException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal on both storages, and what each storage promises. */
class AuditStorageTest {

  private final Path file;

  AuditStorageTest(@TempDir Path folder) {
    this.file = folder.resolve("audit.ndjson");
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static void live(AuditStorage storage) throws IOException {
    try (var journal = AuditJournal.open(storage, ORIGIN)) {
      for (int n = 0; n < 4; n++) {
        journal.append(entry(n), salt(n));
      }
      journal.erase(entry -> entry.subjects().contains("C-2"));
      journal.append(entry(4), salt(4));
    }
  }

  @Test
  void holdsTheSameBytesInMemoryAsInAFile() throws IOException {
    var memory = InMemoryAuditStorage.empty();

    live(memory);
    live(FileAuditStorage.open(file));

    assertThat(memory.bytes()).isEqualTo(Files.readAllBytes(file));
    try (var again = AuditJournal.open(InMemoryAuditStorage.holding(memory.bytes()), ORIGIN)) {
      assertThat(again.log().head()).isEqualTo(Entries.log(5).head());
      assertThat(again.opened().findings()).isEmpty();
    }
  }

  @Test
  void dropsATornLineInMemoryToo() throws IOException {
    var memory = InMemoryAuditStorage.empty();
    live(memory);
    var bytes = memory.bytes();
    var torn = InMemoryAuditStorage.holding(Arrays.copyOf(bytes, bytes.length - 1));

    try (var journal = AuditJournal.open(torn, ORIGIN)) {
      assertThat(journal.opened().findings())
          .extracting(Finding::rule)
          .containsExactly("audit-torn");
      journal.append(entry(4), salt(4));
    }

    assertThat(torn.bytes()).isEqualTo(bytes);
    assertThat(torn.isNew()).isFalse();
    assertThat(InMemoryAuditStorage.empty().isNew()).isTrue();
  }

  @Test
  void holdsTheLockOnAFileThatErasingDoesNotReplace() throws IOException {
    try (var first = AuditFile.open(file, ORIGIN)) {
      first.append(entry(0), salt(0));
      var key = Files.readAttributes(beside(".lock"), BasicFileAttributes.class);
      first.erase(entry -> true);

      assertThat(
              Files.readAttributes(beside(".lock"), BasicFileAttributes.class).fileKey())
          .isEqualTo(key.fileKey());
      assertThatThrownBy(() -> FileAuditStorage.open(file))
          .hasMessageContaining("[audit-one-writer]");
      first.append(entry(1), salt(1));
    }

    assertThat(AuditFile.read(file, ORIGIN).log().head())
        .isEqualTo(Entries.log(2).head());
    assertThat(Files.readString(beside(".lock"))).startsWith("Locked while the audit log beside");
  }

  @Test
  void letsOneWriterInUnderWhateverName() throws IOException {
    var alias = file.resolveSibling("alias.ndjson");
    try (var first = AuditFile.open(file, ORIGIN)) {
      Files.createSymbolicLink(alias, file);

      assertThatThrownBy(() -> AuditFile.open(alias, ORIGIN))
          .hasMessageContaining("[audit-one-writer]");
      first.append(entry(0), salt(0));
    }
    try (var again = AuditFile.open(alias, ORIGIN)) {
      again.erase(entry -> true);
    }

    assertThat(alias).isSymbolicLink();
    assertThat(AuditFile.read(file, ORIGIN).log().records().get(0).entry()).isEmpty();
  }

  @Test
  void opensAgainAfterItWasClosed() throws IOException {
    for (int n = 0; n < 3; n++) {
      try (var log = AuditFile.open(file, ORIGIN)) {
        log.append(entry(n), salt(n));
      }
    }

    assertThat(AuditFile.read(file, ORIGIN).log().head())
        .isEqualTo(Entries.log(3).head());
    assertThat(Files.readString(beside(".lock")).lines()).hasSize(1);
  }

  @Test
  void removesWhatACrashLeftOfTheFileToBe() throws IOException {
    live(FileAuditStorage.open(file));
    Files.writeString(beside(".next"), "half of a fi");

    try (var log = AuditFile.open(file, ORIGIN)) {
      assertThat(beside(".next")).doesNotExist();
      Files.writeString(beside(".next"), "put there meanwhile, longer than every line");
      log.erase(entry -> true);
    }

    assertThat(beside(".next")).doesNotExist();
    assertThat(AuditFile.read(file, ORIGIN).log().head())
        .isEqualTo(Entries.log(5).head());
  }

  @Test
  void leavesTheFileAloneWhenNothingMatches() throws IOException {
    live(FileAuditStorage.open(file));
    var before = Files.getLastModifiedTime(file);

    try (var log = AuditFile.open(file, ORIGIN)) {
      assertThat(log.erase(entry -> false)).isZero();
    }

    assertThat(Files.getLastModifiedTime(file)).isGreaterThanOrEqualTo(before);
    assertThat(AuditFile.read(file, ORIGIN).findings()).isEmpty();
  }

  @Test
  void letsGoOfTheLockWhenTheFileIsNotALog() throws IOException {
    Files.writeString(file, "something else\n");

    assertThatThrownBy(() -> AuditFile.open(file, ORIGIN)).isInstanceOf(TamperedLogException.class);
    Files.delete(file);
    AuditFile.open(file, ORIGIN).close();

    assertThatThrownBy(() -> AuditFile.open(file.resolve("below"), ORIGIN))
        .isInstanceOf(IOException.class);
  }

  @Test
  void letsGoOfTheLockWhenTheFileCannotBeOpened() throws IOException {
    Files.createDirectory(file);

    assertThatThrownBy(() -> AuditFile.open(file, ORIGIN)).isInstanceOf(IOException.class);
    Files.delete(file);

    AuditFile.open(file, ORIGIN).close();
    assertThat(AuditFile.read(file, ORIGIN).findings())
        .extracting(Finding::rule)
        .containsExactly("audit-empty");
  }

  @Test
  void takesEntriesOnlyThroughTheJournal() throws IOException {
    try (var journal = AuditJournal.open(InMemoryAuditStorage.empty(), ORIGIN)) {
      journal.append(entry(0), salt(0));
      journal.log().append(entry(1), salt(1));

      assertThatThrownBy(() -> journal.append(entry(2), salt(2)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Audit log example.org/audit: 2 entries, 1 of them stored [audit-stored]."
              + " Add entries through the journal only.");
    }
  }

  @Test
  void writesNoLineThatItWouldNotRead() throws IOException {
    var storage = InMemoryAuditStorage.empty();
    try (var journal = AuditJournal.open(storage, ORIGIN)) {
      var long1 = withSubject("x".repeat(AuditLines.MOST_BYTES));
      assertThatThrownBy(() -> journal.append(long1, salt(0)))
          .isInstanceOf(LimitExceededException.class)
          .hasMessageMatching("Audit entry: a line of 104[0-9]{4} bytes where 1048576 may be"
              + " \\[audit-line-length\\]\\. Name fewer subjects\\.");
      assertThat(journal.log().size()).isZero();
      journal.append(withSubject("x".repeat(AuditLines.MOST_BYTES - 1000)), salt(0));
    }

    assertThat(Entries.reading(storage.bytes()).findings()).isEmpty();
    assertThat(Entries.reading(storage.bytes()).log().size()).isEqualTo(1);
  }

  private static AuditEntry withSubject(String subject) {
    var entry = entry(0);
    return new AuditEntry(
        entry.at(), entry.actor(), entry.action(), Collections.nCopies(1, subject), entry.detail());
  }

  // 4 GiB without a line's end: refused after the first MiB, in the memory of a line.
  @Test
  void givesUpOnALineThatDoesNotEnd() throws IOException {
    var endless = new InputStream() {
      private long left = 4L << 30;

      @Override
      public int read() {
        return left-- > 0 ? 'x' : -1;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        Arrays.fill(into, from, from + length, (byte) 'x');
        left -= length;
        return left > 0 ? length : -1;
      }
    };

    var reading = AuditReading.of(ORIGIN, endless);

    assertThat(reading.isSound()).isFalse();
    assertThat(reading.findings())
        .extracting(Finding::message)
        .containsExactly("MUST Audit log example.org/audit line 1: the line does not end within"
            + " 1048576 bytes; sound entries before it: 0 [audit-line-length]. Restore the file"
            + " from a copy that agrees with a signed checkpoint.");
    assertThat(endless.left).isGreaterThan((4L << 30) - 3L * AuditLines.MOST_BYTES);
  }

  @Test
  void readsLinesThatComeInAnyPieces() throws IOException {
    var memory = InMemoryAuditStorage.empty();
    live(memory);

    var reading = AuditReading.of(ORIGIN, new ByteArrayInputStream(memory.bytes()) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(1, length));
      }
    });

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.soundBytes()).isEqualTo(memory.bytes().length);
  }
}
