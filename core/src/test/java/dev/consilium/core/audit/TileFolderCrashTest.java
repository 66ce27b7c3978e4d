package dev.consilium.core.audit;

import static dev.consilium.core.audit.Entries.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.audit.FaultyDisk.Fault;
import dev.consilium.core.audit.FaultyDisk.PowerCut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of tiles is that of a checkpoint it had, wherever its writer was stopped. */
class TileFolderCrashTest {

  private static final Path FOLDER = Path.of("/disk/log");

  private static TileFolder tiles(FaultyDisk disk) {
    return new TileFolder(FOLDER, CheckpointNote.UNSIGNED, disk);
  }

  private static FaultyDisk disk(boolean coarse) {
    return coarse ? new FaultyDisk().coarse() : new FaultyDisk();
  }

  @ParameterizedTest
  @CsvSource({"0, 1, false", "2, 3, false", "250, 255, true", "255, 257, true", "256, 256, true"})
  void leavesTheEarlierOrTheLaterCheckpoint(int from, int to, boolean coarse) throws IOException {
    var before = Entries.log(from);
    var after = Entries.log(to);
    var whole = disk(coarse);
    tiles(whole).export(before);
    int start = whole.steps();
    tiles(whole).export(after);

    for (int step = 1; step <= whole.steps() - start; step++) {
      for (var fault : List.of(Fault.POWER_CUT, Fault.IO_ERROR)) {
        var disk = disk(coarse);
        tiles(disk).export(before);
        disk.failing(fault, step);
        assertThatThrownBy(() -> tiles(disk).export(after))
            .isInstanceOfAny(PowerCut.class, IOException.class);
        for (int state = 0; state < 4; state++) {
          var found = disk.afterPowerCut((state & 1) != 0, (state & 2) != 0);
          isWhole(found, List.of(before.head(), after.head()));
          tiles(found).export(after);
          isWhole(found.afterPowerCut(false, false), List.of(after.head()));
        }
      }
    }
  }

  private static void isWhole(FaultyDisk disk, List<Checkpoint> heads) throws IOException {
    var reading = tiles(disk).read(ORIGIN);
    assertThat(reading.findings())
        .extracting(it -> it.severity() + " " + it.rule())
        .isSubsetOf("MAY tile-ahead");
    assertThat(reading.log().head()).isIn(heads);
  }

  @Test
  void leavesNoCheckpointBeforeTheFirstOne() throws IOException {
    var log = Entries.log(2);
    var whole = new FaultyDisk();
    tiles(whole).export(log);

    for (int step = 1; step <= whole.steps(); step++) {
      var disk = new FaultyDisk().failing(Fault.POWER_CUT, step);
      assertThatThrownBy(() -> tiles(disk).export(log)).isInstanceOf(PowerCut.class);
      for (int state = 0; state < 4; state++) {
        var found = disk.afterPowerCut((state & 1) != 0, (state & 2) != 0);
        if (found.exists(FOLDER.resolve("checkpoint"))) {
          isWhole(found, List.of(log.head()));
        }
        tiles(found).export(log);
        isWhole(found, List.of(log.head()));
      }
    }
  }
}
