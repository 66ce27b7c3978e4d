package dev.consilium.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final CaseId ONE = new CaseId("C-0");
  private static final CaseId TWO = new CaseId("C-1");

  // The first comer's best place is the only good one of the second.
  private static final AssignmentProblem TRAP = Matrices.problem(new long[][] {{1, 2}, {0, 9}});

  @Test
  void greedTakesTheCheapestPairFirst() {
    var greedy = Baseline.greedy(TRAP);

    assertThat(greedy.total()).isEqualTo(2);
    assertThat(greedy.worst()).isEqualTo(2);
    assertThat(greedy.unassigned()).isEmpty();
  }

  @Test
  void firstComeIsFirstServed() {
    assertThat(Baseline.firstCome(TRAP, List.of(ONE, TWO)).total()).isEqualTo(10);
    assertThat(Baseline.firstCome(TRAP, List.of(TWO, ONE)).total()).isEqualTo(2);
    assertThat(Baseline.firstCome(TRAP, List.of(ONE)).unassigned())
        .containsExactly(new AssignmentPlan.Unassigned(TWO, 1));
    assertThatThrownBy(() -> Baseline.firstCome(TRAP, List.of(new CaseId("C-9"))))
        .hasMessageContaining("C-9")
        .hasMessageContaining("[known-ids]");
  }

  @Test
  void pricesKeepAPlaceForWhoNeedsItMore() {
    var plan = ((AssignmentOutcome.Planned) Assigner.standard().solve(TRAP)).plan();
    var online = OnlineAssigner.of(TRAP, plan);

    assertThat(online.assign(ONE)).containsExactly(new PartyId("S-1"));
    assertThat(online.soFar().unassigned()).hasSize(1);
    assertThat(online.assign(TWO)).containsExactly(new PartyId("S-0"));
    assertThat(online.soFar().total()).isEqualTo(plan.objective());
    assertThat(online.assign(TWO)).isEmpty();
    assertThatThrownBy(() -> online.assign(new CaseId("C-9"))).hasMessageContaining("[known-ids]");
  }

  @Test
  void nobodyIsTakenWhoCostsMoreThanNobody() {
    var problem = AssignmentProblem.builder("salt")
        .add(CaseDemand.of(ONE, 2).orUnassignedAt(5))
        .add(SpecialistLoad.upTo(new PartyId("S-1"), 1))
        .add(SpecialistLoad.upTo(new PartyId("S-2"), 1))
        .candidate(ONE, new PartyId("S-1"), 6)
        .candidate(ONE, new PartyId("S-2"), 4)
        .build();
    var plan = ((AssignmentOutcome.Planned) Assigner.standard().solve(problem)).plan();

    assertThat(plan.objective()).isEqualTo(9);
    assertThat(Baseline.greedy(problem).total()).isEqualTo(9);
    assertThat(Baseline.firstCome(problem, List.of(ONE)).total()).isEqualTo(9);
    var online = OnlineAssigner.of(problem, plan);
    assertThat(online.assign(ONE)).containsExactly(new PartyId("S-2"));
    assertThat(online.soFar().total()).isEqualTo(9);
  }
}
