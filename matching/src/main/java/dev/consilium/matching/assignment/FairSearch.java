package dev.consilium.matching.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Looks for plans that are kinder to the worst case than the cheapest one. */
final class FairSearch {

  // Weights stay between 1 and 64 in steps of 1/1024: costs times weights stay within the limits.
  private static final double FINEST = 1024;
  private static final double HEAVIEST = 64;

  private final AssignmentProblem problem;
  private final Candidates rows;
  private final Assigner assigner;
  private final long mostTotal;
  private AssignmentPlan best;
  private long[] bestProfile;

  FairSearch(
      AssignmentProblem problem, Assigner assigner, AssignmentPlan cheapest, long mostTotal) {
    this.problem = problem;
    this.rows = problem.rows();
    this.assigner = assigner;
    this.mostTotal = mostTotal;
    this.best = cheapest;
    this.bestProfile = FairAssigner.profile(cheapest);
  }

  /** Solves again and again with the badly served cases weighing more. */
  AssignmentPlan byWeights(int rounds) {
    var weights = new double[problem.cases.size()];
    Arrays.fill(weights, 1);
    var plan = best;
    for (int round = 1; round <= rounds; round++) {
      double step = 2.0 / StrictMath.sqrt(round);
      reweigh(weights, plan, step);
      var next = solved(weighted(weights));
      if (next == null) {
        return best;
      }
      plan = next;
      keep(plan);
    }
    return best;
  }

  private static void reweigh(double[] weights, AssignmentPlan plan, double step) {
    var totals = new double[weights.length];
    double worst = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int i = 0; i < totals.length; i++) {
      totals[i] = Allotment.total(plan, i);
      worst = Math.max(worst, totals[i]);
      sum += totals[i];
    }
    double spread = Math.max(1, worst - sum / totals.length);
    for (int i = 0; i < totals.length; i++) {
      // 1 for the worst case, 0 at half the distance from the mean, below 0 for the rest.
      double need = 1 - 2 * (worst - totals[i]) / spread;
      double weight = weights[i] * StrictMath.exp(step * Math.max(-0.25, need) * 0.25);
      weights[i] = Math.max(1, Math.min(HEAVIEST, weight));
    }
  }

  private AssignmentProblem weighted(double[] weights) {
    double heaviest = Arrays.stream(weights).max().orElse(1);
    var factor = new long[weights.length];
    Arrays.setAll(factor, i -> (long) Math.max(1, FINEST * weights[i] / heaviest));
    var cost = new long[rows.edges()];
    var demands = new ArrayList<CaseDemand>();
    for (int i = 0; i < factor.length; i++) {
      for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
        cost[e] = scaled(rows.cost[e], factor[i]);
      }
      var demand = problem.cases.get(i);
      demands.add(
          demand.unassigned().isEmpty()
              ? demand
              : demand.orUnassignedAt(scaled(demand.unassigned().getAsLong(), factor[i])));
    }
    return problem.with(demands, rows.costing(cost));
  }

  private static long scaled(long cost, long factor) {
    return Math.floorDiv(cost * factor, (long) FINEST);
  }

  /** Lowers the threshold of all cases together, then of those that can still go lower. */
  AssignmentPlan byThresholds(int levels) {
    var threshold = new long[problem.cases.size()];
    Arrays.fill(threshold, Long.MAX_VALUE);
    var stuck = new boolean[threshold.length];
    for (int level = 0; level < levels; level++) {
      var costs = values(stuck);
      int low = 0;
      int high = costs.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (feasible(lowered(threshold, stuck, costs[middle]))) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      if (costs.length == 0 || !feasible(lowered(threshold, stuck, costs[low]))) {
        return best;
      }
      var trial = lowered(threshold, stuck, costs[low]);
      var plan = solved(within(trial));
      if (plan == null || !keep(plan)) {
        return best;
      }
      threshold = trial;
      boolean all = true;
      for (int i = 0; i < stuck.length; i++) {
        stuck[i] |= Allotment.total(plan, i) >= costs[low];
        all &= stuck[i];
      }
      if (all) {
        return best;
      }
    }
    return best;
  }

  private static long[] lowered(long[] threshold, boolean[] stuck, long to) {
    var lowered = threshold.clone();
    for (int i = 0; i < lowered.length; i++) {
      lowered[i] = stuck[i] ? threshold[i] : Math.min(threshold[i], to);
    }
    return lowered;
  }

  private long[] values(boolean[] stuck) {
    var values = new long[rows.edges() + stuck.length];
    int count = 0;
    for (int i = 0; i < stuck.length; i++) {
      for (int e = rows.start[i]; !stuck[i] && e < rows.start[i + 1]; e++) {
        values[count++] = rows.cost[e];
      }
      var unassigned = problem.cases.get(i).unassigned();
      if (!stuck[i] && unassigned.isPresent()) {
        values[count++] = unassigned.getAsLong();
      }
    }
    return Arrays.stream(values, 0, count).sorted().distinct().toArray();
  }

  private boolean feasible(long[] threshold) {
    return new Infeasibility(within(threshold), Watch.silent()).isFeasible();
  }

  private AssignmentProblem within(long[] threshold) {
    var demands = new ArrayList<CaseDemand>();
    for (int i = 0; i < threshold.length; i++) {
      var demand = problem.cases.get(i);
      boolean dear = demand.unassigned().orElse(Long.MIN_VALUE) > threshold[i];
      demands.add(
          dear
              ? new CaseDemand(demand.id(), demand.opinions(), OptionalLong.empty(), demand.need())
              : demand);
    }
    return problem.with(demands, rows.within(threshold));
  }

  /** The plan of another problem with the same pairs, told as one of ours. */
  private @Nullable AssignmentPlan solved(AssignmentProblem other) {
    if (!(assigner.solve(other) instanceof AssignmentOutcome.Planned it)) {
      return null;
    }
    var plan = it.plan();
    return new AssignmentPlan(
        problem,
        plan.unitStart,
        plan.specialistOf,
        plan.caseValues,
        plan.specialistPrices,
        0,
        plan.kernel());
  }

  /** Keeps a plan that is dear within bounds and kinder than the best; tells if it is within. */
  private boolean keep(AssignmentPlan plan) {
    var profile = FairAssigner.profile(plan);
    long total = 0;
    for (long it : profile) {
      total -= it;
    }
    if (total > mostTotal) {
      return false;
    }
    // Sorted negatives: the worst comes first, and larger is kinder.
    if (Arrays.compare(profile, bestProfile) > 0) {
      best = plan;
      bestProfile = profile;
    }
    return true;
  }
}
