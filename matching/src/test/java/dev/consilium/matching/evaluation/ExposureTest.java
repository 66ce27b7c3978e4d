package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExposureTest {

  private static List<RankedDocument> ranking(String... best) {
    var ranking = new ArrayList<RankedDocument>();
    for (int i = 0; i < best.length; i++) {
      ranking.add(new RankedDocument(best[i], -i));
    }
    return ranking;
  }

  @Test
  void countsPlacesWithinTheDepth() {
    var run = TrecRun.of(
        "r", Map.of("q1", ranking("a", "b", "c"), "q2", ranking("a", "c", "b"), "q3", ranking()));

    var exposure = Exposure.of(run, List.of("a", "b", "c", "d"), 2);

    double second = Math.log(2) / Math.log(3);
    assertThat(exposure.shown())
        .extracting(Exposure.Shown::document)
        .containsExactly("a", "b", "c");
    assertThat(exposure.shown().get(0)).isEqualTo(new Exposure.Shown("a", 2, 2));
    assertThat(exposure.shown().get(1).exposure()).isCloseTo(second, within(1e-12));
    assertThat(exposure.coverage()).isEqualTo(0.75);
    assertThat(exposure.largestLoad()).isEqualTo(2);
    assertThat(exposure.queries()).isEqualTo(3);
    assertThat(exposure.shareOfTop(0.25)).isCloseTo(2 / (2 + 2 * second), within(1e-12));
    assertThat(exposure.shareOfTop(1)).isEqualTo(1);
    // Mean absolute difference over twice the mean, over all ordered pairs of the four.
    double pairs = 2 * (2 * (2 - second) + 2 + 2 * second);
    assertThat(exposure.gini()).isCloseTo(pairs / (2 * 16 * (2 + 2 * second) / 4), within(1e-12));
  }

  @Test
  void equalExposureIsEvenAndOneForAllIsNot() {
    var even = TrecRun.of("r", Map.of("q1", ranking("a"), "q2", ranking("b")));
    var one = TrecRun.of("r", Map.of("q1", ranking("a"), "q2", ranking("a")));

    assertThat(Exposure.of(even, List.of("a", "b"), 10).gini()).isZero();
    assertThat(Exposure.of(one, List.of("a", "b", "c", "d"), 10).gini())
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void whoIsRankedIsACandidate() {
    var exposure = Exposure.of(TrecRun.of("r", Map.of("q", ranking("x"))), List.of(), 5);

    assertThat(exposure.candidates()).isEqualTo(1);
    assertThat(exposure.coverage()).isEqualTo(1);
  }

  @Test
  void nobodyShownIsNought() {
    var none = Exposure.of(TrecRun.of("r", Map.of()), List.of("a"), 5);

    assertThat(none.gini()).isZero();
    assertThat(none.shareOfTop(0.5)).isZero();
    assertThat(none.largestLoad()).isZero();
    assertThatThrownBy(() -> new Exposure(0, 1, 1, List.of()))
        .hasMessageContaining("[exposure-range]");
    assertThatThrownBy(() -> new Exposure(1, 1, 0, List.of()))
        .hasMessageContaining("[exposure-range]");
    assertThatThrownBy(() -> new Exposure(
            1, 1, 1, List.of(new Exposure.Shown("a", 1, 1), new Exposure.Shown("b", 1, 1))))
        .hasMessageContaining("[exposure-range]");
  }
}
