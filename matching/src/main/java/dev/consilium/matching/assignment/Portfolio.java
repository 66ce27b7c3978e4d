package dev.consilium.matching.assignment;

/**
 * Chooses a kernel by contention: how far first choices exceed capacities.
 *
 * <p>Every opinion asks its cheapest candidate; those beyond a specialist's upper load must go
 * elsewhere, each by a path. Few such paths: they are cheap one by one. Many: prices found by
 * scaling serve all of them at once.
 */
final class Portfolio {

  // Measured by AssignmentBenchmark; between .1 and .4 the two kernels take about equally long.
  private static final double CROWDED = 0.25;
  private static final int SMALL = 200;

  private Portfolio() {}

  static Kernel choose(AssignmentProblem problem) {
    if (problem.dense != null) {
      return Kernel.DENSE;
    }
    if (problem.demand() < SMALL || contention(problem) < CROWDED) {
      return Kernel.SHORTEST_PATHS;
    }
    return Kernel.COST_SCALING;
  }

  /** The share of opinions that cannot all have their cheapest candidates. */
  static double contention(AssignmentProblem problem) {
    var rows = problem.rows();
    var wanted = new int[problem.specialists.size()];
    for (int i = 0; i < problem.cases.size(); i++) {
      int end = Math.min(rows.start[i + 1], rows.start[i] + problem.cases.get(i).opinions());
      for (int e = rows.start[i]; e < end; e++) {
        wanted[rows.to[e]]++;
      }
    }
    long crowded = 0;
    for (int j = 0; j < wanted.length; j++) {
      crowded += Math.max(0, wanted[j] - problem.specialists.get(j).most());
    }
    return problem.demand() == 0 ? 0 : (double) crowded / problem.demand();
  }
}
