package dev.consilium.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;

class FairAssignerTest {

  @Test
  void liftsTheWorstPaperOfARealConference() throws Exception {
    Assumptions.assumeThat(
            Path.of(System.getProperty("consilium.data", "absent"), "matching", "midl"))
        .as("MIDL data is absent: set -Dconsilium.data to run this test")
        .exists();
    var problem = OrToolsTest.midl(0, 4).problem();

    var fair = FairAssigner.within(.03).solve(problem).orElseThrow();

    // The linear program's bound on the worst paper is .944839, the largest total 201.884880.
    assertThat(-fair.worst()).isGreaterThanOrEqualTo((long) (.98 * 944_839));
    assertThat(-fair.total()).isGreaterThanOrEqualTo((long) (.97 * 201_884_880));
    assertThat(fair.assigned()).hasSize(118 * 3);
  }

  @Test
  void takesTheSmallestLargestCostWhereEachCaseWantsOne() {
    var cheapest = new long[][] {{0, 5}, {4, 10}};
    var problem = Matrices.problem(cheapest);

    var fair = FairAssigner.within(1).solve(problem).orElseThrow();

    assertThat(fair.worst()).isEqualTo(5);
    assertThat(fair.total()).isEqualTo(9);
  }

  @Test
  void spendsNoMoreThanItsShare() {
    var problem = Matrices.problem(new long[][] {{0, 60}, {41, 100}});

    assertThat(FairAssigner.within(0).solve(problem).orElseThrow().worst()).isEqualTo(100);
    assertThat(FairAssigner.within(.05).solve(problem).orElseThrow().worst()).isEqualTo(60);
  }

  @Test
  void hasNoAnswerWhereThereIsNoPlan() {
    var problem = AssignmentProblem.builder("salt")
        .add(CaseDemand.of(new CaseId("C-1"), 1))
        .add(SpecialistLoad.upTo(new PartyId("S-1"), 1))
        .build();

    assertThat(FairAssigner.within(.1).solve(problem)).isEmpty();
  }

  @Test
  void refusesAShareOutOfRange() {
    for (double share : List.of(-.1, 1.1, Double.NaN)) {
      assertThatThrownBy(() -> FairAssigner.within(share)).hasMessageContaining("[share-range]");
    }
  }
}
