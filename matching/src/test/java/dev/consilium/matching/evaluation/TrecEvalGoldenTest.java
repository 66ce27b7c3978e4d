package dev.consilium.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure that trec_eval f425365 prints in its own tests, to the printed digit. */
class TrecEvalGoldenTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("consilium.data", "absent"), "matching", "trec_eval", "test");

  private static final EvaluationOptions PLAIN =
      EvaluationOptions.STANDARD.withCompleteQueries(false);

  private static final Set<String> NOT_IMPLEMENTED = Set.of("relstring", "relstring_20");

  static Stream<Arguments> goldens() {
    var all = List.of("all_trec");
    var parameters = List.of(
        "iprec_at_recall..10,.20,.25,.75,.50",
        "P.5,7,3",
        "recall.20,2000",
        "Rprec_mult.5.0,0.2,0.35",
        "utility.2,-1,0,0",
        "11pt_avg..25,.5,.75",
        "ndcg.1=3,2=9,4=4.5",
        "ndcg_cut.10,20,23.4",
        "success.2,5,20");
    return Stream.of(
        golden("out.test", "qrels.test", "results.test", PLAIN, false, List.of("official")),
        golden(
            "out.test",
            "qrels.test.with-comments",
            "results.test",
            PLAIN,
            false,
            List.of("official")),
        golden(
            "out.comment.test",
            "qrels.comment.test",
            "results.comment.test",
            PLAIN,
            false,
            List.of("official")),
        golden("out.test.a", "qrels.test", "results.test", PLAIN, false, all),
        golden("out.test.aq", "qrels.test", "results.test", PLAIN, true, all),
        golden(
            "out.test.aqc",
            "qrels.test",
            "results.trunc",
            PLAIN.withCompleteQueries(true),
            true,
            all),
        golden(
            "out.test.aqcM",
            "qrels.test",
            "results.trunc",
            PLAIN.withCompleteQueries(true).withDepth(100),
            true,
            all),
        golden(
            "out.test.aql",
            "qrels.rel_level",
            "results.test",
            PLAIN.withRelevanceLevel(2),
            true,
            all),
        golden("out.test.meas_params", "qrels.test", "results.test", PLAIN, true, parameters));
  }

  private static Arguments golden(
      String expected,
      String qrels,
      String run,
      EvaluationOptions options,
      boolean eachQuery,
      List<String> measures) {
    return Arguments.of(expected, qrels, run, options, eachQuery, measures);
  }

  @ParameterizedTest(name = "[{index}] {0} from {1} and {2}")
  @MethodSource("goldens")
  void printsWhatTrecEvalPrints(
      String expected,
      String qrels,
      String run,
      EvaluationOptions options,
      boolean eachQuery,
      List<String> measures)
      throws IOException {
    assumeThat(FOLDER.resolve(expected))
        .as("trec_eval data is absent: set -Dconsilium.data to run this test")
        .exists();
    var golden = new ArrayList<String>();
    for (var line : Files.readAllLines(FOLDER.resolve(expected))) {
      if (!NOT_IMPLEMENTED.contains(line.substring(0, 22).strip())) {
        golden.add(line);
      }
    }

    var evaluation = Evaluation.of(
        TrecRun.read(FOLDER.resolve(run), TrecLimits.STANDARD),
        Qrels.read(FOLDER.resolve(qrels), TrecLimits.STANDARD),
        measures.stream().flatMap(it -> Measures.parse(it).stream()).toList(),
        options);

    // With measures named one by one, trec_eval prints neither the tag nor the count of queries.
    boolean named = golden.stream().noneMatch(it -> it.startsWith("runid"));
    assertThat(evaluation.lines(eachQuery))
        .filteredOn(it -> !named || !(it.startsWith("runid") || it.startsWith("num_q ")))
        .containsExactlyElementsOf(golden);
    assertThat(golden).hasSizeGreaterThan(20);
  }
}
