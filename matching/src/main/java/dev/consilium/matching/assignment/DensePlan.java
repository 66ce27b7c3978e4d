package dev.consilium.matching.assignment;

import java.util.Arrays;
import java.util.Optional;

/** Solves a dense problem by {@link DenseShortestPaths} and writes its plan. */
final class DensePlan {

  private DensePlan() {}

  /** Whether every case wants one opinion, no specialist more than one, and all can have one. */
  static boolean fits(
      java.util.List<CaseDemand> cases, java.util.List<SpecialistLoad> specialists) {
    return cases.size() <= specialists.size()
        && cases.stream().allMatch(it -> it.opinions() == 1 && it.unassigned().isEmpty())
        && specialists.stream().allMatch(it -> it.least() == 0 && it.most() == 1);
  }

  static Optional<AssignmentPlan> of(AssignmentProblem problem, Watch watch) {
    var matrix = problem.dense;
    if (matrix == null) {
      throw new IllegalArgumentException("Assignment: no matrix with one opinion a case and loads"
          + " 0 to 1 [dense-kernel]. Let the assigner choose the kernel.");
    }
    var kernel = new DenseShortestPaths(matrix);
    if (!kernel.run(watch)) {
      return Optional.empty();
    }
    int cases = problem.cases.size();
    // All columns of a square matrix are full, so their prices may be shifted until none is below
    // 0.
    long shift = cases == problem.specialists.size()
        ? Arrays.stream(kernel.discount).max().orElse(0)
        : 0;
    var prices = new long[kernel.discount.length];
    Arrays.setAll(prices, j -> shift - kernel.discount[j]);
    var values = new long[cases];
    var unitStart = new int[cases + 1];
    long objective = 0;
    for (int i = 0; i < cases; i++) {
      long cost = matrix.cost(i, kernel.columnOf[i]);
      objective += cost;
      values[i] = cost + prices[kernel.columnOf[i]];
      unitStart[i + 1] = i + 1;
    }
    return Optional.of(new AssignmentPlan(
        problem, unitStart, kernel.columnOf, values, prices, objective, Kernel.DENSE));
  }
}
