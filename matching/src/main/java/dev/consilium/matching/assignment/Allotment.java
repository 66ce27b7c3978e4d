package dev.consilium.matching.assignment;

import java.util.List;

/**
 * Who gives which opinion by a rule that does not aim at the least total, so without certificate.
 *
 * @param assigned the pairs taken
 * @param unassigned what nobody gives, with leave or without
 * @param total costs of the pairs and prices of what stays unassigned with leave
 * @param worst the dearest case's own total; 0 without cases
 */
public record Allotment(
    List<AssignmentPlan.Assigned> assigned,
    List<AssignmentPlan.Unassigned> unassigned,
    long total,
    long worst) {

  // Lists a host may keep.
  public Allotment {
    assigned = List.copyOf(assigned);
    unassigned = List.copyOf(unassigned);
  }

  static Allotment of(AssignmentPlan plan) {
    long worst = 0;
    long total = 0;
    for (int i = 0; i + 1 < plan.unitStart.length; i++) {
      long own = total(plan, i);
      worst = i == 0 ? own : Math.max(worst, own);
      total += own;
    }
    return new Allotment(plan.assigned(), plan.unassigned(), total, worst);
  }

  /** What a case costs in a plan, whatever the plan's own problem says of costs. */
  static long total(AssignmentPlan plan, int from) {
    long own = 0;
    for (int unit = plan.unitStart[from]; unit < plan.unitStart[from + 1]; unit++) {
      int to = plan.specialistOf[unit];
      own += to >= 0
          ? plan.problem.cost(from, to).orElseThrow()
          : plan.problem.cases.get(from).unassigned().orElse(0);
    }
    return own;
  }
}
