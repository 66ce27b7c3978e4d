package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.matching.evaluation.Calibration.Bin;
import dev.consilium.matching.evaluation.Calibration.Prediction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void putsPredictionsOfSimilarSizeTogether() {
    var calibration = Calibration.of(
        List.of(
            new Prediction(0.9, true),
            new Prediction(0.1, false),
            new Prediction(0.3, true),
            new Prediction(0.7, true)),
        2);

    assertThat(calibration.bins()).containsExactly(new Bin(2, 0.2, 1), new Bin(2, 0.8, 2));
    assertThat(calibration.expectedError()).isCloseTo((0.3 + 0.2) / 2, within(1e-12));
    assertThat(calibration.largestError()).isCloseTo(0.3, within(1e-12));
    assertThat(calibration.brier()).isCloseTo((0.01 + 0.01 + 0.49 + 0.09) / 4, within(1e-12));
  }

  @Test
  void equalPredictionsAreNotParted() {
    var predictions = new ArrayList<Prediction>();
    for (int i = 0; i < 10; i++) {
      predictions.add(new Prediction(0.5, i % 2 == 0));
    }
    predictions.add(new Prediction(0.8, true));

    var calibration = Calibration.of(predictions, 5);

    assertThat(calibration.bins()).containsExactly(new Bin(10, 0.5, 5), new Bin(1, 0.8, 1));
    assertThat(calibration.expectedError()).isCloseTo(0.2 / 11, within(1e-12));
  }

  @Test
  void whatIsSaidAndHappensAsOftenHasNoError() {
    var predictions = new ArrayList<Prediction>();
    for (int i = 0; i < 4; i++) {
      predictions.add(new Prediction(0.25, i == 0));
    }

    assertThat(Calibration.of(predictions, 10).expectedError()).isZero();
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> new Prediction(1.1, true)).hasMessageContaining("[probability-range]");
    assertThatThrownBy(() -> new Prediction(Double.NaN, true))
        .hasMessageContaining("[probability-range]");
    assertThatThrownBy(() -> Calibration.of(List.of(), 5))
        .hasMessageContaining("[calibration-sample]");
    assertThatThrownBy(() -> Calibration.of(List.of(new Prediction(0.5, true)), 0))
        .hasMessageContaining("[calibration-sample]");
    assertThat(new Calibration(List.of(), 0).largestError()).isZero();
    assertThat(new Calibration(List.of(), 0).expectedError()).isZero();
  }
}
