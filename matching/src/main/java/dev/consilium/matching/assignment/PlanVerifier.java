package dev.consilium.matching.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Checks a plan against its problem and its own prices in one pass over the pairs.
 *
 * <p>Shares no code with the kernels. A plan that passes keeps every hard constraint and, by
 * complementary slackness of the transportation problem with bounds (G. Dantzig, Linear Programming
 * and Extensions, 1963, chapter 18), no other plan costs less. Thread-safe.
 */
public final class PlanVerifier {

  private static final int MOST_LISTED = 20;

  private final AssignmentProblem problem;
  private final AssignmentPlan plan;
  private final List<String> violations = new ArrayList<>();
  private long violated;

  private PlanVerifier(AssignmentProblem problem, AssignmentPlan plan) {
    this.problem = problem;
    this.plan = plan;
  }

  /**
   * Checks a plan.
   *
   * @param problem what was asked
   * @param plan the answer
   * @return what does not hold
   */
  public static Verification verify(AssignmentProblem problem, AssignmentPlan plan) {
    return new PlanVerifier(problem, plan).verified();
  }

  private Verification verified() {
    int cases = problem.cases.size();
    int specialists = problem.specialists.size();
    if (plan.unitStart.length != cases + 1
        || plan.caseValues.length != cases
        || plan.specialistPrices.length != specialists) {
      violate("the plan is of another size than the problem");
      return new Verification(violated, List.copyOf(violations));
    }
    var load = new int[specialists];
    var givenIn = new int[specialists];
    long total = 0;
    for (int i = 0; i < cases; i++) {
      total += checkCase(i, load, givenIn);
    }
    for (int j = 0; j < specialists; j++) {
      checkLoad(j, load[j]);
    }
    if (total != plan.objective()) {
      violate("costs sum to " + total + ", the plan states " + plan.objective());
    }
    return new Verification(violated, List.copyOf(violations));
  }

  private long checkCase(int from, int[] load, int[] givenIn) {
    var demand = problem.cases.get(from);
    long value = plan.caseValues[from];
    long total = 0;
    int unassigned = 0;
    int units = plan.unitStart[from + 1] - plan.unitStart[from];
    if (units != demand.opinions()) {
      violate("case " + demand.id() + " has " + units + " of " + demand.opinions() + " units");
    }
    for (int unit = plan.unitStart[from]; unit < plan.unitStart[from + 1]; unit++) {
      int to = plan.specialistOf[unit];
      if (to < 0) {
        unassigned++;
        continue;
      }
      load[to]++;
      if (givenIn[to] == from + 1) {
        violate("case " + demand.id() + " has one specialist twice");
      }
      givenIn[to] = from + 1;
    }
    if (unassigned > 0 && demand.unassigned().isEmpty()) {
      violate("case " + demand.id() + " stays unassigned without leave");
    } else if (unassigned > 0) {
      total += unassigned * demand.unassigned().getAsLong();
    }
    if (demand.unassigned().isPresent()) {
      long price = demand.unassigned().getAsLong();
      if (value > price || (unassigned > 0 && value != price)) {
        violate("case " + demand.id() + ": value " + value + " against " + price + " unassigned");
      }
    }
    int met = 0;
    if (problem.sparse != null) {
      var rows = problem.sparse;
      for (int e = rows.start[from]; e < rows.start[from + 1]; e++) {
        boolean taken = givenIn[rows.to[e]] == from + 1;
        met += taken ? 1 : 0;
        total += checkPair(from, rows.to[e], rows.cost[e], taken);
      }
    } else {
      for (int j = 0; j < load.length; j++) {
        boolean taken = givenIn[j] == from + 1;
        long cost = Objects.requireNonNull(problem.dense, "matrix").cost(from, j);
        if (cost != CostFunction.FORBIDDEN) {
          met += taken ? 1 : 0;
          total += checkPair(from, j, cost, taken);
        }
      }
    }
    if (met + unassigned < units) {
      violate("case " + demand.id() + " has a specialist who may not take it");
    }
    return total;
  }

  private long checkPair(int from, int to, long cost, boolean taken) {
    long reduced = cost + plan.specialistPrices[to] - plan.caseValues[from];
    if (taken ? reduced > 0 : reduced < 0) {
      violate("case " + problem.cases.get(from).id() + " and specialist "
          + problem.specialists.get(to).id() + ": reduced cost " + reduced
          + (taken ? ", taken" : ", not taken"));
    }
    return taken ? cost : 0;
  }

  private void checkLoad(int to, int load) {
    var bounds = problem.specialists.get(to);
    long price = plan.specialistPrices[to];
    if (load < bounds.least() || load > bounds.most()) {
      violate("specialist " + bounds.id() + " has load " + load + " outside " + bounds.least()
          + " to " + bounds.most());
    }
    if ((price > 0 && load != bounds.most()) || (price < 0 && load != bounds.least())) {
      violate("specialist " + bounds.id() + " has price " + price + " at load " + load);
    }
  }

  private void violate(String what) {
    violated++;
    if (violations.size() < MOST_LISTED) {
      violations.add(what);
    }
  }
}
