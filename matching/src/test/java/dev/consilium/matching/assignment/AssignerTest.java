package dev.consilium.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.PartyId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignerTest {

  private static final CaseId ONE = new CaseId("C-1");
  private static final PartyId SOME = new PartyId("S-1");

  private static AssignmentProblem pair(long cost) {
    return AssignmentProblem.builder("salt")
        .add(CaseDemand.of(ONE, 1))
        .add(SpecialistLoad.upTo(SOME, 1))
        .candidate(ONE, SOME, cost)
        .build();
  }

  private static AssignmentPlan planned(AssignmentProblem problem) {
    return ((AssignmentOutcome.Planned) Assigner.standard().solve(problem)).plan();
  }

  @Test
  void tellsWhoGetsWhatAndWhy() {
    var plan = planned(Matrices.problem(new long[][] {{1, 5}, {2, 9}}));

    assertThat(plan.objective()).isEqualTo(7);
    assertThat(plan.kernel()).isEqualTo(Kernel.DENSE);
    assertThat(plan.specialists(new CaseId("C-1"))).containsExactly(new PartyId("S-0"));
    assertThat(plan.specialists(new CaseId("C-7"))).isEmpty();
    assertThat(plan.value(new CaseId("C-7"))).isEmpty();
    assertThat(plan.price(new PartyId("S-0")).getAsLong()
            - plan.price(new PartyId("S-1")).getAsLong())
        .isBetween(4L, 7L);
    assertThat(plan.price(new PartyId("S-7"))).isEmpty();
    assertThat(plan).hasToString("AssignmentPlan[2 opinions, objective 7, DENSE]");
    assertThat(plan.problem).hasToString("AssignmentProblem[2 cases, 2 specialists, 4 pairs]");
    assertThat(plan.problem.cost(new CaseId("C-0"), new PartyId("S-1"))).hasValue(5);
    assertThat(plan.problem.cost(new CaseId("C-7"), new PartyId("S-1"))).isEmpty();
    assertThat(plan.problem.cost(new CaseId("C-1"), new PartyId("S-7"))).isEmpty();
  }

  @Test
  void costsThatNeedMoreThan32BitsAreSolvedOnRows() {
    var plan =
        planned(Matrices.problem(new long[][] {{1L << 33, CostFunction.FORBIDDEN}, {5, 1L << 34}}));

    assertThat(plan.objective()).isEqualTo((1L << 33) + (1L << 34));
    assertThat(plan.kernel()).isEqualTo(Kernel.SHORTEST_PATHS);
  }

  @Test
  void saltDecidesBetweenEqualPlans() {
    var seen = new java.util.TreeSet<String>();
    for (int salt = 0; salt < 20; salt++) {
      var builder = AssignmentProblem.builder("salt " + salt);
      builder.add(CaseDemand.of(ONE, 1));
      for (var id : List.of("S-1", "S-2", "S-3")) {
        builder.add(SpecialistLoad.upTo(new PartyId(id), 1)).candidate(ONE, new PartyId(id), 1);
      }
      seen.add(planned(builder.build()).specialists(ONE).get(0).value());
    }

    assertThat(seen).hasSize(3);
  }

  @Test
  void aPlanIsTheSameOnEveryMachine() {
    var text = new StringBuilder();
    for (var kernel : List.of(Kernel.SHORTEST_PATHS, Kernel.COST_SCALING)) {
      var problem = Instances.crowded(5, 300, 100, 1.02).problem();
      var outcome = Assigner.standard().using(kernel).solve(problem);
      var plan = ((AssignmentOutcome.Planned) outcome).plan();
      text.append(plan.assigned()).append(plan.unassigned()).append(plan.objective());
      problem.specialists().forEach(it -> text.append(' ').append(plan.price(it.id())));
    }

    assertThat(ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8)).hex())
        .isEqualTo("2fc33d0d586d17bc590b205ea95c1e40992944a0adba82c986168a6283a3b9d9");
  }

  @Test
  void theHostMayStopAnyStep() {
    for (var kernel : List.of(Kernel.SHORTEST_PATHS, Kernel.COST_SCALING)) {
      for (var step : AssignmentProgress.Step.values()) {
        var outcome = Assigner.standard()
            .using(kernel)
            .reporting((at, done, total) -> at != step)
            .solve(Instances.crowded(5, 300, 100, 1.02).problem());
        boolean never = step == AssignmentProgress.Step.FEASIBILITY
            || (step == AssignmentProgress.Step.SCALING && kernel == Kernel.SHORTEST_PATHS);

        assertThat(outcome).isEqualTo(never ? outcome : new AssignmentOutcome.Stopped(step));
      }
    }
    assertThat(Assigner.standard()
            .reporting((at, done, total) -> false)
            .solve(Matrices.problem(new long[][] {{1, 5}, {1, 9}})))
        .isInstanceOf(AssignmentOutcome.Stopped.class);
    assertThat(FairAssigner.within(0).reporting((at, done, total) -> false).solve(pair(1)))
        .isEmpty();
  }

  @Test
  void choosesByContention() {
    var loose = Instances.crowded(5, 300, 300, 6).problem();
    var tight = Instances.crowded(5, 600, 60, 1.02).problem();

    assertThat(Portfolio.scarcity(loose)).isLessThan(.3);
    assertThat(Assigner.standard().kernel(loose)).isEqualTo(Kernel.SHORTEST_PATHS);
    assertThat(Portfolio.scarcity(tight)).isGreaterThan(.9);
    assertThat(Portfolio.contention(tight)).isGreaterThan(.1);
    assertThat(Assigner.standard().kernel(tight)).isEqualTo(Kernel.COST_SCALING);
  }

  @Test
  void refusesCostsWhoseSumsCouldOverflow() {
    assertThat(planned(pair(AssignmentLimits.COST_BOUND - 1)).objective())
        .isEqualTo(AssignmentLimits.COST_BOUND - 1);
    assertThatThrownBy(() -> pair(AssignmentLimits.COST_BOUND))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("[cost-range]");
    assertThatThrownBy(() -> pair(-AssignmentLimits.COST_BOUND))
        .isInstanceOf(LimitExceededException.class);
    assertThatThrownBy(() -> AssignmentLimits.checkPrices(1L << 39, 1 << 20))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("[cost-range]");
    assertThatThrownBy(() -> AssignmentLimits.checkCount("pairs", 11, 10))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("11 pairs, at most 10 [assignment-size]");
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> AssignmentProblem.builder(" ")).hasMessageContaining("[salt-present]");
    assertThatThrownBy(() -> CaseDemand.of(ONE, 0)).hasMessageContaining("[opinions-range]");
    assertThatThrownBy(() -> CaseDemand.of(ONE, CaseDemand.MOST + 1))
        .hasMessageContaining("[opinions-range]");
    assertThatThrownBy(() -> new SpecialistLoad(SOME, -1, 1)).hasMessageContaining("[load-range]");
    assertThatThrownBy(() -> new SpecialistLoad(SOME, 2, 1)).hasMessageContaining("[load-range]");
    assertThatThrownBy(() -> SpecialistLoad.upTo(SOME, AssignmentLimits.MOST_NODES + 1))
        .hasMessageContaining("[load-range]");
    var builder = AssignmentProblem.builder("salt").add(CaseDemand.of(ONE, 1));
    assertThatThrownBy(() -> builder.add(CaseDemand.of(ONE, 1))).hasMessageContaining("[set-once]");
    assertThatThrownBy(() -> builder.candidate(ONE, SOME, 1)).hasMessageContaining("[known-ids]");
    builder.add(SpecialistLoad.upTo(SOME, 1));
    assertThatThrownBy(() -> builder.add(SpecialistLoad.upTo(SOME, 1)))
        .hasMessageContaining("[set-once]");
    assertThatThrownBy(() -> builder.candidate(new CaseId("C-2"), SOME, 1))
        .hasMessageContaining("Case C-2");
    builder.candidate(ONE, SOME, 1).candidate(ONE, SOME, 2);
    assertThatThrownBy(builder::build).hasMessageContaining("candidate twice [set-once]");
    builder.costs((i, j) -> 1);
    assertThatThrownBy(() -> builder.costs((i, j) -> 1)).hasMessageContaining("[set-once]");
    assertThatThrownBy(builder::build).hasMessageContaining("[one-source]");
    assertThatThrownBy(() -> Assigner.standard().using(Kernel.DENSE).solve(pair(1)))
        .hasMessageContaining("[dense-kernel]");
  }
}
