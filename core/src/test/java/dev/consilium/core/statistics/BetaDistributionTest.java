package dev.consilium.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BetaDistributionTest {

  @Property
  void theCumulativeFunctionAgreesWithAnotherLibrary(
      @ForAll @DoubleRange(min = -2, max = 4) double logAlpha,
      @ForAll @DoubleRange(min = -2, max = 4) double logBeta,
      @ForAll @DoubleRange(min = 0, max = 1) double x) {
    double alpha = Math.pow(10, logAlpha);
    double beta = Math.pow(10, logBeta);

    assertThat(new BetaDistribution(alpha, beta).cumulative(x))
        .isEqualTo(Beta.regularizedBeta(x, alpha, beta), within(1e-9));
  }

  @Property
  void theQuantileUndoesTheCumulativeFunction(
      @ForAll @DoubleRange(min = -1, max = 6) double logAlpha,
      @ForAll @DoubleRange(min = -1, max = 6) double logBeta,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
    var beta = new BetaDistribution(Math.pow(10, logAlpha), Math.pow(10, logBeta));

    double x = beta.quantile(share);

    // Near an end the next double already holds another share; between two of them is right.
    double below = beta.cumulative(Math.max(0, x - 4 * Math.ulp(x)));
    double above = beta.cumulative(Math.min(1, x + 4 * Math.ulp(x)));
    assertThat(share).isBetween(below - 1e-9, above + 1e-9);
  }

  @Property
  void bothTailsTogetherAreTheWhole(
      @ForAll @DoubleRange(min = 0.05, max = 5_000) double alpha,
      @ForAll @DoubleRange(min = 0.05, max = 5_000) double beta,
      @ForAll @DoubleRange(min = 0, max = 1) double x) {
    double left = new BetaDistribution(alpha, beta).cumulative(x);
    double right = new BetaDistribution(beta, alpha).cumulative(1 - x);

    assertThat(left + right).isEqualTo(1, within(1e-10));
  }

  @Property
  void theLogarithmsAgreeWithAnotherLibrary(
      @ForAll @DoubleRange(min = -3, max = 6) double logA,
      @ForAll @DoubleRange(min = -3, max = 6) double logB) {
    double a = Math.pow(10, logA);
    double b = Math.pow(10, logB);

    assertThat(LogGamma.of(a)).isEqualTo(Gamma.logGamma(a), within(1e-12 * (1 + a * 20)));
    assertThat(LogGamma.beta(a, b))
        .isEqualTo(Beta.logBeta(a, b), within(1e-9 * (1 + Math.abs(Beta.logBeta(a, b)))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999})
  void theQuantilesOfNormalAndStudentAgreeWithAnotherLibrary(double level) {
    double share = 1 - (1 - level) / 2;

    assertThat(Normal.quantile(level))
        .isEqualTo(new NormalDistribution().inverseCumulativeProbability(share), within(1e-9));
    for (int degrees : new int[] {2, 3, 10, 100, 5_000}) {
      assertThat(Normal.student(level, degrees))
          .isEqualTo(
              new TDistribution(degrees).inverseCumulativeProbability(share),
              within(1e-5 * Math.max(1, Normal.student(level, degrees))));
    }
  }

  @Test
  void knowsTheQuantilesThatEveryTablePrints() {
    assertThat(Normal.quantile(0.95)).isEqualTo(1.959963984540054, within(1e-13));
    // With one and two degrees of freedom there is a closed form.
    assertThat(Normal.student(0.95, 1)).isEqualTo(Math.tan(Math.PI * 0.475), within(1e-11));
    assertThat(Normal.student(0.95, 2)).isEqualTo(0.95 * Math.sqrt(2 / 0.0975), within(1e-12));
  }

  @Test
  void theUniformIsItsOwnQuantile() {
    var uniform = new BetaDistribution(1, 1);

    assertThat(uniform.quantile(0.3)).isEqualTo(0.3, within(1e-14));
    assertThat(uniform.quantile(0)).isZero();
    assertThat(uniform.quantile(1)).isEqualTo(1);
    assertThat(uniform.cumulative(-1)).isZero();
    assertThat(uniform.cumulative(2)).isEqualTo(1);
    assertThat(uniform.mean()).isEqualTo(0.5);
    assertThat(uniform.variance()).isEqualTo(1.0 / 12, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,0", "-1,1", "1e10,1", "1,1e10", "NaN,1", "1,NaN"})
  void refusesShapesItCannotHold(double alpha, double beta) {
    assertThatThrownBy(() -> new BetaDistribution(alpha, beta))
        .hasMessage("Beta distribution: shapes " + alpha + " and " + beta
            + " [shape-range]. Give two numbers above 0 and at most 1e9.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void refusesAShareThatIsNone(double share) {
    assertThatThrownBy(() -> new BetaDistribution(1, 1).quantile(share))
        .hasMessage(
            "Beta distribution: share " + share + " [share-range]. Give a number from 0 to 1.");
  }

  @Test
  void takesAMeanWithStudentsInterval() {
    var mean = SampleMean.of(List.of(2.0, 4.0, 6.0));

    assertThat(mean).isEqualTo(new SampleMean(3, 4, 2));
    assertThat(mean.interval(0.95)).hasValueSatisfying(it -> {
      assertThat(it.upper())
          .isEqualTo(4 + 0.95 * Math.sqrt(2 / 0.0975) * 2 / Math.sqrt(3), within(1e-9));
      assertThat(it.lower()).isEqualTo(8 - it.upper(), within(1e-12));
      assertThat(it.method()).isEqualTo(IntervalMethod.STUDENT_T);
    });
    assertThat(SampleMean.of(List.of(2.0)).interval(0.95)).isEmpty();
    assertThatThrownBy(() -> SampleMean.of(List.of())).hasMessageContaining("[mean-range]");
    assertThatThrownBy(() -> new SampleMean(2, 1, -1)).hasMessageContaining("[mean-range]");
  }
}
