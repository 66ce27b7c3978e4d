package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Qrels QRELS =
      Qrels.of(Map.of("q1", Map.of("a", 1, "b", 0), "q2", Map.of("a", 1), "q3", Map.of("c", 2)));

  private static final TrecRun RUN = TrecRun.of(
      "sys",
      Map.of(
          "q1", List.of(new RankedDocument("b", 2), new RankedDocument("a", 1)),
          "q2", List.of(new RankedDocument("a", 1)),
          "q9", List.of(new RankedDocument("a", 1))));

  private static Evaluation evaluate(EvaluationOptions options, String... names) {
    var measures = new ArrayList<RankingMeasure>();
    for (var name : names) {
      measures.addAll(Measures.parse(name));
    }
    return Evaluation.of(RUN, QRELS, measures, options);
  }

  @Test
  void aJudgedQueryWithoutARankingCountsAsAnEmptyOne() {
    var complete = evaluate(EvaluationOptions.STANDARD, "recip_rank", "num_ret");

    assertThat(complete.queries()).containsExactly("q1", "q2", "q3");
    assertThat(complete.values("recip_rank")).containsExactly(0.5, 1, 0);
    assertThat(complete.summary("recip_rank")).isCloseTo(0.5, within(1e-12));
    assertThat(complete.summary("num_ret")).isEqualTo(3);
    assertThat(complete.unranked()).containsExactly("q3");
    assertThat(complete.unjudged()).containsExactly("q9");
    assertThat(complete.tiedQueries()).isZero();
    assertThat(complete).hasToString("Evaluation[sys, 3 queries, 2 measures]");
  }

  @Test
  void onlyAnsweredQueriesCountWhenAsked() {
    var answered =
        evaluate(EvaluationOptions.STANDARD.withCompleteQueries(false), "recip_rank", "gm_map");

    assertThat(answered.queries()).containsExactly("q1", "q2");
    assertThat(answered.summary("recip_rank")).isCloseTo(0.75, within(1e-12));
    assertThat(answered.summary("gm_map")).isCloseTo(Math.sqrt(0.5), within(1e-12));
    assertThat(answered.expectation("gm_map")).isEmpty();
    assertThat(answered.expectations("recip_rank")).hasValue(new double[] {0.5, 1});
    assertThat(answered.expectation("recip_rank")).hasValue(0.75);
  }

  @Test
  void noQueriesMeanNoughtNotNoNumber() {
    var none = Evaluation.of(
        TrecRun.of("x", Map.of()),
        QRELS,
        Measures.parse("official"),
        EvaluationOptions.STANDARD.withCompleteQueries(false));

    assertThat(none.summary("map")).isZero();
    assertThat(none.summary("gm_map")).isZero();
    assertThat(none.lines(true)).contains("num_q                 \tall\t0");
  }

  @Test
  void namesTheMeasuresItHasWhenAnotherIsAsked() {
    var evaluation = evaluate(EvaluationOptions.STANDARD, "map");

    assertThatThrownBy(() -> evaluation.values("P_5"))
        .hasMessage("Measure P_5: not measured [measure-asked]. Choose from [map].");
    assertThatThrownBy(() -> evaluate(EvaluationOptions.STANDARD, "map", "map"))
        .hasMessageContaining("[measure-once]");
  }
}
