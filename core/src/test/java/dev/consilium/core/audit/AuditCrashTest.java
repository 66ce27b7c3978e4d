package dev.consilium.core.audit;

import static dev.consilium.core.audit.Entries.ORIGIN;
import static dev.consilium.core.audit.Entries.entry;
import static dev.consilium.core.audit.Entries.salt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Finding;
import dev.consilium.core.audit.FaultyDisk.Fault;
import dev.consilium.core.audit.FaultyDisk.PowerCut;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The machine dies at every byte and every other step of a life of a log: nothing told is lost. */
class AuditCrashTest {

  private static final Path FILE = Path.of("/disk/audit.ndjson");
  private static final int ENTRIES = 4;

  /** What the writer was told before the end. */
  private static final class Told {
    private int appended;
    private boolean erased;
  }

  private static AuditJournal open(FaultyDisk disk) throws IOException {
    return AuditJournal.open(FileAuditStorage.open(FILE, disk), ORIGIN);
  }

  private static void live(FaultyDisk disk, Told told) throws IOException {
    try (var journal = open(disk)) {
      for (int n = 0; n < ENTRIES - 1; n++) {
        journal.append(entry(n), salt(n));
        told.appended++;
      }
      journal.erase(entry -> entry.subjects().contains("C-1"));
      told.erased = true;
      journal.append(entry(ENTRIES - 1), salt(ENTRIES - 1));
      told.appended++;
    }
  }

  private static int stepsOfALife() throws IOException {
    var disk = new FaultyDisk();
    live(disk, new Told());
    return disk.steps();
  }

  @Test
  void keepsWhatItAcknowledgedWhereverThePowerIsCut() throws IOException {
    int steps = stepsOfALife();
    int states = 0;
    for (int step = 1; step <= steps; step++) {
      var disk = new FaultyDisk().failing(Fault.POWER_CUT, step);
      var told = new Told();
      assertThatThrownBy(() -> live(disk, told)).isInstanceOf(PowerCut.class);
      for (int state = 0; state < 4; state++) {
        survives(disk.afterPowerCut((state & 1) != 0, (state & 2) != 0), told, "step " + step);
        states++;
      }
    }
    assertThat(states).isEqualTo(4 * steps).isGreaterThan(10_000);
  }

  private static void survives(FaultyDisk disk, Told told, String at) throws IOException {
    try (var journal = open(disk)) {
      var log = journal.log();
      assertThat(log.size()).as(at).isBetween(told.appended, told.appended + 1);
      assertThat(log.head()).as(at).isEqualTo(Entries.log(log.size()).head());
      assertThat(journal.opened().findings())
          .as(at)
          .extracting(Finding::rule)
          .isSubsetOf("audit-torn", "audit-empty");
      if (told.erased) {
        assertThat(log.records().get(1).entry()).as(at).isEmpty();
      }
      for (int n = log.size(); n < ENTRIES; n++) {
        journal.append(entry(n), salt(n));
      }
    }
    // Twice cut: what the second life read and wrote is as durable as the first one's.
    var again = disk.afterPowerCut(false, false);
    assertThat(again.files().keySet()).as(at).doesNotContain(Path.of(FILE + ".next"));
    try (var journal = open(again)) {
      assertThat(journal.opened().findings()).as(at).isEmpty();
      assertThat(journal.log().head()).as(at).isEqualTo(Entries.log(ENTRIES).head());
    }
  }

  @Test
  void makesWhatItReadDurableBeforeItTellsAHead() throws IOException {
    var disk = new FaultyDisk();
    live(disk, new Told());
    var unforced = new FaultyDisk().failing(Fault.POWER_CUT, Integer.MAX_VALUE);
    try (var out = unforced.open(FILE)) {
      var bytes = disk.bytes(FILE);
      out.write(bytes, 0, bytes.length);
    }

    open(unforced).close();

    assertThat(unforced.afterPowerCut(false, false).bytes(FILE)).isEqualTo(disk.bytes(FILE));
  }

  @Test
  void takesNothingMoreAfterAnyStepFailedAndIsWholeWhenOpenedAgain() throws IOException {
    int steps = stepsOfALife();
    int failed = 0;
    for (int step = 1; step <= steps; step++) {
      var disk = new FaultyDisk().failing(Fault.IO_ERROR, step);
      var told = new Told();
      assertThatThrownBy(() -> live(disk, told)).isInstanceOf(IOException.class);
      survives(disk, told, "failed step " + step);
      failed++;
    }
    assertThat(failed).isEqualTo(steps);
  }

  @Test
  void isNotUsableAfterAFailedWriteUntilItIsOpenedAgain() throws IOException {
    var disk = new FaultyDisk();
    var journal = open(disk);
    journal.append(entry(0), salt(0));
    disk.failing(Fault.IO_ERROR, 100);

    assertThatThrownBy(() -> journal.append(entry(1), salt(1))).hasMessage("the disk failed");

    assertThat(journal.log().size()).isEqualTo(1);
    assertThatThrownBy(() -> journal.append(entry(1), salt(1)))
        .isInstanceOf(IOException.class)
        .hasMessage("Audit log example.org/audit: an earlier write failed [audit-in-doubt]."
            + " Open it again and look how far it goes.");
    assertThatThrownBy(() -> journal.erase(entry -> true)).hasMessageContaining("[audit-in-doubt]");
    assertThatThrownBy(() -> open(disk)).hasMessage("locked");
    journal.close();
    try (var again = open(disk)) {
      assertThat(again.opened().findings()).isEmpty();
      assertThat(again.log().size()).isEqualTo(1);
    }
  }

  // The bytes of a failed force are still seen, though they will never reach the disk.
  @Test
  void doesNotBelieveBytesWhoseForceFailed() throws IOException {
    var disk = new FaultyDisk();
    var journal = open(disk);
    journal.append(entry(0), salt(0));
    int line = disk.bytes(FILE).length;
    disk.failing(Fault.IO_ERROR, line + 1);

    assertThatThrownBy(() -> journal.append(entry(1), salt(1))).hasMessage("the disk failed");
    journal.close();
    open(disk).close();

    try (var again = open(disk.afterPowerCut(false, false))) {
      assertThat(again.opened().findings()).isEmpty();
      assertThat(again.log().size()).isEqualTo(1);
    }
  }
}
