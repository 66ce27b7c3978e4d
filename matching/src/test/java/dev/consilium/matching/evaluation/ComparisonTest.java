package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Resampling ROUNDS = new Resampling(2_000, 1);

  /** A system that finds the answer at this rank, one number a query. */
  private static Evaluation system(String tag, int... ranks) {
    var rankings = new HashMap<String, List<RankedDocument>>();
    var grades = new HashMap<String, Map<String, Integer>>();
    for (int q = 0; q < ranks.length; q++) {
      var query = "q" + q;
      var ranking = new ArrayList<RankedDocument>();
      for (int rank = 1; rank <= ranks[q]; rank++) {
        ranking.add(new RankedDocument(rank == ranks[q] ? "answer" : "d" + rank, -rank));
      }
      rankings.put(query, ranking);
      grades.put(query, Map.of("answer", 1));
    }
    return Evaluation.of(
        TrecRun.of(tag, rankings),
        Qrels.of(grades),
        Measures.parse("recip_rank"),
        EvaluationOptions.STANDARD);
  }

  @Test
  void theBaselineIsNoMemberOfItsOwnFamily() {
    var baseline = system("base", 2, 2, 2, 2, 2, 2, 2, 2);
    var better = system("better", 1, 1, 1, 1, 1, 1, 1, 3);
    var same = system("same", 2, 2, 2, 2, 2, 2, 2, 2);

    var comparison =
        Comparison.of(baseline, List.of(better, baseline, same), "recip_rank", 0.95, ROUNDS);

    assertThat(comparison.rows())
        .extracting(Comparison.Row::system)
        .containsExactly("better", "same");
    var row = comparison.rows().get(0);
    assertThat(row.wins()).isEqualTo(7);
    assertThat(row.losses()).isEqualTo(1);
    assertThat(row.difference()).isCloseTo((7 * 0.5 - 1 / 6.0) / 8, within(1e-12));
    assertThat(row.interval().contains(row.difference())).isTrue();
    // Two of 256 sign patterns are at least as far, and two questions are asked.
    assertThat(row.randomisation().p()).isCloseTo(2 / 256.0 + 2 / 256.0, within(1e-12));
    assertThat(row.adjusted()).isCloseTo(2 * row.randomisation().p(), within(1e-12));
    assertThat(comparison.rows().get(1).adjusted()).isEqualTo(1);
    assertThat(comparison.queries()).isEqualTo(8);
    assertThat(comparison.baseline()).isEqualTo("base");
  }

  @Test
  void refusesToCompareOnDifferentQueries() {
    var one = system("one", 1, 2);
    var other = system("other", 1, 2, 3);

    assertThatThrownBy(() -> Comparison.of(one, List.of(other), "recip_rank", 0.95, ROUNDS))
        .hasMessageStartingWith(
            "Run other: measured on 3 queries, the baseline on 2 or others" + " [same-queries].");
  }

  @Test
  void holmStepsDown() {
    assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(Holm.adjust(new double[] {0.9, 0.9})).containsExactly(1, 1);
    assertThat(Holm.adjust(new double[0])).isEmpty();
    assertThatThrownBy(() -> Holm.adjust(new double[] {Double.NaN}))
        .hasMessageContaining("[p-range]");
  }
}
