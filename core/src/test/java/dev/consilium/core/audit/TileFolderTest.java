package dev.consilium.core.audit;

import static dev.consilium.core.audit.Entries.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileFolderTest {

  private final Path folder;
  private final TileFolder tiles;

  TileFolderTest(@TempDir Path parent) {
    this.folder = parent.resolve("log");
    this.tiles = TileFolder.at(folder, CheckpointNote.UNSIGNED);
  }

  private List<String> names() throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(it -> folder.relativize(it).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private List<String> messages() throws IOException {
    return tiles.read(ORIGIN).findings().stream().map(Finding::message).toList();
  }

  private static AuditLog grow(AuditLog log, int to) {
    for (int n = log.size(); n < to; n++) {
      log.append(Entries.entry(n), Entries.salt(n));
    }
    return log;
  }

  @Test
  void writesTheFilesOfALog() throws IOException {
    var log = Entries.log(258);

    assertThat(tiles.export(log)).isEqualTo(log.head());

    assertThat(names())
        .containsExactly(
            "checkpoint",
            "tile/0/000",
            "tile/0/001.p/2",
            "tile/1/000.p/1",
            "tile/entries/000",
            "tile/entries/001.p/2");
    assertThat(Files.readString(folder.resolve("checkpoint")))
        .isEqualTo(log.head().text());
    var leaves = Files.readAllBytes(folder.resolve("tile/0/000"));
    assertThat(leaves).hasSize(8192).startsWith(log.records().get(0).leaf().bytes());
    assertThat(Files.readAllBytes(folder.resolve("tile/1/000.p/1")))
        .isEqualTo(log.head(256).root().bytes());
    var commitment = log.records().get(257).commitment().bytes();
    assertThat(Files.readAllBytes(folder.resolve("tile/entries/001.p/2")))
        .hasSize(68)
        .endsWith(ByteBuffer.allocate(34).putShort((short) 32).put(commitment).array());
  }

  @Test
  void readsWhatItWrote() throws IOException {
    for (int size : new int[] {0, 1, 2, 255, 256, 257, 300}) {
      var log = Entries.log(size);
      tiles.export(log);

      var reading = tiles.read(ORIGIN);

      assertThat(reading.findings()).as("size %d", size).isEmpty();
      assertThat(reading.log().head()).isEqualTo(log.head());
      assertThat(reading.log().records())
          .allSatisfy(it -> assertThat(it.entry()).isEmpty());
      assertThat(reading.soundBytes()).isEqualTo(size * 34L);
    }
  }

  @Test
  void growsWithTheLogAndRemovesPartialTilesThatAreFullNow() throws IOException {
    var log = Entries.log(200);
    tiles.export(log);
    var early = Files.readAllBytes(folder.resolve("tile/0/000.p/200"));
    tiles.export(grow(log, 250));
    assertThat(names()).contains("tile/0/000.p/200", "tile/0/000.p/250");

    tiles.export(grow(log, 257));

    assertThat(names())
        .containsExactly(
            "checkpoint",
            "tile/0/000",
            "tile/0/001.p/1",
            "tile/1/000.p/1",
            "tile/entries/000",
            "tile/entries/001.p/1");
    assertThat(Files.readAllBytes(folder.resolve("tile/0/000"))).startsWith(early);
    assertThat(messages()).isEmpty();
  }

  @Test
  void writesNothingWhenNothingWasAdded() throws IOException {
    var log = Entries.log(3);
    tiles.export(log);
    Files.delete(folder.resolve("tile/0/000.p/3"));

    tiles.export(log);

    assertThat(names()).doesNotContain("tile/0/000.p/3");
    assertThat(messages())
        .containsExactly(
            "MUST Tiles of example.org/audit tile/0/000.p/3: it is missing"
                + " [tile-missing]. Take the folder from a copy, or export the log again to a new one.");
  }

  @Test
  void needsNoChangeWhenAnEntryIsErased() throws IOException {
    var log = Entries.log(5);
    tiles.export(log);

    log.erase(2);

    assertThat(tiles.export(log)).isEqualTo(Entries.log(5).head());
    assertThat(messages()).isEmpty();
  }

  @Test
  void refusesALogWithAnotherHistory() throws IOException {
    tiles.export(Entries.log(5));

    assertThatThrownBy(() -> tiles.export(Entries.log(4)))
        .isInstanceOf(TamperedLogException.class)
        .hasMessage("Tile folder of example.org/audit: the log, of size 4, does not continue the"
            + " checkpoint of size 5 [tile-history]. Find out which of the two was changed; export"
            + " nothing meanwhile.");
    var other = AuditLog.named(ORIGIN);
    other.append(Entries.entry(9), Entries.salt(9));
    assertThatThrownBy(() -> tiles.export(grow(other, 6))).isInstanceOf(TamperedLogException.class);
    assertThatThrownBy(() -> tiles.export(AuditLog.named("another")))
        .isInstanceOf(TamperedLogException.class);
    assertThat(tiles.read(ORIGIN).log().head()).isEqualTo(Entries.log(5).head());
  }

  @Test
  void takesOneWriterAtATime() throws IOException {
    Files.createDirectories(folder);
    try (var lock = new LocalDisk().lock(folder.resolveSibling("log.lock"))) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> tiles.export(Entries.log(1)))
          .hasMessageContaining("[audit-one-writer]");
    }
  }

  @Test
  void saysWhatIsWrongWithTheCheckpoint() throws IOException {
    assertThat(messages())
        .containsExactly("MUST Tiles of example.org/audit checkpoint: there is none"
            + " [tile-checkpoint]. Take the folder from a copy, or export the log again to a new"
            + " one.");

    tiles.export(Entries.log(2));
    var head = Entries.log(2).head();
    assertThat(tiles.read("another").findings())
        .extracting(Finding::found)
        .containsExactly("it is of another log");
    checkpoint("nothing");
    assertThat(messages().get(0)).contains("it cannot be read or its signatures are not good");
    checkpoint(new Checkpoint(ORIGIN, -1, head.root()).text());
    assertThat(messages().get(0)).contains("its size is beyond 2147483647");
    checkpoint(new Checkpoint(ORIGIN, Integer.MAX_VALUE, head.root()).text());
    assertThat(messages()).hasSize(1).first().asString().contains("it is missing or too short");
    checkpoint(new Checkpoint(ORIGIN, 2, Entries.log(1).head().root()).text());
    assertThat(messages())
        .containsExactly("MUST Tiles of example.org/audit checkpoint: the entries do not make its"
            + " root; a tile named here, an entry or it was changed [tile-root]. Take the folder"
            + " from a copy, or export the log again to a new one.");
    assertThat(tiles.read(ORIGIN).log().size()).isZero();
  }

  private void checkpoint(String text) throws IOException {
    Files.writeString(folder.resolve("checkpoint"), text);
  }

  @Test
  void refusesEntriesThatAreNoCommitments() throws IOException {
    tiles.export(Entries.log(2));
    var file = folder.resolve("tile/entries/000.p/2");
    var bytes = Files.readAllBytes(file);
    bytes[1] = 31;
    Files.write(file, bytes);

    assertThat(messages())
        .containsExactly("MUST Tiles of example.org/audit tile/entries/000.p/2: it holds an entry"
            + " that is no commitment [tile-entries]. Take the folder from a copy, or export the"
            + " log again to a new one.");
  }

  @Test
  void takesTheFullTileForAPartialOneThatIsGone() throws IOException {
    var log = Entries.log(100);
    tiles.export(log);
    var early = Files.readString(folder.resolve("checkpoint"));
    tiles.export(grow(log, 256));
    checkpoint(early);

    var reading = tiles.read(ORIGIN);

    assertThat(reading.isSound()).isTrue();
    assertThat(reading.log().head()).isEqualTo(log.head(100));
    assertThat(reading.findings()).extracting(Finding::rule).containsOnly("tile-ahead");
  }

  @Test
  void namesForeignFiles() throws IOException {
    tiles.export(Entries.log(1));
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve(".next"), "left");

    assertThat(messages())
        .containsExactly(
            "MAY Tiles of example.org/audit .next: it is no part of the checkpoint, as after a"
                + " crash [tile-ahead]. Export the log again, which goes on from there.",
            "SHOULD Tiles of example.org/audit notes.txt: it is no part of a tiled log"
                + " [tile-foreign]. Take the folder from a copy, or export the log again to a new"
                + " one.");
  }

  @Test
  void writesAndReadsASignedCheckpoint() throws IOException {
    var signed = TileFolder.at(folder, Signed.NOTE);
    var log = Entries.log(3);

    signed.export(log);

    assertThat(Files.readString(folder.resolve("checkpoint")))
        .isEqualTo(log.head().text() + Signed.SIGNATURE);
    assertThat(signed.read(ORIGIN).findings()).isEmpty();
    assertThat(messages().get(0)).contains("[tile-checkpoint]");
    checkpoint(log.head().text());
    assertThat(signed.read(ORIGIN).isSound()).isFalse();
  }

  /** A note with a signature that anybody could make. */
  private static final class Signed implements CheckpointNote {

    private static final String SIGNATURE = "\n\u2014 example.org/audit AAAA\n";
    private static final CheckpointNote NOTE = new Signed();

    @Override
    public String write(Checkpoint checkpoint) {
      return checkpoint.text() + SIGNATURE;
    }

    @Override
    public Checkpoint read(String note) {
      if (!note.endsWith(SIGNATURE)) {
        throw new MalformedRecordException("not signed");
      }
      return Checkpoint.parse(note.substring(0, note.length() - SIGNATURE.length()));
    }
  }
}
