package dev.consilium.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionTest {

  // Newcombe 1998, Statistics in Medicine 17:857, table I: 81/263, 15/148, 0/20 and 1/29.
  @ParameterizedTest
  @CsvSource({
    "81,263,0.2527,0.3676,0.2553,0.3662",
    "15,148,0.0578,0.1617,0.0624,0.1605",
    "0,20,0.0000,0.1684,0.0000,0.1611",
    "1,29,0.0009,0.1776,0.0061,0.1718"
  })
  void reproducesThePublishedComparisonOfMethods(
      long k, long n, double exactLow, double exactHigh, double scoreLow, double scoreHigh) {
    var proportion = new Proportion(k, n);

    var exact = proportion.interval(IntervalMethod.CLOPPER_PEARSON, 0.95);
    var score = proportion.interval(IntervalMethod.WILSON, 0.95);

    assertThat(exact.lower()).isEqualTo(exactLow, within(5e-5));
    assertThat(exact.upper()).isEqualTo(exactHigh, within(5e-5));
    assertThat(score.lower()).isEqualTo(scoreLow, within(5e-5));
    assertThat(score.upper()).isEqualTo(scoreHigh, within(5e-5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.8, 0.9, 0.95, 0.99})
  void theExactIntervalNeverCoversLessThanItsLevel(double level) {
    for (int n = 1; n <= 60; n++) {
      var intervals = new Interval[n + 1];
      for (int k = 0; k <= n; k++) {
        intervals[k] = new Proportion(k, n).interval(IntervalMethod.CLOPPER_PEARSON, level);
      }
      for (int step = 1; step < 200; step++) {
        double truth = step / 200.0;
        double covered = 0;
        for (int k = 0; k <= n; k++) {
          if (intervals[k].contains(truth)) {
            covered += probability(k, n, truth);
          }
        }
        assertThat(covered).as("n %d, p %s", n, truth).isGreaterThanOrEqualTo(level - 1e-12);
      }
    }
  }

  // The ends themselves are where coverage is lowest: just inside of them it is exact.
  @Test
  void theExactIntervalIsNoWiderThanItMustBe() {
    for (int n = 2; n <= 60; n++) {
      for (int k = 1; k < n; k++) {
        double lower =
            new Proportion(k, n).interval(IntervalMethod.CLOPPER_PEARSON, 0.95).lower();
        double tail = 0;
        for (int more = k; more <= n; more++) {
          tail += probability(more, n, lower);
        }
        assertThat(tail).isEqualTo(0.025, within(1e-12));
      }
    }
  }

  private static double probability(int k, int n, double p) {
    double value = 1;
    for (int i = 1; i <= k; i++) {
      value *= (double) (n - k + i) / i;
    }
    return value * Math.pow(p, k) * Math.pow(1 - p, n - k);
  }

  @Test
  void noneAndAllTouchTheirEnd() {
    for (var method :
        new IntervalMethod[] {IntervalMethod.CLOPPER_PEARSON, IntervalMethod.WILSON}) {
      assertThat(new Proportion(0, 7).interval(method, 0.95).lower()).isZero();
      assertThat(new Proportion(7, 7).interval(method, 0.95).upper()).isEqualTo(1);
    }
    // 1 - (1 - level)/2 to the power 1/n, in closed form.
    assertThat(
            new Proportion(0, 7).interval(IntervalMethod.CLOPPER_PEARSON, 0.95).upper())
        .isEqualTo(1 - Math.pow(0.025, 1.0 / 7), within(1e-15));
  }

  @Test
  void tellsRateAndComplement() {
    assertThat(new Proportion(3, 4).rate()).isEqualTo(0.75);
    assertThat(new Proportion(3, 4).complement()).isEqualTo(new Proportion(1, 4));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-1,4", "5,4", "0,-1"})
  void refusesCountsThatAreNoShare(long k, long n) {
    assertThatThrownBy(() -> new Proportion(k, n))
        .hasMessage("Proportion: " + k + " of " + n + " [proportion-range]."
            + " Give n of at least 1 and k from 0 to n.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 2, Double.NaN})
  void refusesALevelThatIsNone(double level) {
    assertThatThrownBy(() -> new Proportion(1, 2).interval(IntervalMethod.WILSON, level))
        .hasMessage("Interval: level " + level
            + " [level-range]. Give a number above 0 and below 1, such as 0.95.");
  }

  @ParameterizedTest
  @CsvSource({"STUDENT_T", "CREDIBLE"})
  void refusesAMethodForSomethingElse(IntervalMethod method) {
    assertThatThrownBy(() -> new Proportion(1, 2).interval(method, 0.95))
        .hasMessage("Proportion: " + method + " [method-fits]. Ask for CLOPPER_PEARSON or WILSON.");
  }

  @Test
  void refusesAnIntervalTheWrongWayRound() {
    assertThatThrownBy(() -> new Interval(0.2, 0.1, 0.95, IntervalMethod.WILSON))
        .hasMessage("Interval: from 0.2 to 0.1 [interval-ordered]. Give the lower end first.");
    assertThatThrownBy(() -> new Interval(Double.NaN, 0.1, 0.95, IntervalMethod.WILSON))
        .hasMessageContaining("[interval-ordered]");
  }
}
