package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.core.statistics.Interval;
import dev.consilium.core.statistics.IntervalMethod;
import org.junit.jupiter.api.Test;

/** Expected ends were computed by scipy 1.17.1 (BCa, 100,000 or more resamples). */
class BootstrapTest {

  private static final Resampling MANY = new Resampling(50_000, 7);

  private static final double[] SKEWED = {
    0, 0, 0, 0, 1, .2, .1, 3, 0, .5, 0, 0, 4, .1, .3, 0, 0, .2, 0, 7
  };

  @Test
  void correctsForSkewAsTheReferenceDoes() {
    var interval = Bootstrap.ofMean(SKEWED, 0.95, MANY);

    assertThat(interval.lower()).isCloseTo(0.275, within(0.02));
    assertThat(interval.upper()).isCloseTo(2.04, within(0.06));
    assertThat(interval.method()).isEqualTo(IntervalMethod.BOOTSTRAP_BCA);
  }

  @Test
  void agreesOnFewSmoothValues() {
    var interval = Bootstrap.ofMean(
        new double[] {.31, -.07, .12, .45, -.03, .22, .08, -.11, .05, .17, .29, -.02}, 0.95, MANY);

    assertThat(interval.lower()).isCloseTo(0.03667, within(0.004));
    assertThat(interval.upper()).isCloseTo(0.2225, within(0.004));
  }

  @Test
  void drawsBothSidesOfARatioTogether() {
    var above = new double[] {0, 1, 0, 2, 0, 0, 3, 1, 0, 5};
    var below = new double[] {1, 2, 1, 2, 1, 1, 4, 3, 1, 6};

    var interval = Bootstrap.ofRatio(above, below, 0.95, MANY);

    assertThat(interval.lower()).isCloseTo(0.2857, within(0.02));
    assertThat(interval.upper()).isCloseTo(0.7462, within(0.02));
  }

  @Test
  void equalValuesMakeAPoint() {
    assertThat(Bootstrap.ofMean(new double[] {2, 2, 2}, 0.95, MANY))
        .isEqualTo(new Interval(2, 2, 0.95, IntervalMethod.BOOTSTRAP_BCA));
  }

  @Test
  void theSameSeedGivesTheSameEnds() {
    var settings = new Resampling(500, 3);

    assertThat(Bootstrap.ofMean(SKEWED, 0.9, settings))
        .isEqualTo(Bootstrap.ofMean(SKEWED, 0.9, settings))
        .isNotEqualTo(Bootstrap.ofMean(SKEWED, 0.9, new Resampling(500, 4)));
  }

  @Test
  void covers95PercentOfTheTruths() {
    int hits = 0;
    int tries = 400;
    for (int sample = 0; sample < tries; sample++) {
      var draws = new Draws(sample);
      var values = new double[40];
      for (int i = 0; i < values.length; i++) {
        // Exponential with mean 1: skewed enough that the plain percentiles cover less.
        values[i] = -Math.log((draws.below(1 << 30) + 0.5) / (1 << 30));
      }
      hits += Bootstrap.ofMean(values, 0.95, new Resampling(1_000, sample)).contains(1) ? 1 : 0;
    }

    // BCa is a little short at 40 skewed values; five standard errors of the count on top.
    assertThat(hits / (double) tries).isBetween(0.93 - 5 * 0.0128, 1.0);
  }

  @Test
  void refusesWhatHasNoMean() {
    var settings = new Resampling(100, 1);

    assertThatThrownBy(() -> Bootstrap.ofMean(new double[0], 0.95, settings))
        .hasMessageContaining("[bootstrap-sample]");
    assertThatThrownBy(() -> Bootstrap.ofMean(new double[] {1}, 1, settings))
        .hasMessageContaining("[bootstrap-sample]");
    assertThatThrownBy(() -> Bootstrap.ofRatio(new double[] {1}, new double[] {0}, 0.9, settings))
        .hasMessageContaining("[bootstrap-sample]");
    assertThatThrownBy(
            () -> Bootstrap.ofRatio(new double[] {1}, new double[] {1, 2}, 0.9, settings))
        .hasMessageContaining("[bootstrap-sample]");
  }
}
