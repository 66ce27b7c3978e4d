package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Expected figures were computed by scipy 1.17.1 on the same numbers. */
class PairedTestTest {

  private static final double[] FEW = {
    .31, -.07, .12, .45, -.03, .22, .08, -.11, .05, .17, .29, -.02
  };

  private static final double[] MANY = {
    -0.301, -0.562, -0.024, 0.31, 0.668, 0.155, -0.176, -0.292, 0.474, 0.917, 0.236, -0.517, -0.379,
    0.9, 0.201, -0.766, 0.058, -0.482, -0.215, -0.144, -0.257, 0.377, 0.068, -0.195, 0.305, 0.515,
    -0.722, -0.028, -0.39, 0.013, -0.545, 0.11, 0.081, -0.052, -0.424, -0.098, -0.446, -0.578,
    0.212, -0.455, 0.685, 0.458, -0.899, 0.236, -0.451, 0.117, 0.122, -0.894, -0.017, -0.028, 0.581,
    -0.491, 0.469, -0.449, -0.066, -0.32, 0.824, 0.384, 1.316, 0.421
  };

  @Test
  void fewSignsAreFlippedInEveryWay() {
    var test = PairedTest.randomisation(FEW, new Resampling(5_000, 1));

    assertThat(test.p()).isEqualTo(0.033203125);
    assertThat(test.statistic()).isCloseTo(0.12166666666666666, within(1e-15));
    assertThat(test.pairs()).isEqualTo(12);
  }

  @Test
  void manySignsAreDrawn() {
    var drawn = PairedTest.randomisation(FEW, new Resampling(4_000, 1));
    var many = PairedTest.randomisation(MANY, Resampling.STANDARD);

    // Four standard errors of the draw.
    assertThat(drawn.p()).isCloseTo(0.0332, within(4 * Math.sqrt(0.0332 * 0.9668 / 4_000)));
    assertThat(many.p()).isCloseTo(0.9041, within(4 * Math.sqrt(0.9041 * 0.0959 / 20_000)));
    assertThat(PairedTest.randomisation(MANY, Resampling.STANDARD)).isEqualTo(many);
    assertThat(PairedTest.randomisation(MANY, new Resampling(20_000, 2))).isNotEqualTo(many);
  }

  @Test
  void aDrawnProbabilityIsNeverNought() {
    var sure = new double[80];
    Arrays.fill(sure, 0.5);

    assertThat(PairedTest.randomisation(sure, new Resampling(999, 1)).p()).isEqualTo(1 / 1000.0);
  }

  @Test
  void studentsTestFollowsItsDistribution() {
    var few = PairedTest.student(FEW);
    var many = PairedTest.student(MANY);

    assertThat(few.statistic()).isCloseTo(2.4558871776623445, within(1e-12));
    assertThat(few.p()).isCloseTo(0.031910776456680334, within(1e-12));
    assertThat(many.statistic()).isCloseTo(-0.12212062920253242, within(1e-12));
    assertThat(many.p()).isCloseTo(0.903218493765803, within(1e-12));
  }

  @Test
  void signedRanksAreExactWhenTheyAreFew() {
    var test = PairedTest.wilcoxon(FEW);

    assertThat(test.statistic()).isEqualTo(13);
    assertThat(test.p()).isEqualTo(0.04248046875);
  }

  @Test
  void signedRanksAreCorrectedForTiesAndSteps() {
    var tied = new double[] {-1, 0, 1, -3, 2, 1, 2, 4, 0, 3, 2, -1};

    var many = PairedTest.wilcoxon(MANY);

    assertThat(PairedTest.wilcoxon(tied).statistic()).isEqualTo(13.5);
    assertThat(PairedTest.wilcoxon(tied).p()).isCloseTo(0.16463532629468058, within(1e-9));
    assertThat(many.statistic()).isEqualTo(870);
    assertThat(many.p()).isCloseTo(0.7432189973407097, within(1e-9));
  }

  @Test
  void noDifferenceIsNoEvidence() {
    var none = new double[] {0, 0, 0};

    assertThat(PairedTest.randomisation(none, Resampling.STANDARD).p()).isEqualTo(1);
    assertThat(PairedTest.student(none).p()).isEqualTo(1);
    assertThat(PairedTest.wilcoxon(none).p()).isEqualTo(1);
  }

  @Test
  void theSameDifferenceEverywhereHasNoSpread() {
    var test = PairedTest.student(new double[] {0.1, 0.1, 0.1});

    assertThat(test.statistic()).isInfinite();
    assertThat(test.p()).isZero();
  }

  @Test
  void refusesWhatCannotBeTested() {
    assertThatThrownBy(() -> PairedTest.wilcoxon(new double[0]))
        .hasMessageContaining("[pairs-finite]");
    assertThatThrownBy(
            () -> PairedTest.randomisation(new double[] {Double.NaN}, Resampling.STANDARD))
        .hasMessageContaining("[pairs-finite]");
    assertThatThrownBy(() -> PairedTest.student(new double[] {1}))
        .hasMessageContaining("[pairs-enough]");
    assertThatThrownBy(() -> new Resampling(99, 1)).hasMessageContaining("[rounds-range]");
    assertThatThrownBy(() -> new Resampling(10_000_001, 1)).hasMessageContaining("[rounds-range]");
  }
}
