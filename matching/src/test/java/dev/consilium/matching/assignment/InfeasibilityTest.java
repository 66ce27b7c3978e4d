package dev.consilium.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.List;
import org.junit.jupiter.api.Test;

class InfeasibilityTest {

  private static final PartyId ONE = new PartyId("S-1");
  private static final PartyId TWO = new PartyId("S-2");

  private static AssignmentOutcome.Infeasible infeasible(AssignmentProblem problem) {
    return (AssignmentOutcome.Infeasible) Assigner.standard().solve(problem);
  }

  @Test
  void namesTheNeedAndTheCapacity() {
    var builder = AssignmentProblem.builder("salt").add(SpecialistLoad.upTo(ONE, 4));
    for (int i = 0; i < 7; i++) {
      var id = new CaseId("C-" + i);
      builder.add(CaseDemand.of(id, 1).needing("eligible in JP")).candidate(id, ONE, i);
    }

    var outcome = infeasible(builder.build());

    assertThat(outcome.bottlenecks()).singleElement().satisfies(it -> {
      assertThat(it.words()).isEqualTo("7 cases need a specialist eligible in JP, capacity 4");
      assertThat(it.missing()).isEqualTo(3);
    });
    assertThat(outcome.byCapacity()).containsExactly(new Relaxation.RaiseMost(ONE, 3));
    assertThat(outcome.byPostponing()).hasSize(3);
  }

  @Test
  void saysThatACaseHasTooFewCandidates() {
    var id = new CaseId("C-1");
    var problem = AssignmentProblem.builder("salt")
        .add(CaseDemand.of(id, 3))
        .add(CaseDemand.of(new CaseId("C-2"), 1))
        .add(SpecialistLoad.upTo(ONE, 9))
        .add(SpecialistLoad.upTo(TWO, 9))
        .candidate(id, ONE, 1)
        .candidate(id, TWO, 1)
        .build();

    var outcome = infeasible(problem);

    assertThat(outcome.bottlenecks().stream().map(Bottleneck::words))
        .containsExactlyInAnyOrder(
            "case C-1 asks for 3, its candidates can give 2",
            "case C-2 asks for 1, its candidates can give 0");
    assertThat(outcome.byCapacity())
        .containsExactlyInAnyOrder(
            new Relaxation.Postpone(id, 1), new Relaxation.Postpone(new CaseId("C-2"), 1));
  }

  @Test
  void saysThatTooFewCasesCanCome() {
    var id = new CaseId("C-1");
    var problem = AssignmentProblem.builder("salt")
        .add(CaseDemand.of(id, 1))
        .add(new SpecialistLoad(ONE, 1, 2))
        .add(new SpecialistLoad(TWO, 2, 2))
        .candidate(id, ONE, 1)
        .candidate(id, TWO, 1)
        .build();

    var outcome = infeasible(problem);

    assertThat(outcome.bottlenecks().stream().mapToLong(Bottleneck::missing).sum())
        .isEqualTo(2);
    assertThat(outcome.bottlenecks().get(0).words()).contains("must get", "can come to");
    assertThat(outcome.byCapacity()).isEqualTo(outcome.byPostponing());
    assertThat(Relaxation.apply(problem, outcome.byCapacity()).cases()).hasSize(1);
  }

  @Test
  void everyRelaxationHasWords() {
    assertThat(List.of(
                new Relaxation.RaiseMost(ONE, 2),
                new Relaxation.LowerLeast(ONE, 1),
                new Relaxation.Postpone(new CaseId("C-1"), 1))
            .stream()
            .map(Relaxation::words))
        .containsExactly(
            "Specialist S-1 takes 2 more.",
            "Specialist S-1 may get 1 fewer than the least load.",
            "Case C-1 gets 1 fewer now.");
  }

  @Test
  void relaxationsOfAnotherProblemAreRefused() {
    var problem = AssignmentProblem.builder("salt").build();

    assertThatThrownBy(() -> Relaxation.apply(problem, List.of(new Relaxation.RaiseMost(ONE, 1))))
        .hasMessageContaining("specialist S-1 is not in the problem [known-ids]");
    assertThatThrownBy(
            () -> new Bottleneck(Bottleneck.Kind.TOO_FEW_PLACES, List.of(), List.of(), "", 1, 1))
        .hasMessageContaining("[bottleneck-range]");
  }

  @Test
  void anEmptyProblemHasAnEmptyPlan() {
    assertThat(Assigner.standard().solve(AssignmentProblem.builder("salt").build()))
        .isInstanceOfSatisfying(
            AssignmentOutcome.Planned.class,
            it -> assertThat(it.plan().objective()).isZero());
  }
}
