package dev.consilium.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected figures were computed by scipy 1.17.1. */
class NormalTest {

  @ParameterizedTest
  @CsvSource({"-1.3, 0.09680048458561036", "0, 0.5", "2.1, 0.9821355794371834"})
  void tellsHowMuchLiesBelow(double z, double share) {
    assertThat(Normal.cumulative(z)).isCloseTo(share, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "0.025, -1.959963984540054",
    "0.3, -0.5244005127080409",
    "0.5, 0",
    "0.9, 1.2815515655446004",
    "1e-8, -5.612001244174965"
  })
  void findsWhatAShareDoesNotExceed(double share, double z) {
    assertThat(Normal.inverse(share)).isCloseTo(z, within(1e-7));
  }

  @Test
  void oneUndoesTheOther() {
    for (double z = -6; z <= 6; z += 0.25) {
      assertThat(Normal.inverse(Normal.cumulative(z))).isCloseTo(z, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void nothingLiesBeyondTheEnds(double share) {
    assertThatThrownBy(() -> Normal.inverse(share)).hasMessageContaining("[share-range]");
  }
}
