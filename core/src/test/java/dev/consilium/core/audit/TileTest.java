package dev.consilium.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names and sizes of C2SP tlog-tiles. */
class TileTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 256, tile/0/000",
    "0, 999, 256, tile/0/999",
    "1, 1000, 256, tile/1/x001/000",
    "0, 1234067, 256, tile/0/x001/x234/067",
    "63, 7, 1, tile/63/007.p/1",
    "-1, 273, 112, tile/entries/273.p/112",
    "2, -1, 255, tile/2/x018/x446/x744/x073/x709/x551/615.p/255"
  })
  void liesWhereTheSpecificationSays(int level, long index, int width, String path) {
    var tile = new Tile(level, index, width);

    assertThat(tile.path()).isEqualTo(path);
    assertThat(Tile.at(path)).contains(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tile/0/00",
        "tile/0/0000",
        "tile/0/1000",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x001/x002",
        "tile/00/001",
        "tile/64/001",
        "tile/0/001.p/0",
        "tile/0/001.p/01",
        "tile/0/001.p/256",
        "tile/0/001.p",
        "tile/entry/001",
        "tile/0/x018/x446/x744/x073/x709/x551/616",
        "tile/0/x100/x018/x446/x744/x073/x709/x551/615",
        "tile/0/001.next",
        "/tile/0/001"
      })
  void isNowhereElse(String path) {
    assertThat(Tile.at(path)).isEmpty();
  }

  // The example of the specification: 273 full and one of 112; one full and one of 17; one of 1.
  @Test
  void tilesALogOf70000() {
    assertThat(Tile.grown(0, 0, 70_000))
        .hasSize(274)
        .startsWith(new Tile(0, 0, 256))
        .endsWith(new Tile(0, 272, 256), new Tile(0, 273, 112));
    assertThat(Tile.grown(1, 0, 70_000)).containsExactly(new Tile(1, 0, 256), new Tile(1, 1, 17));
    assertThat(Tile.grown(2, 0, 70_000)).containsExactly(new Tile(2, 0, 1));
    assertThat(Tile.grown(3, 0, 70_000)).isEmpty();
    assertThat(Tile.grown(0, 70_000)).hasSize(274 + 274 + 2 + 1);
  }

  @Test
  void tilesALogOf256() {
    assertThat(Tile.grown(0, 256))
        .containsExactly(new Tile(Tile.ENTRIES, 0, 256), new Tile(0, 0, 256), new Tile(1, 0, 1));
  }

  @Test
  void tilesOnlyWhatGrew() {
    assertThat(Tile.grown(255, 257))
        .containsExactly(
            new Tile(Tile.ENTRIES, 0, 256),
            new Tile(Tile.ENTRIES, 1, 1),
            new Tile(0, 0, 256),
            new Tile(0, 1, 1),
            new Tile(1, 0, 1));
    assertThat(Tile.grown(257, 258))
        .containsExactly(new Tile(Tile.ENTRIES, 1, 2), new Tile(0, 1, 2));
    assertThat(Tile.grown(258, 258)).isEmpty();
  }

  @Test
  void isWithinALogThatHasAllOfIt() {
    assertThat(new Tile(0, 1, 4).isWithin(260)).isTrue();
    assertThat(new Tile(0, 1, 4).isWithin(259)).isFalse();
    assertThat(new Tile(1, 0, 1).isWithin(255)).isFalse();
    assertThat(new Tile(0, -1, 256).isWithin(Integer.MAX_VALUE)).isFalse();
    assertThat(new Tile(63, 0, 1).isWithin(Integer.MAX_VALUE)).isFalse();
  }

  @Test
  void refusesWhatNoTileIs() {
    assertThatThrownBy(() -> new Tile(64, 0, 1))
        .hasMessage("Tile: level 64, width 1 [tile-form]."
            + " Give a level up to 63 and a width from 1 to 256.");
    assertThatThrownBy(() -> new Tile(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tile(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tile(-2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
