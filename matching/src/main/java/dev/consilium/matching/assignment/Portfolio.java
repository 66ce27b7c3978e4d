package dev.consilium.matching.assignment;

/**
 * Chooses a kernel by contention: how scarce places are, and how many first choices collide.
 *
 * <p>Where there are places enough, those who cannot have their cheapest candidate find another by a
 * short path, each on its own. Where there are hardly enough, paths grow long, and prices found by
 * scaling serve all of them at once.
 */
final class Portfolio {

  // Measured on 10,000 cases: at 2 places for each opinion scaling is still 2 to 5 times faster, at
  // 30 the shortest paths are.
  private static final double SCARCE = 0.3;
  private static final double CROWDED = 0.05;
  private static final int SMALL = 200;

  private Portfolio() {}

  static Kernel choose(AssignmentProblem problem) {
    if (problem.dense != null) {
      return Kernel.DENSE;
    }
    if (problem.demand() < SMALL || scarcity(problem) < SCARCE || contention(problem) < CROWDED) {
      return Kernel.SHORTEST_PATHS;
    }
    return Kernel.COST_SCALING;
  }

  /** Opinions asked for as a share of the places that any candidate could fill. */
  static double scarcity(AssignmentProblem problem) {
    var candidates = new int[problem.specialists.size()];
    for (int to : problem.rows().to) {
      candidates[to]++;
    }
    long places = 0;
    for (int j = 0; j < candidates.length; j++) {
      places += Math.min(candidates[j], problem.specialists.get(j).most());
    }
    return places == 0 ? 1 : (double) problem.demand() / places;
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
