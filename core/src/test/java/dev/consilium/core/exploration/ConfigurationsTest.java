package dev.consilium.core.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A set of configurations counts each once, however many there are. */
class ConfigurationsTest {

  @Test
  void numbersConfigurationsInTheOrderFoundAndEachOnce() {
    var set = new Configurations();

    for (int i = 0; i < 20_000; i++) {
      assertThat(set.add(key(i))).isEqualTo(i);
    }
    for (int i = 19_999; i >= 0; i--) {
      assertThat(set.add(key(i))).isEqualTo(i);
      assertThat(set.key(i)).containsExactly(key(i));
    }
    assertThat(set.size()).isEqualTo(20_000);
  }

  @Test
  void knowsWhatItDoesNotHold() {
    var set = new Configurations();
    set.add(key(1));

    assertThat(set.find(key(1))).isZero();
    assertThat(set.find(key(2))).isEqualTo(-1);
  }

  private static int[] key(int i) {
    return new int[] {i % 7, i % 3, i / 21, 0, 5, i % 2, 0, i};
  }
}
