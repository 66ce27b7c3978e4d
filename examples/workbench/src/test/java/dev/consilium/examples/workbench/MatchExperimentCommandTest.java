package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchExperimentCommandTest {

  private static final Path PPX =
      Path.of(System.getProperty("consilium.data", "absent"), "matching", "ppx");

  @TempDir
  Path folder;

  @BeforeEach
  void writesASmallFold() throws IOException {
    Files.writeString(folder.resolve("experts.jsonl"), """
        {"expert": "e1", "cases": [{"obs": ["t1", "t2"]}, {"obs": ["t1"]}]}

        {"expert": "e2", "cases": [{"obs": ["t2", "t3"]}]}
        {"expert": "e3", "cases": [{"obs": ["t4"]}]}
        """);
    Files.writeString(folder.resolve("queries.jsonl"), """
        {"qid": "q1", "obs": ["t1"]}
        {"qid": "q2", "obs": ["t3", "t9"]}
        {"qid": "q3", "obs": ["t4"]}
        """);
    Files.writeString(folder.resolve("qrels.txt"), "q1 0 e1 1\nq2 0 e2 1\nq3 0 e3 1\n");
    Files.writeString(folder.resolve("theirs.run"), "q1 Q0 e2 1 2 x\nq1 Q0 e1 2 1 x\n");
    Files.writeString(folder.resolve("terms.txt"), "version 7");
  }

  private Path config(String systems, String more) throws IOException {
    return Files.writeString(folder.resolve("experiment.json"), """
        {"kind": "match-experiment", "schema": 1, "name": "Small",
         "experts": "experts.jsonl", "queries": "queries.jsonl", "qrels": "qrels.txt",
         "measures": ["recip_rank"], "baseline": "tfidf", "rounds": 200, %s
         "systems": [{"name": "tfidf", "ranker": "tfidf-cosine"}%s]}
        """.formatted(more, systems));
  }

  private Shell.Run run(Path config, Object... more) {
    var words = new ArrayList<Object>(
        List.of("match", "experiment", "--config", config, "--out", folder.resolve("runs")));
    words.addAll(List.of(more));
    return Shell.consilium(words.toArray());
  }

  @Test
  void keepsRunsFiguresAndReport() throws IOException {
    var config = config(
        ", {\"name\": \"theirs\", \"run\": \"theirs.run\"}",
        "\"knowledge\": {\"terms 7\": \"terms.txt\"},");

    var first = run(config);
    var again = run(config, "--json");

    assertThat(first.code()).isZero();
    assertThat(first.out().replaceAll(" +", " "))
        .contains("3 queries", " tfidf 1.0000 [1.0000, 1.0000]", "recip_rank less that of tfidf:");
    var answer = new ObjectMapper().readTree(again.out());
    var report = Path.of(answer.path("report").asText());
    assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>").contains("<h1>Small</h1>");
    assertThat(Shell.names(folder.resolve("runs")))
        .containsExactly(answer.path("experiment").asText());
    assertThat(answer.path("resumed")).hasSize(2);
    assertThat(Files.readString(report.resolveSibling("manifest.json")))
        .contains("\"terms 7\"", "\"experts\"", "\"qrels\"", "\"queries\"");
  }

  @Test
  void aChangedFileIsRefused() throws IOException {
    var config = config("", "");
    run(config);
    var place = Shell.names(folder.resolve("runs")).get(0);
    Files.writeString(folder.resolve("runs").resolve(place).resolve("tfidf.run"), "");

    var refused = run(config, "--json");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("tfidf.run is gone or was changed [run-file-unchanged]");
    assertThat(refused.out()).contains("\"rule\" : \"run-file-unchanged\"");
  }

  @Test
  void otherDataMakeAnotherFolder() throws IOException {
    var config = config("", "");
    run(config);
    Files.writeString(folder.resolve("qrels.txt"), "q1 0 e2 1\n");
    run(config);

    assertThat(Shell.names(folder.resolve("runs"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        ", {'name': 'x'}|both or none of ranker and run [experiment-form]",
        ", {'name': 'x', 'ranker': 'magic'}|no ranker of this name [experiment-form]",
        ", {'name': 'x', 'rankr': 'overlap'}|1 fields that are not known",
        ", {'ranker': 'overlap'}|$.name: missing, or no text",
        ", {'name': 'tfidf', 'ranker': 'overlap'}|[systems-named]",
        ", {'name': 'x', 'run': 'absent.run'}|[file-present]",
        ", 7|or no object [experiment-form]",
      })
  void saysWhichSystemIsWrong(String system, String message) throws IOException {
    var run = run(config(system.replace('\'', '"'), ""));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).contains(message);
  }

  @Test
  void saysWhatElseIsWrong() throws IOException {
    assertThat(run(config("", "\"depht\": 3,")).err()).contains("1 fields that are not known");
    assertThat(run(config("", "\"depth\": 3.5,")).err()).contains("$.depth: no whole number");
    assertThat(run(config("", "\"rounds\": 1,")).err()).contains("[json-form]");
    assertThat(run(Files.writeString(folder.resolve("k.json"), "{\"kind\": \"x\"}"))
            .err())
        .contains("another kind or schema");
    assertThat(run(Files.writeString(folder.resolve("b.json"), " ".repeat(1 << 20) + "{}"))
            .err())
        .contains("[file-small]");
    Files.writeString(folder.resolve("queries.jsonl"), "{\"qid\": \"q1\"}\n{\"qid\": \"q1\"}\n");
    assertThat(run(config("", "")).err()).contains("queries.jsonl line 2", "[case-form]");
    Files.writeString(folder.resolve("queries.jsonl"), "{\"qid\": 1}\n");
    assertThat(run(config("", "")).err()).contains("queries.jsonl line 1", "[case-form]");
    Files.writeString(folder.resolve("queries.jsonl"), "nonsense\n");
    assertThat(run(config("", "")).complaints())
        .singleElement()
        .asString()
        .contains("queries.jsonl line 1", "[case-form]")
        .doesNotContain("nonsense");
  }

  @Test
  void reproducesThePublishedBaseline() throws IOException {
    assumeThat(PPX.resolve("experts.jsonl.gz"))
        .as("PPX data is absent: set -Dconsilium.data to run this test")
        .exists();
    var config = Files.writeString(folder.resolve("ppx.json"), """
        {"kind": "match-experiment", "schema": 1, "name": "PPX",
         "experts": "%1$s/experts.jsonl.gz", "queries": "%1$s/queries.dev.main.jsonl.gz",
         "qrels": "%1$s/qrels.dev.txt", "baseline": "tfidf", "rounds": 1000,
         "measures": ["ndcg_cut_10", "recip_rank(rel=3)", "recall_10(rel=3)", "success_1(rel=3)"],
         "systems": [{"name": "tfidf", "ranker": "tfidf-cosine"},
          {"name": "published", "run": "%1$s/tfidf-cos-exact.dev.main.run.gz"}]}
        """.formatted(
            PPX.toAbsolutePath().normalize().toString().replace('\\', '/')));

    var answer = new ObjectMapper().readTree(run(config, "--json").out());

    for (int system = 0; system < 2; system++) {
      var measures = answer.at("/runs/" + system + "/measures");
      assertThat(MatchText.fixed(measures.get(0).path("value").asDouble(), 3)).isEqualTo("0.571");
      assertThat(MatchText.fixed(measures.get(1).path("value").asDouble(), 3)).isEqualTo("0.636");
      assertThat(MatchText.fixed(measures.get(2).path("value").asDouble(), 3)).isEqualTo("0.693");
      assertThat(MatchText.fixed(measures.get(3).path("value").asDouble(), 3)).isEqualTo("0.552");
    }
  }
}
