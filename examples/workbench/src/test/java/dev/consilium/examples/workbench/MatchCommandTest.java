package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code consilium match rank} and {@code match explain} as a shell sees them. */
class MatchCommandTest {

  private static final String EXPERTS = """
      {"expert": "e1", "cases": [{"obs": ["T:2"], "disease": "D:1", "gene": ["G"]}]}
      {"expert": "e2", "cases": [{"obs": ["T:3", "T:9"], "disease": "D:2"}]}
      """;

  private static final String QUERIES = """
      {"qid": "q1", "obs": ["T:2"], "exc": [], "family": []}
      {"qid": "q2", "obs": ["T:4", "T:8"], "family": ["F:2"]}
      """;

  private static final String TABLE = "child,parent\nT:2,T:1\nT:3,T:1\nT:4,T:3\n";

  @TempDir
  private Path folder;

  private Path experts;
  private Path queries;
  private Path table;

  @BeforeEach
  void write() throws IOException {
    experts = file("experts.jsonl", EXPERTS);
    queries = file("queries.jsonl", QUERIES);
    table = file("table.csv", TABLE);
  }

  @Test
  void ranksIntoARun() throws IOException {
    var out = folder.resolve("out.run");

    var run = Shell.consilium(
        "match",
        "rank",
        "--experts",
        experts,
        "--queries",
        queries,
        "--ontology",
        table,
        "--run",
        out);

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("1 codes of cases are not in the ontology")
        .contains("1 codes of queries are not in the ontology");
    assertThat(run.out())
        .contains("2 experts with 2 cases; table.csv")
        .contains("2 queries ranked");
    var lines = Files.readAllLines(out);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).matches("q1 Q0 e1 1 [01]\\.\\d{9} consilium");
    assertThat(lines.get(1)).isEqualTo("q1 Q0 e2 2 0.000000000 consilium");
    assertThat(lines.get(2)).startsWith("q2 Q0 e2 1 0.");
    assertThat(Shell.names(folder)).doesNotContain("out.run.part");
  }

  @Test
  void packsByName() throws IOException {
    var plain = folder.resolve("out.run");
    var packed = folder.resolve("out.run.gz");

    Shell.consilium(
        "match", "rank", "--experts", experts, "--queries", queries, "--depth", 1, "--run", plain);
    var run = Shell.consilium(
        "match",
        "rank",
        "--experts",
        experts,
        "--queries",
        queries,
        "--depth",
        1,
        "--run",
        packed,
        "--json");

    var bytes = Files.readAllBytes(packed);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
        .isEqualTo(Files.readAllBytes(plain));
    assertThat(Files.readAllLines(plain)).hasSize(2);
    assertThat(answer(run).path("queries").intValue()).isEqualTo(2);
    assertThat(answer(run).path("unknownCodes").intValue()).isZero();
  }

  @Test
  void takesFamiliesFromBesideTheExperts() throws IOException {
    file("diseases.tsv", "disease\tfamilies\nD:1\tF:2\nD:2\t\n");
    var out = folder.resolve("out.run");

    var run =
        Shell.consilium("match", "rank", "--experts", experts, "--queries", queries, "--run", out);

    assertThat(run.out()).contains("Families of diseases from ");
    assertThat(Files.readAllLines(out).get(2)).startsWith("q2 Q0 e1 1 ");
    assertThat(Shell.consilium(
                "match",
                "rank",
                "--experts",
                experts,
                "--queries",
                queries,
                "--run",
                out,
                "--diseases",
                folder.resolve("none.tsv"))
            .code())
        .isEqualTo(2);
  }

  @Test
  void explainsToTheLastBillionth() throws IOException {
    var run = Shell.consilium(
        "match",
        "explain",
        "--experts",
        experts,
        "--queries",
        queries,
        "--ontology",
        table,
        "--query",
        "q2",
        "--json");

    assertThat(run.code()).isZero();
    var explanation = answer(run).path("explanations").path(0);
    assertThat(explanation.path("expert").textValue()).isEqualTo("e2");
    assertThat(leaves(explanation))
        .isEqualTo(explanation.path("billionths").longValue())
        .isPositive();
    assertThat(explanation.findValuesAsText("label")).contains("soft-cosine", "T:4");
    assertThat(run.err()).contains("T:4 (T:4), nearest T:3 (T:3): 1 of 1 own cases");
    assertThat(Shell.consilium(
                "match",
                "explain",
                "--experts",
                experts,
                "--queries",
                queries,
                "--query",
                "q1",
                "--expert",
                "e1",
                "--expert",
                "e2")
            .out())
        .contains("\ne1\n  0.99999999")
        .contains("\ne2\n  0.000000000 score: ");
  }

  @Test
  void saysWhatIsWrongWithTheArguments() throws IOException {
    refuses("[query-known]", "explain", "--query", "q9");
    refuses("[practice-known]", "explain", "--query", "q1", "--expert", "e9");
    refuses("[depth-positive]", "rank", "--depth", 0, "--run", folder.resolve("out.run"));
    refuses("[ranking-config-form]", "rank", "--run", folder.resolve("out.run"), "--config", table);
    refuses(
        "[prefix-present]",
        "rank",
        "--run",
        folder.resolve("out.run"),
        "--ontology",
        file("none.json", "{}"));
    refuses(
        "[table-form]",
        "rank",
        "--run",
        folder.resolve("out.run"),
        "--ontology",
        file("icd.txt", "no"));
  }

  private void refuses(String rule, Object... arguments) {
    var all = new Object[arguments.length + 5];
    all[0] = "match";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--experts";
    all[arguments.length + 2] = experts;
    all[arguments.length + 3] = "--queries";
    all[arguments.length + 4] = queries;

    var run = Shell.consilium(all);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(rule);
  }

  @Test
  void ranksAWholeTrackOfThePublishedData() throws IOException {
    var data = Path.of(System.getProperty("consilium.data", "absent"), "matching");
    assumeThat(data.resolve("ppx"))
        .as("PPX data is absent: set -Dconsilium.data to run this test")
        .exists();
    var out = folder.resolve("main.run.gz");

    var run = Shell.consilium(
        "match",
        "rank",
        "--experts",
        data.resolve("ppx/experts.jsonl.gz"),
        "--queries",
        data.resolve("ppx/queries.dev.main.jsonl.gz"),
        "--ontology",
        data.resolve("hp.v2024-08-13.json.gz"),
        "--depth",
        100,
        "--run",
        out);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1261 experts with 8206 cases; HP 2024-08-13, 18988 terms");
    var bytes = Files.readAllBytes(out);
    assertThat(new String(
                new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
                StandardCharsets.UTF_8)
            .lines())
        .hasSize(23_900);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static long leaves(JsonNode node) {
    if (node.path("parts").isEmpty()) {
      return node.path("billionths").longValue();
    }
    long sum = 0;
    for (var part : node.path("parts")) {
      sum += leaves(part);
    }
    return sum;
  }

  private static JsonNode answer(Shell.Run run) throws IOException {
    return DemoFolderTest.STRICT.readTree(run.out());
  }
}
