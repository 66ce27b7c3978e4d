package dev.consilium.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An independent solver finds the same objective to the last unit. */
class OrToolsTest {

  private static final List<Kernel> ON_ROWS = List.of(Kernel.SHORTEST_PATHS, Kernel.COST_SCALING);
  private static final Path MIDL = Path.of(
      System.getProperty("consilium.data", "absent"), "matching", "midl", "midl_scores.tsv");

  @Test
  void agreesOnAThousandInstances() {
    OrTools.assume();
    int feasible = 0;
    for (long seed = 0; seed < 1000; seed++) {
      var instance = Instances.drawn(seed, seed % 10 == 0 ? 60 : 12, seed % 10 == 0 ? 30 : 8);
      var expected = OrTools.objective(instance);
      feasible += expected.isPresent() ? 1 : 0;
      for (var kernel : ON_ROWS) {
        assertThat(objective(instance.problem(), kernel))
            .as("seed %d, %s", seed, kernel)
            .isEqualTo(expected);
      }
    }
    // Both answers must come up often, or the comparison says little.
    assertThat(feasible).isBetween(200, 800);
  }

  @ParameterizedTest
  @CsvSource({"1, 600, 200, 1.02", "2, 600, 200, .95", "3, 800, 800, 1.05", "4, 700, 40, 1.0"})
  void agreesWherePlacesAreScarce(long seed, int cases, int specialists, double slack) {
    OrTools.assume();
    var instance = Instances.crowded(seed, cases, specialists, slack);
    var expected = OrTools.objective(instance);

    for (var kernel : ON_ROWS) {
      assertThat(objective(instance.problem(), kernel)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 4, -201884880", "1, 4, -186459933", "2, 2, -150043125"})
  void agreesOnARealConference(int least, int most, long expected) throws Exception {
    Assumptions.assumeThat(MIDL)
        .as("MIDL data is absent: set -Dconsilium.data to run this test")
        .exists();
    var instance = midl(least, most);

    for (var kernel : ON_ROWS) {
      // Each score was rounded to 1e-6, so the sum may differ from that of the scores by a little.
      assertThat(objective(instance.problem(), kernel).getAsLong())
          .isBetween(expected - 177, expected + 177);
    }
    OrTools.assume();
    var exact = OrTools.objective(instance);
    for (var kernel : ON_ROWS) {
      assertThat(objective(instance.problem(), kernel)).isEqualTo(exact);
    }
  }

  /** The conference's instance; every paper needs three, scores become costs at 1e-6. */
  static Instances midl(int least, int most) throws java.io.IOException {
    var lines = Files.readAllLines(MIDL);
    var papers = new ArrayList<CaseDemand>();
    var reviewers = new ArrayList<SpecialistLoad>();
    var pairs = new ArrayList<Instances.Pair>();
    for (int j = 0; j < lines.size(); j++) {
      var reviewer = new PartyId("R" + j);
      reviewers.add(new SpecialistLoad(reviewer, least, most));
      var scores = lines.get(j).split("\t", -1);
      for (int i = 0; i < scores.length; i++) {
        var paper = new CaseId("P" + i);
        if (j == 0) {
          papers.add(CaseDemand.of(paper, 3));
        }
        double score = Double.parseDouble(scores[i]);
        if (score != -1) {
          pairs.add(new Instances.Pair(paper, reviewer, -Math.round(score * 1e6)));
        }
      }
    }
    return new Instances(papers, reviewers, pairs);
  }

  static OptionalLong objective(AssignmentProblem problem, Kernel kernel) {
    return Assigner.standard().using(kernel).solve(problem) instanceof AssignmentOutcome.Planned it
        ? OptionalLong.of(it.plan().objective())
        : OptionalLong.empty();
  }
}
