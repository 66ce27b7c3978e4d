package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

  /** A ranking whose documents have these grades, best first; the scores all differ. */
  private static JudgedRanking ranking(Integer... grades) {
    var documents = new ArrayList<RankedDocument>();
    var judged = new HashMap<String, Integer>();
    for (int i = 0; i < grades.length; i++) {
      documents.add(new RankedDocument("d" + i, -i));
      judged.put("d" + i, grades[i]);
    }
    return JudgedRanking.of(documents, judged, EvaluationOptions.STANDARD, 3);
  }

  // Worked by hand: gains 7, 3, 0, 1 for the grades; discounts 1, 1/log2(3), 1/2, 1/log2(5).
  @Test
  void exponentialGainsFollowTheirFormula() {
    var ranking = ranking(2, 3, 0, 1);

    double log3 = Math.log(3) / Math.log(2);
    double log5 = Math.log(5) / Math.log(2);
    assertThat(Measures.one("ndcg_exp").value(ranking))
        .isCloseTo((3 + 7 / log3 + 1 / log5) / (7 + 3 / log3 + 1 / 2.0), within(1e-12));
    assertThat(Measures.one("ndcg_exp_cut_1").value(ranking)).isCloseTo(3 / 7.0, within(1e-12));
    assertThat(Measures.one("ndcg_cut_1").value(ranking)).isCloseTo(2 / 3.0, within(1e-12));
  }

  // Worked by hand: a reader stops with 3/8, then 7/8 of the rest, then 0, then 1/8 of the rest.
  @Test
  void expectedReciprocalRankFollowsItsFormula() {
    var ranking = ranking(2, 3, 0, 1);

    double second = 5 / 8.0 * 7 / 8 / 2;
    assertThat(Measures.one("err_cut_2").value(ranking)).isCloseTo(3 / 8.0 + second, within(1e-12));
    assertThat(Measures.one("err").value(ranking))
        .isCloseTo(3 / 8.0 + second + 5 / 8.0 / 8 / 8 / 4, within(1e-12));
  }

  @Test
  void theHighestGradeOfTheCollectionScalesExpectedReciprocalRank() {
    var documents = List.of(new RankedDocument("d", 1));
    var judged = Map.of("d", 1);

    assertThat(Measures.one("err")
            .value(JudgedRanking.of(documents, judged, EvaluationOptions.STANDARD, 1)))
        .isEqualTo(0.5);
    assertThat(Measures.one("err")
            .value(JudgedRanking.of(documents, judged, EvaluationOptions.STANDARD, 4)))
        .isEqualTo(1 / 16.0);
  }

  @Test
  void kendallLossIsNoughtForTheBestOrderAndOneForTheReverse() {
    var loss = Measures.one("kendall_loss");

    assertThat(loss.value(ranking(3, 2, 1, 0))).isZero();
    assertThat(loss.value(ranking(0, 1, 2, 3))).isEqualTo(1);
    // One wrong pair, one grade apart, of ten grades apart in all.
    assertThat(loss.value(ranking(3, 2, 0, 1))).isCloseTo(0.1, within(1e-12));
    assertThat(loss.value(ranking(1, 1, 1))).isZero();
  }

  @Test
  void kendallLossCostsHalfForATieAndPutsTheUnrankedLast() {
    var loss = Measures.one("kendall_loss");
    var judged = Map.of("a", 3, "b", 1, "c", 0);
    var tied = List.of(new RankedDocument("a", 1), new RankedDocument("b", 1));

    // a-b is tied and two apart; a-c and b-c are right; all pairs are six apart together.
    assertThat(loss.value(JudgedRanking.of(tied, judged, EvaluationOptions.STANDARD, 3)))
        .isCloseTo(1 / 6.0, within(1e-12));
    // c ranked alone: above a and b, which tie at the end.
    assertThat(loss.value(JudgedRanking.of(
            List.of(new RankedDocument("c", 1)), judged, EvaluationOptions.STANDARD, 3)))
        .isCloseTo((3 + 1 + 1) / 6.0, within(1e-12));
    assertThat(loss.value(JudgedRanking.of(List.of(), judged, EvaluationOptions.STANDARD, 3)))
        .isEqualTo(0.5);
  }

  @Test
  void aConstantScorerGetsNoCreditForLuck() {
    // The ids happen to stand in the best order, which is what careless tools reward.
    var judged = Map.of("d9", 3, "d8", 2, "d7", 1, "d6", 0, "d5", 0);
    var constant = judged.keySet().stream().map(it -> new RankedDocument(it, 1)).toList();
    var run = TrecRun.of("constant", Map.of("q", constant));

    var evaluation = Evaluation.of(
        run, Qrels.of(Map.of("q", judged)), Measures.parse("ndcg"), EvaluationOptions.STANDARD);

    assertThat(evaluation.summary("ndcg")).isEqualTo(1.0);
    assertThat(evaluation.expectation("ndcg").orElseThrow()).isBetween(0.6, 0.8);
    assertThat(evaluation.tiedQueries()).isEqualTo(1);
  }

  @Test
  void rankBiasedPrecisionBringsHighGainsIntoTheUnitInterval() {
    assertThat(Measures.one("rbp_p=0.5").value(ranking(3, 0, 1)))
        .isCloseTo(0.5 * (1 + 0.25 / 3), within(1e-12));
    assertThat(Measures.one("rbp").value(ranking(1, 0, 1)))
        .isCloseTo(0.1 * (1 + 0.81), within(1e-12));
  }

  @Test
  void balanceWeighsRecall() {
    var documents = List.of(new RankedDocument("a", 2), new RankedDocument("b", 1));
    var judged = Map.of("a", 1, "c", 1, "d", 1, "e", 1);
    var ranking = JudgedRanking.of(documents, judged, EvaluationOptions.STANDARD, 1);

    assertThat(Measures.one("set_F").value(ranking)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(Measures.one("set_F.2").value(ranking))
        .isCloseTo(3 * 0.5 * 0.25 / (0.25 + 2 * 0.5), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ndcg_cut",
        "map",
        "P",
        "recall",
        "success",
        "bpref",
        "infAP",
        "Rndcg",
        "G",
        "err",
        "set_F",
        "utility",
        "ndcg_rel",
        "kendall_loss",
        "rbp",
        "11pt_avg",
        "iprec_at_recall"
      })
  void nothingRankedAndNothingRelevantIsNoughtNotNoNumber(String name) {
    for (var measure : Measures.parse(name)) {
      for (var judged : List.of(Map.of("d", 0), Map.<String, Integer>of())) {
        var ranking = JudgedRanking.of(List.of(), judged, EvaluationOptions.STANDARD, 0);
        assertThat(measure.value(ranking)).as(measure.name()).isZero();
      }
    }
  }

  @Test
  void aMeasureMayHaveALevelOfItsOwn() {
    var ranking = ranking(1, 0, 3);

    assertThat(Measures.one("recip_rank").value(ranking)).isEqualTo(1);
    assertThat(Measures.one("recip_rank(rel=3)").value(ranking)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(Measures.one("P_3(rel=2)").expectation(ranking)).hasValue(1 / 3.0);
    assertThat(Measures.one("P_3(rel=2)").name()).isEqualTo("P_3(rel=2)");
    assertThatThrownBy(() -> Measures.parse("P_3(rel=0)")).hasMessageContaining("[measure-");
  }

  @Test
  void aListHasParametersBetweenItsNames() {
    assertThat(Measures.list("ndcg_cut.10,5,recip_rank(rel=3),11pt_avg,P_5"))
        .extracting(RankingMeasure::name)
        .containsExactly("ndcg_cut_5", "ndcg_cut_10", "recip_rank(rel=3)", "11pt_avg", "P_5");
    assertThat(Measures.list("official,err")).hasSizeGreaterThan(20);
    assertThatThrownBy(() -> Measures.list("10,P_5")).hasMessageContaining("[measure-known]");
  }

  @Test
  void namesWhatItHas() {
    assertThat(Measures.names()).contains("ndcg_cut", "err", "kendall_loss").hasSize(39);
    assertThat(Measures.allOfTrecEval())
        .extracting(RankingMeasure::name)
        .contains("ndcg_cut_10")
        .doesNotContain("err", "ndcg_exp");
    assertThat(Measures.parse("ndcg_cut.10,5"))
        .extracting(RankingMeasure::name)
        .containsExactly("ndcg_cut_5", "ndcg_cut_10");
    assertThat(Measures.one("ndcg_cut_10")).hasToString("ndcg_cut_10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dcg|Measure dcg: none has this name [measure-known]",
        "two words|Measure of 9 characters: none has this name [measure-known]",
        "ndcg_cut.|nothing after the point",
        "ndcg_cut.0|out of range or given twice",
        "ndcg_cut.5,5|out of range or given twice",
        "P.x|no finite number",
        "P.NaN|no finite number",
        "iprec_at_recall.-1|a share out of range",
        "ndcg.3|a gain without its grade",
        "ndcg.1.5=3|a grade out of range",
        "ndcg.1=3,1=4|two gains for one grade",
        "map.5|takes no parameters",
        "rbp.p=2|not p in its range",
        "rbp.q=0.5|not p in its range",
        "utility.1,2|not four numbers",
        "utility.1,2,3,4|not four numbers",
        "set_F.1,2|not one weight",
      })
  void saysWhatIsWrongWithAName(String name, String message) {
    assertThatThrownBy(() -> Measures.parse(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void tooManyParametersAreRefused() {
    assertThatThrownBy(() -> Measures.parse("P." + "1,".repeat(64) + "2"))
        .hasMessageContaining("more than 64 parameters");
  }

  @Test
  void oneNameMustMeanOneMeasure() {
    assertThatThrownBy(() -> Measures.one("P")).hasMessageContaining("[measure-single]");
  }
}
