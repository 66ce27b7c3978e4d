package dev.consilium.core.specialist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.TrackRecords.Fit;
import dev.consilium.core.specialist.TrackRecords.Tally;
import dev.consilium.core.statistics.BetaDistribution;
import dev.consilium.core.statistics.BetaPrior;
import dev.consilium.core.statistics.IntervalMethod;
import dev.consilium.core.statistics.Proportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrackRecordsTest {

  // Forty times 60 specialists with a true rate each; the truth is known here.
  @ParameterizedTest
  @EnumSource(Fit.class)
  void shrunkenRatesAreCloserToTheTruthThanRawOnes(Fit fit) {
    double raw = 0;
    double shrunken = 0;
    long covered = 0;
    long all = 0;
    for (int run = 0; run < 40; run++) {
      var random = new Random(run);
      var truth = new BetaDistribution(8, 32);
      var rates = new ArrayList<Double>();
      var tallies = new ArrayList<Tally>();
      for (int i = 0; i < 60; i++) {
        double rate = truth.quantile(random.nextDouble());
        rates.add(rate);
        tallies.add(new Tally(party(i), "all", drawn(random, rate, 3 + random.nextInt(40))));
      }
      var records = TrackRecords.of(tallies, fit, 0.9);
      for (int i = 0; i < 60; i++) {
        var record = records.of(party(i)).orElseThrow();
        raw += Math.pow(record.seen().rate() - rates.get(i), 2);
        shrunken += Math.pow(record.rate() - rates.get(i), 2);
        covered += record.interval().contains(rates.get(i)) ? 1 : 0;
        all++;
      }
    }

    assertThat(shrunken).isLessThan(0.5 * raw);
    // The prior is learnt, so intervals are short of their level: by moments more than by the
    // adjusted likelihood, which is made for that.
    assertThat((double) covered / all).isBetween(fit == Fit.MOMENTS ? 0.75 : 0.85, 0.93);
  }

  @Test
  void withinOneStratumTheIntervalIsThatOfThePosterior() {
    var tallies = List.of(tally(1, "all", 2, 10), tally(2, "all", 9, 12), tally(3, "all", 30, 90));
    var records = TrackRecords.of(tallies, Fit.MOMENTS, 0.95);

    var posterior = BetaPrior.byMoments(tallies.stream().map(Tally::seen).toList())
        .after(new Proportion(9, 12));
    var record = records.of(party(2)).orElseThrow();
    assertThat(record.rate()).isEqualTo(posterior.mean(), within(1e-12));
    assertThat(record.interval().lower()).isEqualTo(posterior.quantile(0.025), within(1e-9));
    assertThat(record.interval().upper()).isEqualTo(posterior.quantile(0.975), within(1e-9));
    assertThat(record.interval().method()).isEqualTo(IntervalMethod.CREDIBLE);
    assertThat(record.interval().level()).isEqualTo(0.95);
    assertThat(record.seen()).isEqualTo(new Proportion(9, 12));
    assertThat(records.priors()).containsOnlyKeys("all");
  }

  // Both do as well in each stratum, but one takes the hard cases: the raw rates mislead.
  @Test
  void whoTakesHardCasesIsNotPunishedForThem() {
    var tallies = new ArrayList<Tally>();
    for (int i = 0; i < 10; i++) {
      tallies.add(tally(i, "easy", 80 + i % 3, 100));
      tallies.add(tally(i, "hard", 20 + i % 3, 100));
    }
    tallies.add(tally(20, "easy", 16, 20));
    tallies.add(tally(20, "hard", 76, 380));
    tallies.add(tally(21, "easy", 304, 380));
    tallies.add(tally(21, "hard", 4, 20));

    var records = TrackRecords.of(tallies, Fit.MARGINAL_LIKELIHOOD, 0.95);

    var hard = records.of(party(20)).orElseThrow();
    var easy = records.of(party(21)).orElseThrow();
    assertThat(hard.seen().rate()).isEqualTo(0.23, within(1e-12));
    assertThat(easy.seen().rate()).isEqualTo(0.77, within(1e-12));
    assertThat(hard.rate()).isEqualTo(easy.rate(), within(0.01));
    assertThat(hard.strata()).containsOnlyKeys("easy", "hard");
  }

  @Test
  void someoneWithoutCasesInAStratumIsTakenForUsualThere() {
    var tallies = List.of(
        tally(1, "a", 5, 10), tally(2, "a", 7, 10), tally(1, "b", 1, 10), tally(3, "b", 3, 10));

    var records = TrackRecords.of(tallies, Fit.MOMENTS, 0.95);

    var prior = prior(records, "b");
    var posterior = prior(records, "a").after(new Proportion(7, 10));
    assertThat(records.of(party(2)).orElseThrow().rate())
        .isEqualTo(0.5 * posterior.mean() + 0.5 * prior.distribution().mean(), within(1e-12));
    assertThat(records.of(party(2)).orElseThrow().strata()).containsOnlyKeys("a");
  }

  @Test
  void noRankBelowTheMinimum() {
    var records = TrackRecords.of(
        List.of(tally(1, "all", 9, 10), tally(2, "all", 20, 40)), Fit.MOMENTS, 0.95);

    assertThat(message(records.rank(party(1), 30)))
        .isEqualTo("Track record of s-01: 10 cases of 30 [rank-minimum]."
            + " Show the rate with its interval; a rank needs more cases.");
    assertThat(message(records.rank(party(9), 30))).contains("0 cases of 30");
    assertThat(records.rank(party(2), 30)).isEqualTo(new Ranking.Ranked(1, 1, 1, 1));
    assertThat(records.rank(party(1), 10)).isInstanceOf(Ranking.Ranked.class);
    assertThatThrownBy(() -> records.rank(party(1), 0))
        .hasMessage("Track records: a minimum of 0 [minimum-range]. Give 1 or more.");
  }

  @Test
  void aRankSaysHowSureItIs() {
    var records = TrackRecords.of(
        List.of(
            tally(1, "all", 10, 100),
            tally(2, "all", 50, 100),
            tally(3, "all", 52, 100),
            tally(4, "all", 90, 100),
            tally(5, "all", 2, 2)),
        Fit.MOMENTS,
        0.95);

    assertThat(records.rank(party(4), 30)).isEqualTo(new Ranking.Ranked(1, 1, 1, 4));
    assertThat(records.rank(party(3), 30)).isEqualTo(new Ranking.Ranked(2, 2, 3, 4));
    assertThat(records.rank(party(2), 30)).isEqualTo(new Ranking.Ranked(3, 2, 3, 4));
    assertThat(records.rank(party(1), 30)).isEqualTo(new Ranking.Ranked(4, 4, 4, 4));
  }

  @ParameterizedTest
  @CsvSource({"MOMENTS", "MARGINAL_LIKELIHOOD"})
  void theOrderDoesNotMatter(Fit fit) {
    var random = new Random(4);
    var tallies = new ArrayList<Tally>();
    for (int i = 0; i < 30; i++) {
      tallies.add(new Tally(party(i % 15), i < 15 ? "a" : "b", drawn(random, 0.4, 20)));
    }
    var mixed = new ArrayList<>(tallies);
    Collections.shuffle(mixed, random);

    assertThat(TrackRecords.of(mixed, fit, 0.95).all())
        .isEqualTo(TrackRecords.of(tallies, fit, 0.95).all());
  }

  @Test
  void degenerateCountsStillGiveARate() {
    var alone = TrackRecords.of(List.of(tally(1, "all", 3, 4)), Fit.MOMENTS, 0.95);
    var none = TrackRecords.of(
        List.of(tally(1, "all", 0, 4), tally(2, "all", 0, 9)), Fit.MARGINAL_LIKELIHOOD, 0.95);

    assertThat(prior(alone, "all").fit()).isEqualTo(BetaPrior.Fit.UNINFORMED);
    assertThat(alone.all())
        .singleElement()
        .satisfies(it -> assertThat(it.rate()).isEqualTo(3.5 / 5, within(1e-12)));
    assertThat(none.all()).allSatisfy(it -> assertThat(it.rate()).isBetween(0.01, 0.05));
    assertThat(TrackRecords.of(List.of(), Fit.MOMENTS, 0.95).all()).isEmpty();
  }

  @Test
  void refusesTwoTalliesOfOneKind() {
    assertThatThrownBy(() -> TrackRecords.of(
            List.of(tally(1, "all", 1, 2), tally(1, "all", 1, 3)), Fit.MOMENTS, 0.95))
        .hasMessage("Track records: s-01 has two tallies in one stratum [tally-once]."
            + " Add them up first.");
    assertThatThrownBy(() -> tally(1, " ", 1, 2))
        .hasMessage("Tally of s-01: its stratum is blank [stratum-named]."
            + " Give a code, the same for all without one.");
  }

  private static BetaPrior prior(TrackRecords records, String stratum) {
    return Objects.requireNonNull(records.priors().get(stratum));
  }

  private static String message(Ranking it) {
    return ((Ranking.Refused) it).refusal().message();
  }

  private static Proportion drawn(Random random, double rate, int n) {
    int k = 0;
    for (int i = 0; i < n; i++) {
      k += random.nextDouble() < rate ? 1 : 0;
    }
    return new Proportion(k, n);
  }

  private static Tally tally(int specialist, String stratum, long k, long n) {
    return new Tally(party(specialist), stratum, new Proportion(k, n));
  }

  private static PartyId party(int i) {
    return new PartyId(i < 10 ? "s-0" + i : "s-" + i);
  }
}
