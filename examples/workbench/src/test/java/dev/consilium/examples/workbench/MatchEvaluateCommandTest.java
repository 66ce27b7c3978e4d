package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchEvaluateCommandTest {

  @TempDir
  Path folder;

  private Path qrels;
  private Path good;
  private Path bad;

  @BeforeEach
  void writesTwoRuns() throws IOException {
    var judged = new StringBuilder();
    var first = new StringBuilder();
    var last = new StringBuilder();
    for (int q = 0; q < 10; q++) {
      judged.append("q").append(q).append(" 0 yes 1\n");
      first.append("q").append(q).append(" Q0 yes 1 2 good\n");
      first.append("q").append(q).append(" Q0 no 2 1 good\n");
      last.append("q").append(q).append(" Q0 no 1 2 bad\n");
      last.append("q").append(q).append(" Q0 yes 2 1 bad\n");
    }
    judged.append("unranked 0 yes 1\n");
    first.append("unjudged Q0 yes 1 1 good\n");
    qrels = Files.writeString(folder.resolve("qrels.txt"), judged);
    good = Files.writeString(folder.resolve("good.run"), first);
    bad = Files.writeString(folder.resolve("bad.run"), last);
  }

  @Test
  void measuresAndCompares() {
    var run = Shell.consilium(
        "match",
        "evaluate",
        "--qrels",
        qrels,
        "--run",
        good,
        "--run",
        bad,
        "--measures",
        "recip_rank,num_ret",
        "--baseline",
        "bad",
        "--rounds",
        "2000");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("11 queries, intervals at 95 % (BCa, 2000 rounds, seed 1)")
        .contains("good: 1 judged queries have no ranking")
        .contains("good: 1 ranked queries have no judgement and are not measured")
        .contains("recip_rank less that of bad:");
    assertThat(run.out().replaceAll(" +", " "))
        .contains(" good 0.9091 [")
        .contains(" bad 0.4545 [")
        .contains("] 10/1/0 0.0020 0.0020 <0.0001 0.0019");
  }

  @Test
  void answersOneObject() throws IOException {
    var run = Shell.consilium(
        "match",
        "evaluate",
        "--qrels",
        qrels,
        "--run",
        good,
        "--run",
        bad,
        "--measures",
        "recip_rank",
        "--rounds",
        "500",
        "--json");

    var answer = new ObjectMapper().readTree(run.out());
    assertThat(answer.at("/runs/0/measures/0/value").asDouble()).isBetween(0.909, 0.9091);
    assertThat(answer.at("/runs/0/measures/0/overTies").isNumber()).isTrue();
    assertThat(answer.at("/comparisons/0/baseline").asText()).isEqualTo("good");
    assertThat(answer.at("/comparisons/0/difference").asDouble()).isNegative();
    assertThat(run.err()).contains("recip_rank less that of good:");
  }

  @Test
  void printsWhatTrecEvalPrints() {
    var run = Shell.consilium(
        "match",
        "evaluate",
        "--qrels",
        qrels,
        "--run",
        bad,
        "--measures",
        "recip_rank",
        "--trec-eval",
        "--each-query",
        "--answered-only");

    assertThat(run.out().lines())
        .hasSize(13)
        .startsWith("recip_rank            \tq0\t0.5000")
        .endsWith(
            "runid                 \tall\tbad",
            "num_q                 \tall\t10",
            "recip_rank            \tall\t0.5000");
  }

  @Test
  void tellsWhenTheOrderOfEqualScoresMatters() throws IOException {
    var tied = Files.writeString(folder.resolve("t.run"), "q0 Q0 yes 1 1 t\nq0 Q0 no 2 1 t\n");

    var run = Shell.consilium(
        "match",
        "evaluate",
        "--qrels",
        qrels,
        "--run",
        tied,
        "--measures",
        "recip_rank",
        "--answered-only");

    assertThat(run.out())
        .contains("t: 1 queries have equal scores; over all their orders recip_rank is 0.7500");
  }

  @Test
  void saysWhatIsWrongInOneLine() throws IOException {
    var broken = Files.writeString(folder.resolve("broken.run"), "q0 Q0 yes\n");

    assertThat(Shell.consilium("match", "evaluate", "--qrels", qrels, "--run", broken))
        .satisfies(it -> assertThat(it.code()).isEqualTo(2))
        .satisfies(it -> assertThat(it.complaints())
            .containsExactly("broken.run line 1: 3 fields [run-fields]."
                + " Write query, Q0, document, rank, score and tag."));
    assertThat(Shell.consilium("match", "evaluate", "--qrels", qrels, "--run", good, "--run", good)
            .err())
        .contains("[tag-once]");
    assertThat(Shell.consilium(
                "match", "evaluate", "--qrels", qrels, "--run", good, "--baseline", "other")
            .err())
        .contains("[baseline-known]", "[good]");
    assertThat(Shell.consilium("match", "evaluate", "--qrels", folder, "--run", good)
            .err())
        .contains("[file-expected]");
    assertThat(
            Shell.consilium("match", "evaluate", "--qrels", folder.resolve("none"), "--run", good)
                .err())
        .contains("[file-present]");
    assertThat(Shell.consilium(
                "match", "evaluate", "--qrels", qrels, "--run", good, "--measures", "dcg")
            .err())
        .contains("Measure dcg: none has this name [measure-known]");
  }
}
