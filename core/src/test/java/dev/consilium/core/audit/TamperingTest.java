package dev.consilium.core.audit;

import static dev.consilium.core.audit.Entries.ORIGIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.ConsiliumException;
import dev.consilium.core.Finding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Every bit of everything that is kept or handed out counts; so does every entry at the end. */
class TamperingTest {

  private static final Path FOLDER = Path.of("/disk/log");
  private static final int LARGE = 300;

  private static byte[] file(int size) throws IOException {
    var storage = InMemoryAuditStorage.empty();
    try (var journal = AuditJournal.open(storage, ORIGIN)) {
      for (int n = 0; n < size; n++) {
        journal.append(Entries.entry(n), Entries.salt(n));
      }
      journal.erase(entry -> entry.subjects().contains("C-1"));
    }
    return storage.bytes();
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    var changed = bytes.clone();
    changed[bit / 8] ^= (byte) (1 << (bit % 8));
    return changed;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  /** Tells how many changes of one bit nobody would notice. */
  private static long unnoticed(byte[] bytes, Predicate<byte[]> accepted) {
    assertThat(accepted.test(bytes)).isTrue();
    long unnoticed = 0;
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      unnoticed += accepted.test(flipped(bytes, bit)) ? 1 : 0;
    }
    return unnoticed;
  }

  @Test
  void findsEveryChangedBitOfAFile() throws IOException {
    var head = Entries.log(3).head();

    assertThat(unnoticed(file(3), it -> Entries.reading(it).findings().isEmpty()))
        .isZero();
    assertThat(unnoticed(file(3), it -> Entries.reading(it).against(head).isSound()))
        .isZero();
  }

  @Property(tries = 200)
  void findsAnyChangedBitOfALargerFile(
      @ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(min = 0) int any)
      throws IOException {
    var file = file(size);
    var reading = Entries.reading(flipped(file, any % (file.length * 8)));

    assertThat(reading.findings()).isNotEmpty();
    assertThat(reading.against(Entries.log(size).head()).isSound()).isFalse();
  }

  @Property
  void findsWhateverElseIsInALinesPlace(@ForAll @Size(min = 1, max = 40) byte[] any)
      throws IOException {
    var file = ByteBuffer.allocate(file(1).length + any.length + 1);
    file.put(file(1)).put(any).put((byte) '\n');

    assertThat(Entries.reading(file.array()).isSound()).isFalse();
  }

  @Test
  void findsZerosInALinesPlace() {
    for (int zeros = 0; zeros < 20; zeros++) {
      var file = new byte[zeros + 1];
      file[zeros] = '\n';
      assertThat(Entries.reading(file).isSound()).as("%d zeros", zeros).isFalse();
    }
  }

  @Test
  void findsEveryCutByAKnownHeadAndTellsATornLineFromAMissingOne() throws IOException {
    var file = file(4);
    var head = Entries.log(4).head();
    int clean = 0;
    for (int length = 0; length < file.length; length++) {
      var reading = Entries.reading(Arrays.copyOf(file, length));
      boolean atALine = length == 0 || file[length - 1] == '\n';
      assertThat(reading.isSound()).as("cut to %d", length).isTrue();
      assertThat(reading.findings().stream().anyMatch(it -> it.rule().equals("audit-torn")))
          .as("cut to %d", length)
          .isEqualTo(!atALine);
      assertThat(reading.against(head).isSound()).as("cut to %d", length).isFalse();
      clean += atALine ? 1 : 0;
    }
    assertThat(clean).as("cuts that only a checkpoint shows").isEqualTo(4);
  }

  @Property(tries = 100)
  void findsAnyNumberOfEntriesTakenFromTheEnd(
      @ForAll @IntRange(min = 1, max = 60) int size, @ForAll @IntRange(max = 59) int any)
      throws IOException {
    int left = any % size;
    var shorter = Entries.reading(file(left));

    assertThat(shorter.isSound()).isTrue();
    assertThat(shorter.against(Entries.log(size).head()).findings())
        .extracting(Finding::rule)
        .contains("audit-checkpoint");
  }

  @Property
  void findsARewrittenHistoryByTheConsistencyProof(
      @ForAll @IntRange(min = 1, max = 60) int kept,
      @ForAll @IntRange(max = 59) int any,
      @ForAll @IntRange(max = 40) int more) {
    int rewritten = any % kept;
    var honest = Entries.log(kept);
    var other = AuditLog.named(ORIGIN);
    for (int n = 0; n < kept + more; n++) {
      other.append(Entries.entry(n), Entries.salt(n == rewritten ? 99 : n));
    }

    var proof = ConsistencyProof.of(other, kept, kept + more);

    assertThat(proof.check(honest.head(), other.head()))
        .extracting(Finding::rule)
        .containsExactly("consistency-path");
    assertThat(proof.check(other.head(kept), other.head())).isEmpty();
    assertThat(other.continues(honest.head())).isFalse();
  }

  @Test
  void findsEveryChangedBitOfEveryReceipt() {
    long unnoticed = 0;
    int receipts = 0;
    for (int size = 1; size <= 8; size++) {
      var log = Entries.log(size);
      for (int index = 0; index < size; index++) {
        var text = InclusionReceipt.of(log, index, size).text(CheckpointNote.UNSIGNED);
        unnoticed += unnoticed(text.getBytes(UTF_8), it -> provesInclusion(it, log.head()));
        receipts++;
      }
    }
    assertThat(receipts).isEqualTo(36);
    assertThat(unnoticed).isZero();
  }

  private static boolean provesInclusion(byte[] receipt, Checkpoint trusted) {
    try {
      return InclusionReceipt.parse(text(receipt), CheckpointNote.UNSIGNED)
          .check(trusted)
          .isEmpty();
    } catch (ConsiliumException e) {
      return false;
    }
  }

  @Test
  void findsEveryChangedBitOfEveryConsistencyProof() {
    var log = Entries.log(8);
    long unnoticed = 0;
    int proofs = 0;
    for (int second = 0; second <= 8; second++) {
      for (int first = 0; first <= second; first++) {
        var text = ConsistencyProof.of(log, first, second).text(CheckpointNote.UNSIGNED);
        var older = log.head(first);
        var newer = log.head(second);
        unnoticed += unnoticed(text.getBytes(UTF_8), it -> provesGrowth(it, older, newer));
        proofs++;
      }
    }
    assertThat(proofs).isEqualTo(45);
    assertThat(unnoticed).isZero();
  }

  private static boolean provesGrowth(byte[] proof, Checkpoint older, Checkpoint newer) {
    try {
      return ConsistencyProof.parse(text(proof), CheckpointNote.UNSIGNED)
          .check(older, newer)
          .isEmpty();
    } catch (ConsiliumException e) {
      return false;
    }
  }

  private static FaultyDisk tiled(int size) throws IOException {
    var disk = new FaultyDisk().coarse();
    new TileFolder(FOLDER, CheckpointNote.UNSIGNED, disk).export(Entries.log(size));
    return disk;
  }

  private static List<Finding> findings(FaultyDisk disk) throws IOException {
    return new TileFolder(FOLDER, CheckpointNote.UNSIGNED, disk).read(ORIGIN).findings();
  }

  @Test
  void findsEveryChangedBitOfATileFolder() throws IOException {
    var disk = tiled(3);
    int bits = 0;
    for (var file : disk.files().entrySet()) {
      for (int bit = 0; bit < file.getValue().length * 8; bit++) {
        disk.flip(file.getKey(), bit);
        assertThat(findings(disk)).as("%s bit %d", file.getKey(), bit).isNotEmpty();
        disk.flip(file.getKey(), bit);
        bits++;
      }
    }
    assertThat(findings(disk)).isEmpty();
    assertThat(bits)
        .isEqualTo(8 * (3 * 34 + 3 * 32 + Entries.log(3).head().text().length()));
  }

  @Property(tries = 100)
  void findsAnyChangedBitOfALargerTileFolder(
      @ForAll @IntRange(max = 5) int anyFile, @ForAll @IntRange(min = 0) int anyBit)
      throws IOException {
    var disk = tiled(LARGE);
    var files = List.copyOf(disk.files().entrySet());
    assertThat(files).hasSize(6);
    var file = files.get(anyFile);

    disk.flip(file.getKey(), anyBit % (file.getValue().length * 8));

    assertThat(findings(disk))
        .anySatisfy(it -> assertThat(it.severity()).isEqualTo(Finding.Severity.MUST));
  }
}
