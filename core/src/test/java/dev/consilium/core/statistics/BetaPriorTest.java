package dev.consilium.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetaPriorTest {

  // Efron and Morris 1975, table 1: hits in the first 45 at bats of 18 players, and the average
  // over the rest of the season. They report a total squared error 3.50 times smaller.
  private static final int[] HITS = {
    18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7
  };
  private static final double[] REST = {
    .346, .298, .276, .222, .273, .270, .263, .210, .269, .230, .264, .256, .303, .264, .226, .285,
    .316, .200
  };

  @Test
  void shrinksThePublishedAveragesAsFarAsPublished() {
    var counts = new ArrayList<Proportion>();
    for (int hits : HITS) {
      counts.add(new Proportion(hits, 45));
    }

    for (var prior : List.of(BetaPrior.byMoments(counts), BetaPrior.byMarginalLikelihood(counts))) {
      double raw = 0;
      double shrunken = 0;
      for (int i = 0; i < REST.length; i++) {
        raw += Math.pow(counts.get(i).rate() - REST[i], 2);
        shrunken += Math.pow(prior.after(counts.get(i)).mean() - REST[i], 2);
      }
      assertThat(raw).isEqualTo(0.0756, within(0.0005));
      assertThat(raw / shrunken).as(prior.toString()).isBetween(2.5, 4.5);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void bothFitsFindTheTruthTheyWereDrawnFrom(long seed) {
    var random = new Random(seed);
    var truth = new BetaDistribution(6, 14);
    var counts = new ArrayList<Proportion>();
    for (int i = 0; i < 2_000; i++) {
      double rate = truth.quantile(random.nextDouble());
      int n = 5 + random.nextInt(60);
      int k = 0;
      for (int one = 0; one < n; one++) {
        k += random.nextDouble() < rate ? 1 : 0;
      }
      counts.add(new Proportion(k, n));
    }

    var moments = BetaPrior.byMoments(counts);
    var likelihood = BetaPrior.byMarginalLikelihood(counts);

    assertThat(moments.fit()).isEqualTo(BetaPrior.Fit.MOMENTS);
    assertThat(likelihood.fit()).isEqualTo(BetaPrior.Fit.MARGINAL_LIKELIHOOD);
    for (var prior : List.of(moments, likelihood)) {
      assertThat(prior.distribution().mean()).isEqualTo(0.3, within(0.01));
      assertThat(prior.weight()).isBetween(15.0, 26.0);
    }
  }

  // Deaths after cardiac surgery in twelve hospitals, a published teaching example; its maximum
  // likelihood prior has mean 0.0765 and the weight of 107.9 cases.
  @Test
  void findsThePriorOfTheTwelveHospitals() {
    var counts = List.of(
        new Proportion(0, 47),
        new Proportion(18, 148),
        new Proportion(8, 119),
        new Proportion(46, 810),
        new Proportion(8, 211),
        new Proportion(13, 196),
        new Proportion(9, 148),
        new Proportion(31, 215),
        new Proportion(14, 207),
        new Proportion(8, 97),
        new Proportion(29, 256),
        new Proportion(24, 360));

    var prior = BetaPrior.byMaximumLikelihood(counts);

    assertThat(prior.fit()).isEqualTo(BetaPrior.Fit.MAXIMUM_LIKELIHOOD);
    assertThat(prior.distribution().mean()).isEqualTo(0.0765, within(0.00005));
    assertThat(prior.weight()).isEqualTo(107.9, within(0.05));
    assertThat(prior.after(counts.get(0)).mean()).isEqualTo(0.0533, within(0.00005));
  }

  @Test
  void ratesThatVaryNoMoreThanChanceArePooled() {
    var counts = List.of(new Proportion(5, 50), new Proportion(10, 100), new Proportion(20, 200));

    var prior = BetaPrior.byMaximumLikelihood(counts);

    assertThat(prior.fit()).isEqualTo(BetaPrior.Fit.POOLED);
    assertThat(prior.distribution().mean()).isEqualTo(0.1, within(1e-6));
    assertThat(prior.weight()).isEqualTo(350, within(1e-6));
    assertThat(BetaPrior.byMaximumLikelihood(List.of()).fit()).isEqualTo(BetaPrior.Fit.UNINFORMED);
  }

  @Test
  void noShapesNearTheLikeliestAreLikelier() {
    var counts = List.of(
        new Proportion(1, 10), new Proportion(9, 12), new Proportion(4, 9), new Proportion(30, 41));

    var prior = BetaPrior.byMarginalLikelihood(counts);

    double mean = prior.distribution().mean();
    double best = BetaPrior.adjusted(counts, mean, prior.weight());
    for (double step : new double[] {0.9, 0.99, 1.01, 1.1}) {
      assertThat(BetaPrior.adjusted(counts, mean, prior.weight() * step)).isLessThan(best);
      assertThat(BetaPrior.adjusted(counts, mean * step, prior.weight())).isLessThan(best);
    }
  }

  @Test
  void ratesThatVaryLessThanChanceArePooled() {
    var same = List.of(new Proportion(5, 20), new Proportion(5, 20), new Proportion(5, 20));

    var pooled = BetaPrior.byMoments(same);
    assertThat(pooled.fit()).isEqualTo(BetaPrior.Fit.POOLED);
    assertThat(pooled.weight()).isEqualTo(60, within(1e-9));
    // The adjusted likelihood never says that nobody differs; it says that three cannot tell.
    var adjusted = BetaPrior.byMarginalLikelihood(same);
    assertThat(adjusted.fit()).isEqualTo(BetaPrior.Fit.MARGINAL_LIKELIHOOD);
    assertThat(adjusted.weight()).isBetween(5.0, 1000.0);
    assertThat(adjusted.distribution().mean()).isBetween(0.2, 0.3);
  }

  @Test
  void noneOrAllStayOffTheEnds() {
    var none = List.of(new Proportion(0, 20), new Proportion(0, 30));
    var all = List.of(new Proportion(20, 20), new Proportion(30, 30));

    for (var prior : List.of(BetaPrior.byMoments(none), BetaPrior.byMarginalLikelihood(none))) {
      assertThat(prior.fit()).isEqualTo(BetaPrior.Fit.POOLED);
      assertThat(prior.distribution().mean()).isEqualTo(0.5 / 51, within(1e-12));
    }
    for (var prior : List.of(BetaPrior.byMoments(all), BetaPrior.byMarginalLikelihood(all))) {
      assertThat(prior.distribution().mean()).isEqualTo(50.5 / 51, within(1e-12));
    }
  }

  @Test
  void oneOrNoCountTeachesNothing() {
    var expected = new BetaPrior(new BetaDistribution(0.5, 0.5), BetaPrior.Fit.UNINFORMED);

    assertThat(BetaPrior.byMoments(List.of())).isEqualTo(expected);
    assertThat(BetaPrior.byMoments(List.of(new Proportion(3, 4)))).isEqualTo(expected);
    assertThat(BetaPrior.byMarginalLikelihood(List.of(new Proportion(3, 4)))).isEqualTo(expected);
  }

  @Test
  void singleCasesThatLeaveNoRoomForVarianceArePooled() {
    var ones = List.of(new Proportion(0, 1), new Proportion(1, 1));

    assertThat(BetaPrior.byMoments(ones).fit()).isEqualTo(BetaPrior.Fit.POOLED);
  }
}
