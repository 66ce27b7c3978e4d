package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OffPolicyEstimatorTest {

  private static final Path LOGS =
      Path.of(System.getProperty("consilium.data", "absent"), "matching", "open-bandit");
  private static final int ITEMS = 34;
  private static final Resampling ROUNDS = new Resampling(2_000, 1);

  /** One line of a log: which item was shown, how likely that was, whether it was clicked. */
  private record Shown(int item, double propensity, double click) {}

  private static List<Shown> log(String file) throws IOException {
    assumeThat(LOGS.resolve(file))
        .as("Open Bandit data is absent: set -Dconsilium.data to run this test")
        .exists();
    var rows = new ArrayList<Shown>();
    try (var in = new GZIPInputStream(Files.newInputStream(LOGS.resolve(file)))) {
      var lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).iterator();
      while (lines.hasNext()) {
        var cells = lines.next().split(",", -1);
        rows.add(new Shown(
            Integer.parseInt(cells[2]), Double.parseDouble(cells[5]), Integer.parseInt(cells[4])));
      }
    }
    return rows;
  }

  private static OffPolicyOutcome.Estimate estimate(
      OffPolicyEstimator by, List<LoggedRound> rounds) {
    return (OffPolicyOutcome.Estimate) by.estimate(rounds, 0.95, ROUNDS);
  }

  @Test
  void recoversTheTruthFromTheOtherPolicysLog() throws IOException {
    double truth = log("random_men_men.csv.gz").stream()
        .mapToDouble(Shown::click)
        .average()
        .orElseThrow();
    var rounds = log("bts_men_men.csv.gz").stream()
        .map(it -> LoggedRound.of(it.click(), it.propensity(), 1.0 / ITEMS))
        .toList();

    var ips = estimate(OffPolicyEstimator.IPS, rounds);
    var snips = estimate(OffPolicyEstimator.SNIPS, rounds);
    var clipped = estimate(OffPolicyEstimator.CLIPPED, rounds);

    assertThat(truth).isEqualTo(0.0046);
    assertThat(ips.value()).isCloseTo(0.0030086, within(1e-7));
    assertThat(snips.value()).isCloseTo(0.0031894, within(1e-7));
    // No click had a weight above the clip, so nothing was cut off what counts.
    assertThat(clipped.value()).isCloseTo(ips.value(), within(1e-12));
    assertThat(ips.support().effectiveSampleSize()).isCloseTo(655.71, within(0.01));
    assertThat(ips.support().largestWeight()).isCloseTo(178.25, within(0.01));
    assertThat(ips.support().rounds()).isEqualTo(10_000);
    // The published interval, 0.0017 to 0.0049, is not corrected for skew; this one is.
    assertThat(ips.interval().lower()).isCloseTo(0.0017, within(0.0003));
    assertThat(ips.interval().upper()).isCloseTo(0.0049, within(0.0004));
    assertThat(ips.interval().contains(truth)).isTrue();
    assertThat(snips.interval().contains(truth)).isTrue();
  }

  @Test
  void aModelSteadiesTheEstimate() throws IOException {
    var shown = log("bts_men_men.csv.gz");
    // What each item earned on the whole log, drawn towards the mean by one round for each item.
    var clicks = new double[ITEMS];
    var rounds = new double[ITEMS];
    shown.forEach(it -> {
      clicks[it.item()] += it.click();
      rounds[it.item()]++;
    });
    double sum = 0;
    var expected = new double[ITEMS];
    for (int i = 0; i < ITEMS; i++) {
      expected[i] = (clicks[i] + 0.0069 * ITEMS) / (rounds[i] + ITEMS);
      sum += expected[i];
    }
    double underTarget = sum / ITEMS;

    var robust = estimate(
        OffPolicyEstimator.DOUBLY_ROBUST,
        shown.stream()
            .map(it -> new LoggedRound(
                it.click(), it.propensity(), 1.0 / ITEMS, expected[it.item()], underTarget))
            .toList());

    assertThat(robust.value()).isCloseTo(0.00312478, within(1e-7));
    assertThat(robust.interval().contains(0.0046)).isTrue();
    assertThat(robust.estimator()).isEqualTo(OffPolicyEstimator.DOUBLY_ROBUST);
  }

  @ParameterizedTest
  @EnumSource(OffPolicyEstimator.class)
  void refusesWhenOneRoundSaysEverything(OffPolicyEstimator estimator) {
    var rounds = new ArrayList<LoggedRound>();
    for (int i = 0; i < 1_000; i++) {
      rounds.add(LoggedRound.of(0, 0.9, 0.001));
    }
    rounds.add(LoggedRound.of(1, 0.0001, 0.99));

    var outcome = estimator.estimate(rounds, 0.95, ROUNDS);

    assertThat(outcome).isInstanceOf(OffPolicyOutcome.TooLittleSupport.class);
    var refused = (OffPolicyOutcome.TooLittleSupport) outcome;
    assertThat(refused.refusal().message())
        .isEqualTo("Off-policy estimate: an effective sample of 1.0 out of 1001 rounds, largest"
            + " weight 9900.0 [effective-sample]. Log more rounds under a policy that tries what"
            + " this one would choose.");
    assertThat(refused.support().rounds()).isEqualTo(1_001);
  }

  @Test
  void thirtyRoundsAreEnoughAndTwentyNineAreNot() {
    var round = LoggedRound.of(0.5, 0.5, 0.5);

    assertThat(OffPolicyEstimator.IPS.estimate(Collections.nCopies(30, round), 0.95, ROUNDS))
        .isInstanceOf(OffPolicyOutcome.Estimate.class);
    assertThat(OffPolicyEstimator.IPS.estimate(Collections.nCopies(29, round), 0.95, ROUNDS))
        .isInstanceOf(OffPolicyOutcome.TooLittleSupport.class);
    assertThat(OffPolicyEstimator.SNIPS.estimate(List.of(), 0.95, ROUNDS).support())
        .isEqualTo(new OffPolicyOutcome.Support(0, 0, 0));
  }

  @Test
  void clippingCutsOffHeavyWeights() {
    var rounds = new ArrayList<>(Collections.nCopies(1_999, LoggedRound.of(0, 0.5, 0.5)));
    rounds.add(LoggedRound.of(1, 0.02, 0.4));

    assertThat(estimate(OffPolicyEstimator.IPS, rounds).value()).isCloseTo(0.01, within(1e-12));
    assertThat(estimate(OffPolicyEstimator.CLIPPED, rounds).value())
        .isCloseTo(OffPolicyEstimator.CLIP / 2_000, within(1e-12));
    assertThat(estimate(OffPolicyEstimator.SNIPS, rounds).value())
        .isCloseTo(20 / 2_019.0, within(1e-12));
  }

  @Test
  void refusesALogThatCannotBe() {
    assertThatThrownBy(() -> LoggedRound.of(0, 0, 0.5)).hasMessageContaining("[round-range]");
    assertThatThrownBy(() -> LoggedRound.of(0, 1.1, 0.5)).hasMessageContaining("[round-range]");
    assertThatThrownBy(() -> LoggedRound.of(0, 0.5, -0.1)).hasMessageContaining("[round-range]");
    assertThatThrownBy(() -> LoggedRound.of(0, 0.5, 1.1)).hasMessageContaining("[round-range]");
    assertThatThrownBy(() -> LoggedRound.of(Double.NaN, 0.5, 0.5))
        .hasMessageContaining("[round-range]");
    assertThatThrownBy(() -> new LoggedRound(0, 0.5, 0.5, Double.NaN, 0))
        .hasMessageContaining("[round-range]");
    assertThatThrownBy(() -> new LoggedRound(0, 0.5, 0.5, 0, Double.NaN))
        .hasMessageContaining("[round-range]");
  }
}
