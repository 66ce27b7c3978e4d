package dev.consilium.matching.assignment;

import java.util.List;

/** How an assignment ended: with a proven plan, with what stands in its way, or stopped. */
public sealed interface AssignmentOutcome {

  /**
   * A plan that its certificate proves feasible and optimal.
   *
   * @param plan the plan
   */
  record Planned(AssignmentPlan plan) implements AssignmentOutcome {}

  /**
   * No plan keeps every constraint. Each of the two lists, applied as a whole by {@link
   * Relaxation#apply}, makes the problem feasible, and changes as few units as any list of its kind.
   *
   * @param bottlenecks who needs more than there is, in words
   * @param byCapacity raises loads; where a case has too few candidates, postpones opinions
   * @param byPostponing postpones opinions and raises no load
   */
  record Infeasible(
      List<Bottleneck> bottlenecks, List<Relaxation> byCapacity, List<Relaxation> byPostponing)
      implements AssignmentOutcome {

    // What a host shows to a person must not change while it is read.
    public Infeasible {
      bottlenecks = List.copyOf(bottlenecks);
      byCapacity = List.copyOf(byCapacity);
      byPostponing = List.copyOf(byPostponing);
    }
  }

  /**
   * The host's progress port said no.
   *
   * @param step during which step
   */
  record Stopped(AssignmentProgress.Step step) implements AssignmentOutcome {}
}
