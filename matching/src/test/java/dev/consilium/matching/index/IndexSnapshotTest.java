package dev.consilium.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSnapshotTest {

  @TempDir
  private Path folder;

  @Test
  void comesBackAsItWasWritten() throws IOException {
    for (var weighting : List.of(Weighting.bm25(), Weighting.tfIdf())) {
      var practice = Practice.drawn(3, 300);
      var index = practice.index(weighting);
      var file = folder.resolve("directory.index");
      index.write(file);
      index.write(file);

      var back = ImpactIndex.open(file);

      assertThat(back).hasToString(index.toString());
      assertThat(back.weighting()).isEqualTo(weighting);
      assertThat(best(back, practice)).isNotEmpty().isEqualTo(best(index, practice));
      assertThat(LiveIndex.of(back).rebuilt()).hasToString(index.toString());
      try (var files = Files.list(folder)) {
        assertThat(files).containsExactly(file);
      }
    }
  }

  @Test
  void keepsFrozenStatistics() throws IOException {
    var frozen = Practice.drawn(3, 300).index(Weighting.bm25()).statistics();
    var file = folder.resolve("directory.index");
    ImpactIndex.of(Weighting.bm25(), frozen)
        .add("s", Map.of("c0", 1), List.of())
        .build()
        .write(file);

    assertThat(ImpactIndex.open(file).statistics()).hasToString(frozen.toString());
    assertThat(ImpactIndex.open(file).statistics().having("c0")).isEqualTo(frozen.having("c0"));
  }

  @Test
  void keepsAnEmptyIndex() throws IOException {
    var file = folder.resolve("directory.index");
    ImpactIndex.of(Weighting.bm25()).build().write(file);

    assertThat(ImpactIndex.open(file).size()).isZero();
  }

  @Test
  void findsEveryFlippedBit() throws IOException {
    var whole = small();
    for (int at = 0; at < whole.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        var damaged = whole.clone();
        damaged[at] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> read(damaged))
            .isInstanceOf(MalformedRecordException.class)
            .hasMessageStartingWith("Code index snapshot: ")
            .hasMessageEndingWith("Copy the file again, or build the index again and write it.");
      }
    }
    assertThat(read(whole).size()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsCutOffOrLonger() throws IOException {
    var whole = small();
    for (int length = 0; length < whole.length; length++) {
      var cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(MalformedRecordException.class)
          .hasMessageContaining("[snapshot-length]");
    }
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length + 8)))
        .hasMessage("Code index snapshot: " + (whole.length + 8) + " bytes instead of "
            + whole.length + " [snapshot-length]."
            + " Copy the file again, or build the index again and write it.");
  }

  @Test
  void refusesWhatAnotherWrote() throws IOException {
    var file = folder.resolve("other.bin");
    Files.write(file, new byte[4096]);

    assertThatThrownBy(() -> ImpactIndex.open(file))
        .hasMessage("Code index other.bin: no index of this library [snapshot-kind]."
            + " Copy the file again, or build the index again and write it.");
    var newer = small();
    newer[8] = 2;
    assertThatThrownBy(() -> read(newer)).hasMessageContaining("version 2, not 1");
  }

  private byte[] small() throws IOException {
    var file = folder.resolve("small.index");
    ImpactIndex.of(Weighting.bm25())
        .add("s", Map.of("A", 2, "B", 1), List.of("available"))
        .build()
        .write(file);
    return Files.readAllBytes(file);
  }

  private static ImpactIndex read(byte[] bytes) throws IOException {
    return new ImpactIndex(IndexSnapshot.read(
        "snapshot",
        bytes.length,
        (from, size) -> ByteBuffer.wrap(bytes, (int) from, (int) size).slice()));
  }

  private static List<TopHit> best(ImpactIndex index, Practice practice) {
    return index
        .ask(practice.question())
        .best(index.having(practice.asked()), 10, TieBreak.salted("C-1"));
  }
}
