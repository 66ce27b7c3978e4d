package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import java.util.Arrays;
import java.util.List;

/**
 * What a host does without a solver, to measure a plan against; upper loads are kept, least are not.
 */
public final class Baseline {

  private final AssignmentProblem problem;
  private final Candidates rows;
  private final OpenPlaces places;

  private Baseline(AssignmentProblem problem) {
    this.problem = problem;
    this.rows = problem.rows();
    this.places = new OpenPlaces(problem);
  }

  /**
   * Takes the cheapest pair that is still possible, again and again.
   *
   * @param problem the problem
   * @return the allotment; opinions may lack even where a plan exists
   */
  public static Allotment greedy(AssignmentProblem problem) {
    var baseline = new Baseline(problem);
    var rows = baseline.rows;
    var edges = new Long[rows.edges()];
    var from = new int[edges.length];
    for (int i = 0; i < problem.cases.size(); i++) {
      Arrays.fill(from, rows.start[i], rows.start[i + 1], i);
    }
    Arrays.setAll(edges, e -> (long) e);
    // Equal costs keep the salted order of cases, then specialists.
    Arrays.sort(
        edges,
        (one, other) -> Long.compare(rows.cost[one.intValue()], rows.cost[other.intValue()]));
    for (var edge : edges) {
      int e = edge.intValue();
      var price = problem.cases.get(from[e]).unassigned();
      if (price.isEmpty() || rows.cost[e] <= price.getAsLong()) {
        baseline.places.take(from[e], rows.to[e], rows.cost[e]);
      }
    }
    return baseline.places.allotment();
  }

  /**
   * Gives each case in turn its cheapest candidates with room left.
   *
   * @param problem the problem
   * @param order the cases as they came; those not named get nothing
   * @return the allotment
   */
  public static Allotment firstCome(AssignmentProblem problem, List<CaseId> order) {
    var baseline = new Baseline(problem);
    for (var id : order) {
      var number = problem.caseNumbers.get(id);
      if (number == null) {
        throw new IllegalArgumentException("Case " + id
            + ": in the order, not in the problem [known-ids]. Name cases of the problem.");
      }
      baseline.serve(number);
    }
    return baseline.places.allotment();
  }

  private void serve(int from) {
    var price = problem.cases.get(from).unassigned();
    for (int e = rows.start[from]; e < rows.start[from + 1]; e++) {
      if (price.isEmpty() || rows.cost[e] <= price.getAsLong()) {
        places.take(from, rows.to[e], rows.cost[e]);
      }
    }
  }
}
