package dev.consilium.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AssignmentProperties {

  private static final List<Kernel> ON_ROWS = List.of(Kernel.SHORTEST_PATHS, Kernel.COST_SCALING);

  /** How many cases the campaign generates; -Dconsilium.assignment.cases=1000000 for the long one. */
  private static final long CASES = Long.getLong("consilium.assignment.cases", 20_000);

  @Test
  void noHardConstraintIsEverViolatedAndEveryRelaxationHelps() {
    long cases = 0;
    long planned = 0;
    long infeasible = 0;
    for (long seed = 1_000_000; cases < CASES; seed++) {
      var problem = Instances.drawn(seed, 24, 10).problem();
      cases += problem.cases().size();
      var outcome = Assigner.standard()
          .using(seed % 2 == 0 ? Kernel.SHORTEST_PATHS : Kernel.COST_SCALING)
          .solve(problem);
      if (outcome instanceof AssignmentOutcome.Planned it) {
        planned++;
        assertThat(PlanVerifier.verify(problem, it.plan()).violations())
            .as("seed %d", seed)
            .isEmpty();
      } else {
        infeasible++;
        checkInfeasible(problem, (AssignmentOutcome.Infeasible) outcome, seed);
      }
    }
    assertThat(planned).isGreaterThan(CASES / 100);
    assertThat(infeasible).isGreaterThan(CASES / 100);
  }

  private static void checkInfeasible(
      AssignmentProblem problem, AssignmentOutcome.Infeasible outcome, long seed) {
    assertThat(outcome.bottlenecks()).as("seed %d", seed).isNotEmpty();
    for (var list : List.of(outcome.byCapacity(), outcome.byPostponing())) {
      var relaxed = Relaxation.apply(problem, list);
      var again = Assigner.standard().solve(relaxed);
      assertThat(again).as("seed %d: %s", seed, list).isInstanceOf(AssignmentOutcome.Planned.class);
    }
    // One unit less of any of them, and it does not help any more: the lists are minimal.
    for (var list : List.of(outcome.byCapacity(), outcome.byPostponing())) {
      for (int k = 0; k < list.size(); k++) {
        assertThat(Assigner.standard().solve(Relaxation.apply(problem, Lists.without(list, k))))
            .as("seed %d: %s without %d", seed, list, k)
            .isInstanceOf(AssignmentOutcome.Infeasible.class);
      }
    }
  }

  @Property(tries = 300)
  void neitherTheOrderOfTheInputNorTheRunChangesThePlan(@ForAll long seed) {
    var instance = Instances.drawn(seed, 20, 8);
    for (var kernel : ON_ROWS) {
      var one = Assigner.standard().using(kernel).solve(instance.problem());
      var other =
          Assigner.standard().using(kernel).solve(instance.shuffled(seed).problem());

      assertThat(described(other)).isEqualTo(described(one));
    }
  }

  private static Object described(AssignmentOutcome outcome) {
    if (outcome instanceof AssignmentOutcome.Planned it) {
      var plan = it.plan();
      return List.of(
          plan.assigned(),
          plan.unassigned(),
          plan.objective(),
          plan.problem.cases().stream().map(c -> plan.value(c.id())).toList(),
          plan.problem.specialists().stream().map(s -> plan.price(s.id())).toList());
    }
    return outcome;
  }

  @Property(tries = 200)
  void aMatrixIsSolvedAsItsRowsAre(@ForAll long seed) {
    var random = new java.util.Random(seed);
    int cases = 1 + random.nextInt(12);
    int specialists = cases + random.nextInt(4);
    double allowed = random.nextBoolean() ? 1 : .4;
    var costs = new long[cases][specialists];
    for (var row : costs) {
      for (int j = 0; j < specialists; j++) {
        row[j] = random.nextDouble() < allowed ? random.nextInt(40) - 20 : CostFunction.FORBIDDEN;
      }
    }
    var matrix = Matrices.problem(costs);

    assertThat(matrix.dense).isNotNull();
    assertThat(OrToolsTest.objective(matrix, Kernel.DENSE))
        .isEqualTo(OrToolsTest.objective(matrix, Kernel.SHORTEST_PATHS));
    assertThat(Assigner.standard().kernel(matrix)).isEqualTo(Kernel.DENSE);
  }
}
