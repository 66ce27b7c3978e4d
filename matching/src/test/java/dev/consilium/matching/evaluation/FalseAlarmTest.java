package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Two systems that are equally good differ «significantly» at 5 % in 5 % of experiments.
 *
 * <p>{@code -Dconsilium.matching.nulls=10000} runs the whole campaign, of which the bound is then 4 to
 * 6 %; the default is shorter and its bound wider by the same rule.
 */
class FalseAlarmTest {

  private static final int NULLS = Integer.getInteger("consilium.matching.nulls", 1_000);
  private static final int QUERIES = 50;

  // 4 to 6 % over 10,000 is 4.59 standard errors of the binomial on either side.
  private static final double REACH = 0.01 / Math.sqrt(0.05 * 0.95 / 10_000);

  @Test
  void theTestsRaiseAsManyFalseAlarmsAsTheyPromise() {
    int randomisation = 0;
    int student = 0;
    int wilcoxon = 0;
    for (int experiment = 0; experiment < NULLS; experiment++) {
      var differences = nullDifferences(new Draws(experiment));
      randomisation +=
          alarm(PairedTest.randomisation(differences, new Resampling(999, experiment)));
      student += alarm(PairedTest.student(differences));
      wilcoxon += alarm(PairedTest.wilcoxon(differences));
    }

    double bound = REACH * Math.sqrt(0.05 * 0.95 / NULLS);
    assertThat(randomisation / (double) NULLS).isBetween(0.05 - bound, 0.05 + bound);
    assertThat(student / (double) NULLS).isBetween(0.05 - bound, 0.05 + bound);
    assertThat(wilcoxon / (double) NULLS).isBetween(0.05 - bound, 0.05 + bound);
    System.getLogger(FalseAlarmTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "False alarms in " + NULLS + ": randomisation " + randomisation + ", t " + student
                + ", Wilcoxon " + wilcoxon);
  }

  private static int alarm(PairedTest test) {
    return test.p() <= 0.05 ? 1 : 0;
  }

  /** Scores as nDCG has them: a query has its difficulty, and both systems draw from it alike. */
  private static double[] nullDifferences(Draws draws) {
    var differences = new double[QUERIES];
    for (int i = 0; i < QUERIES; i++) {
      double difficulty = unit(draws);
      double one = score(draws, difficulty);
      double other = score(draws, difficulty);
      differences[i] = one - other;
    }
    return differences;
  }

  private static double score(Draws draws, double difficulty) {
    double drawn = (unit(draws) + unit(draws)) / 2 * (1.4 - difficulty) - 0.1;
    return Math.max(0, Math.min(1, drawn));
  }

  private static double unit(Draws draws) {
    return (draws.bits() >>> 11) * 0x1p-53;
  }
}
