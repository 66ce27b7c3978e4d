package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchAssignCommandTest {

  private static final String COSTS = """
      case,specialist,cost
      C-1,S-1,0.1
      C-1,S-2,0.5
      C-2,S-1,0.2
      C-2,S-2,0.9
      """;
  private static final String CAPACITIES = "specialist,most\nS-1,1\nS-2,1\n";

  @TempDir
  private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path packed(String name, String text) throws IOException {
    var path = folder.resolve(name);
    try (var out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return path;
  }

  @Test
  void printsThePlanTheTotalAndTheCertificate() throws IOException {
    var run = Shell.consilium(
        "match",
        "assign",
        "--costs",
        packed("costs.csv.gz", COSTS),
        "--capacities",
        file("loads.csv", CAPACITIES));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("""
        C-1 -> S-2  0.500000
        C-2 -> S-1  0.200000
        total 0.700000 by SHORTEST_PATHS; 2 opinions assigned, 0 not
        certificate holds: 4 pairs checked, no plan is cheaper
        """);
  }

  @Test
  void answersScriptsWithPrices() throws IOException {
    var run = Shell.consilium(
        "match",
        "assign",
        "--json",
        "--costs",
        file("costs.csv", COSTS),
        "--capacities",
        file("loads.csv", CAPACITIES));

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("outcome").textValue()).isEqualTo("planned");
    assertThat(answer.get("total").textValue()).isEqualTo("0.700000");
    assertThat(answer.at("/assigned/1/specialist").textValue()).isEqualTo("S-1");
    assertThat(answer.at("/certificate/holds").booleanValue()).isTrue();
    assertThat(answer.at("/certificate/specialistPrices/S-1").textValue()).isEqualTo("0.400000");
  }

  @Test
  void saysInWordsWhatStandsInTheWay() throws IOException {
    var costs = new StringBuilder("case,specialist,cost\n");
    var demands = new StringBuilder("case,opinions,need\n");
    for (int i = 1; i <= 7; i++) {
      costs.append("C-").append(i).append(",S-1,1\n");
      demands.append("C-").append(i).append(",1,eligible in JP\n");
    }
    var arguments = new Object[] {
      "match",
      "assign",
      "--costs",
      file("costs.csv", costs.toString()),
      "--capacities",
      file("loads.csv", "specialist,most\nS-1,4\n"),
      "--demands",
      file("demands.csv", demands.toString()),
      "--json"
    };

    var run = Shell.consilium(arguments);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.complaints())
        .startsWith(
            "No plan keeps every bound.",
            "  7 cases need a specialist eligible in JP, capacity 4",
            "Feasible again if:",
            "  Specialist S-1 takes 3 more.",
            "Or if:");
    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("outcome").textValue()).isEqualTo("infeasible");
    assertThat(answer.at("/bottlenecks/0/asked").intValue()).isEqualTo(7);
    assertThat(answer.at("/byPostponing")).hasSize(3);
  }

  @Test
  void leavesUnassignedWhatCostsLessSo() throws IOException {
    var run = Shell.consilium(
        "match",
        "assign",
        "--costs",
        file("costs.csv", COSTS),
        "--capacities",
        file("loads.csv", "specialist,least,most\nS-1,1,1\nS-2,,1\n"),
        "--demands",
        file("demands.csv", "case,opinions,unassigned\nC-1,1,0.3\nC-2,1,\n"));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("C-2 -> S-1  0.200000", "C-1 -> nobody (1)", "total 0.500000", ", 1 not");
  }

  @Test
  void liftsTheWorstServedOnRequest() throws IOException {
    var run = Shell.consilium(
        "match",
        "assign",
        "--fair",
        "1",
        "--costs",
        file("costs.csv", "case,specialist,cost\nA,S,0\nA,T,5\nB,S,4\nB,T,8\n"),
        "--capacities",
        file("loads.csv", "specialist,most\nS,1\nT,1\n"));

    assertThat(run.out())
        .contains("A -> T  5.000000", "the cheapest plan's is 8.000000; worst case 5.000000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "case,specialist|costs.csv, line 1: no column cost in the heading [heading].",
        "case,specialist,cost;C-1,S-1|costs.csv, line 2: 2 cells under 3 columns [cells].",
        "case,specialist,cost;C-1,,1|costs.csv, line 2: nothing under specialist [cell-present].",
        "case,specialist,cost;;C-1,S-1,x|costs.csv, line 3: no decimal number under cost [decimal].",
        "case,specialist,cost;C-1,S-1,1e9|costs.csv, line 2: no decimal number under cost [decimal].",
        "case,specialist,cost;C-1,S-1,0.0000001|costs.csv, line 2: a number with more than 6 digits",
        "case,specialist,cost;C-1,S-9,1|costs.csv, line 2: Specialist S-9: named by a pair, never",
        "case,specialist,cost;C-1,S-1,9999999|costs.csv, line 2: Pair of case C-1 and specialist S-1"
      })
  void locatesWhatItCannotRead(String text, String message) throws IOException {
    var run = Shell.consilium(
        "match",
        "assign",
        "--costs",
        file("costs.csv", text.replace(';', '\n')),
        "--capacities",
        file("loads.csv", CAPACITIES));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.complaints()).singleElement().asString().startsWith(message);
  }

  @Test
  void locatesAnImpossibleLoadAndABrokenArchive() throws IOException {
    var costs = file("costs.csv", COSTS);

    var load = Shell.consilium(
        "match",
        "assign",
        "--costs",
        costs,
        "--capacities",
        file("loads.csv", "specialist,least,most\nS-1,2,1\n"));
    var archive = Shell.consilium(
        "match",
        "assign",
        "--costs",
        file("costs.csv.gz", COSTS),
        "--capacities",
        file("loads.csv", CAPACITIES));

    assertThat(load.complaints())
        .singleElement()
        .asString()
        .startsWith("loads.csv, line 2: Specialist S-1: load 2 to 1 [load-range].");
    assertThat(archive.code()).isEqualTo(2);
    assertThat(archive.err()).contains("[whole-input]");
  }

  @Test
  void refusesDigitsOutOfRange() throws IOException {
    var run = Shell.consilium(
        "match",
        "assign",
        "--digits",
        "10",
        "--costs",
        file("costs.csv", COSTS),
        "--capacities",
        file("loads.csv", CAPACITIES));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[digits-range]");
  }
}
