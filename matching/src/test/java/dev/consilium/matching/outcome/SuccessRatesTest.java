package dev.consilium.matching.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.core.PartyId;
import dev.consilium.core.statistics.BetaPrior;
import dev.consilium.core.statistics.IntervalMethod;
import dev.consilium.core.statistics.Proportion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessRatesTest {

  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);

  // Deaths after cardiac surgery in twelve hospitals, a published teaching example.
  private static final int[][] DEATHS = {
    {0, 47}, {18, 148}, {8, 119}, {46, 810}, {8, 211}, {13, 196},
    {9, 148}, {31, 215}, {14, 207}, {8, 97}, {29, 256}, {24, 360}
  };

  private static OutcomeTally tally(String who, int k, int n) {
    return new OutcomeTally(new PartyId(who), new Proportion(k, n), FROM, TO, "none");
  }

  private static List<OutcomeTally> hospitals() {
    var tallies = new ArrayList<OutcomeTally>();
    for (int i = 0; i < DEATHS.length; i++) {
      tallies.add(tally(Character.toString('A' + i), DEATHS[i][0], DEATHS[i][1]));
    }
    return tallies;
  }

  @Test
  void theHospitalWithoutDeathsIsNotTheBest() {
    var rates = SuccessRates.of(hospitals(), VolumeGroups.ONE, 0.95);

    var byName = new HashMap<String, Double>();
    rates.forEach(it -> byName.put(it.tally().who().value(), it.rate()));
    assertThat(rates.get(0).prior().distribution().mean()).isCloseTo(0.0765, within(0.00005));
    assertThat(rates.get(0).prior().weight()).isCloseTo(107.9, within(0.05));
    assertThat(byName.get("A")).isCloseTo(0.0533, within(0.00005));
    assertThat(byName.get("E")).isCloseTo(0.0510, within(0.00005));
    assertThat(byName.get("D")).isCloseTo(0.0591, within(0.00005));
    assertThat(byName.get("B")).isCloseTo(0.1026, within(0.00005));
    assertThat(byName.get("K")).isCloseTo(0.1024, within(0.00005));
    assertThat(byName.get("H")).isCloseTo(0.1216, within(0.00005));
    assertThat(rates.get(0).tally().who().value()).isEqualTo("E");
    assertThat(rates.get(11).tally().who().value()).isEqualTo("H");
  }

  @Test
  void theSmallestSampleIsShrunkMostAndLeastSure() {
    var rates = SuccessRates.of(hospitals(), VolumeGroups.ONE, 0.95);

    var none =
        rates.stream().filter(it -> it.tally().events().k() == 0).findFirst().orElseThrow();
    assertThat(none.shrinkage()).isCloseTo(107.9 / (107.9 + 47), within(0.001));
    assertThat(none.interval().method()).isEqualTo(IntervalMethod.CREDIBLE);
    assertThat(none.interval().contains(none.rate())).isTrue();
    var most = rates.stream().filter(it -> it.tally().events().n() == 810).findFirst();
    assertThat(most.orElseThrow().interval().width()).isLessThan(none.interval().width());
    assertThat(none.group()).isEqualTo("all volumes");
  }

  @Test
  void eachVolumeGroupHasItsOwnMean() {
    var tallies = new ArrayList<OutcomeTally>();
    for (int i = 0; i < 8; i++) {
      tallies.add(tally("small-" + i, 3 + i % 3, 20));
      tallies.add(tally("large-" + i, 20 + 4 * (i % 3), 800));
    }
    tallies.add(tally("small-lucky", 0, 10));

    var rates = SuccessRates.of(tallies, new VolumeGroups(List.of(50L, 500L)), 0.9);

    var lucky = rates.stream()
        .filter(it -> it.tally().who().value().equals("small-lucky"))
        .findFirst()
        .orElseThrow();
    assertThat(lucky.group()).isEqualTo("fewer than 50 cases");
    assertThat(lucky.rate()).isGreaterThan(0.1);
    assertThat(rates.get(0).group()).isEqualTo("500 cases or more");
    assertThat(rates.get(0).rate()).isLessThan(0.04);
    assertThat(lucky.prior().fit()).isEqualTo(BetaPrior.Fit.POOLED);
  }

  @Test
  void namesItsGroups() {
    var groups = new VolumeGroups(List.of(50L, 100L));

    assertThat(groups.of(49)).isZero();
    assertThat(groups.of(50)).isEqualTo(1);
    assertThat(groups.of(100)).isEqualTo(2);
    assertThat(groups.name(1)).isEqualTo("50 to 99 cases");
    assertThatThrownBy(() -> new VolumeGroups(List.of(5L, 5L)))
        .hasMessageContaining("[bounds-ascending]");
  }

  @Test
  void aRateWithoutWhatItMeansIsRefused() {
    var events = new Proportion(1, 2);
    var who = new PartyId("X");

    assertThatThrownBy(() -> new OutcomeTally(who, events, TO, FROM, "none"))
        .hasMessageContaining("[period-ordered]");
    assertThatThrownBy(() -> new OutcomeTally(who, events, FROM, TO, " "))
        .hasMessageContaining("[risk-model-named]");
  }

  @Test
  void ratesThatCannotBeComparedAreRefused() {
    var twice = List.of(tally("X", 1, 2), tally("X", 1, 3));
    var mixed = List.of(
        tally("X", 1, 2),
        new OutcomeTally(new PartyId("Y"), new Proportion(1, 2), FROM, TO, "EuroSCORE II"));

    assertThatThrownBy(() -> SuccessRates.of(twice, VolumeGroups.ONE, 0.95))
        .hasMessageContaining("[tally-once]");
    assertThatThrownBy(() -> SuccessRates.of(mixed, VolumeGroups.ONE, 0.95))
        .hasMessageContaining("[tallies-alike]");
  }
}
