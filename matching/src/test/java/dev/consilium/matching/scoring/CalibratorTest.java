package dev.consilium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibratorTest {

  @Test
  void theStaircaseNeverFalls() {
    var scores = new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
    var right = new boolean[] {false, true, false, true, true, true};

    var calibrator = IsotonicCalibrator.fit(scores, right);

    // 0.2 and 0.3 are pooled: one of two.
    assertThat(calibrator.steps()).isEqualTo(3);
    assertThat(calibrator.probability(0.1)).isZero();
    assertThat(calibrator.probability(0.2)).isEqualTo(0.5);
    assertThat(calibrator.probability(0.35)).isEqualTo(0.5);
    assertThat(calibrator.probability(0.4)).isEqualTo(1);
    assertThat(calibrator.probability(-9)).isZero();
    assertThat(calibrator.probability(9)).isEqualTo(1);
  }

  @Test
  void equalScoresAreOneStepWhateverTheirOrder() {
    var one = IsotonicCalibrator.fit(
        new double[] {1, 1, 1, 0}, new boolean[] {true, false, false, false});
    var other = IsotonicCalibrator.fit(
        new double[] {0, 1, 1, 1}, new boolean[] {false, false, false, true});

    assertThat(one.probability(1)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(other.probability(1)).isEqualTo(one.probability(1));
    assertThat(other.steps()).isEqualTo(2);
  }

  @Test
  void whatFallsBecomesFlat() {
    var falling =
        IsotonicCalibrator.fit(new double[] {1, 2, 3, 4}, new boolean[] {true, true, false, false});

    assertThat(falling.steps()).isEqualTo(1);
    assertThat(falling.probability(3)).isEqualTo(0.5);
    assertThat(LogisticCalibrator.fit(
                new double[] {1, 2, 3, 4}, new boolean[] {true, true, false, false})
            .slope())
        .isZero();
  }

  @Test
  void theLogisticCurveFindsTheOddsItWasDrawnFrom() {
    int n = 4_000;
    var scores = new double[n];
    var right = new boolean[n];
    long state = 42;
    for (int i = 0; i < n; i++) {
      scores[i] = (i % 100) / 25.0 - 2;
      state = state * 6364136223846793005L + 1442695040888963407L;
      double drawn = (state >>> 11) * 0x1p-53;
      right[i] = drawn < 1 / (1 + Math.exp(-(1.5 * scores[i] - 0.5)));
    }

    var calibrator = LogisticCalibrator.fit(scores, right);

    assertThat(calibrator.slope()).isCloseTo(1.5, within(0.2));
    assertThat(calibrator.intercept()).isCloseTo(-0.5, within(0.2));
    assertThat(calibrator.probability(0))
        .isCloseTo(1 / (1 + Math.exp(-calibrator.intercept())), within(1e-12));
    assertThat(calibrator.probability(-500)).isCloseTo(0, within(1e-12));
    assertThat(calibrator.probability(500)).isCloseTo(1, within(1e-12));
  }

  @Test
  void separableScoresDoNotRunAway() {
    var calibrator = LogisticCalibrator.fit(
        new double[] {-1, -2, 1, 2}, new boolean[] {false, false, true, true});

    // The smoothed targets are 0.75 and 0.25: nothing is surer than four cases allow.
    assertThat(calibrator.probability(2)).isBetween(0.7, 0.95);
    assertThat(calibrator.probability(-2)).isBetween(0.05, 0.3);
  }

  @Test
  void refusesWhatItCannotLearnFrom() {
    assertThatThrownBy(() -> IsotonicCalibrator.fit(new double[0], new boolean[0]))
        .hasMessageContaining("[calibration-pairs]");
    assertThatThrownBy(() -> IsotonicCalibrator.fit(new double[1], new boolean[2]))
        .hasMessageContaining("[calibration-pairs]");
    assertThatThrownBy(
            () -> LogisticCalibrator.fit(new double[] {Double.NaN}, new boolean[] {true}))
        .hasMessageContaining("[calibration-pairs]");
    assertThatThrownBy(() -> new LogisticCalibrator(-1, 0))
        .hasMessageContaining("[calibrator-rises]");
    assertThatThrownBy(() -> new LogisticCalibrator(Double.POSITIVE_INFINITY, 0))
        .hasMessageContaining("[calibrator-rises]");
    assertThatThrownBy(() -> new LogisticCalibrator(1, Double.NaN))
        .hasMessageContaining("[calibrator-rises]");
  }
}
