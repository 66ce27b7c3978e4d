package dev.consilium.matching.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads from a minimum cut what stands in the way of a plan, and what least would clear it.
 *
 * <p>Opinions that found no place in a maximum flow are as few as possible (Ford and Fulkerson), so
 * postponing just those is minimal; and as one more place serves at most one more opinion, so is
 * raising the load of one candidate for each. Least loads come after, on the problem so relaxed.
 */
final class Infeasibility {

  private final AssignmentProblem problem;
  private final Watch watch;

  Infeasibility(AssignmentProblem problem, Watch watch) {
    this.problem = problem;
    this.watch = watch;
  }

  /** Tells what lacks; nothing lacks where both lists are empty. */
  AssignmentOutcome.Infeasible explain() {
    var flow = new MaximumFlow(problem);
    int open = flow.serve(watch);
    var bottlenecks = new ArrayList<Bottleneck>();
    if (open > 0) {
      bottlenecks.addAll(new CutGroups(problem, flow).places());
      var byPostponing = postponed(flow);
      var byCapacity = raised(flow);
      bottlenecks.addAll(lowered(byPostponing));
      lowered(byCapacity);
      return new AssignmentOutcome.Infeasible(bottlenecks, byCapacity, byPostponing);
    }
    var lower = new ArrayList<Relaxation>();
    bottlenecks.addAll(lowered(problem, flow, lower));
    return new AssignmentOutcome.Infeasible(bottlenecks, lower, lower);
  }

  /** Tells whether some plan keeps every constraint. */
  boolean isFeasible() {
    boolean bounded = problem.specialists.stream().anyMatch(it -> it.least() > 0);
    if (!bounded && problem.cases.stream().allMatch(it -> it.unassigned().isPresent())) {
      return true;
    }
    var flow = new MaximumFlow(problem);
    return flow.serve(watch) == 0 && flow.fillLeast(watch) == 0;
  }

  private List<Relaxation> postponed(MaximumFlow flow) {
    var list = new ArrayList<Relaxation>();
    for (int i = 0; i < problem.cases.size(); i++) {
      int open = 0;
      for (int unit = flow.flow.unitStart[i]; unit < flow.flow.unitStart[i + 1]; unit++) {
        open += flow.flow.held[unit] == Flow.OPEN ? 1 : 0;
      }
      if (open > 0) {
        list.add(new Relaxation.Postpone(problem.cases.get(i).id(), open));
      }
    }
    return list;
  }

  private List<Relaxation> raised(MaximumFlow flow) {
    var raise = new TreeMap<Integer, Integer>();
    var postpone = new TreeMap<Integer, Integer>();
    var rows = flow.flow.rows;
    for (int unit = 0; unit < flow.flow.units(); unit++) {
      if (flow.flow.held[unit] != Flow.OPEN) {
        continue;
      }
      int from = flow.flow.caseOf[unit];
      int edge = free(flow, from);
      if (edge < 0) {
        postpone.merge(from, 1, Integer::sum);
      } else {
        flow.flow.move(unit, edge);
        raise.merge(rows.to[edge], 1, Integer::sum);
      }
    }
    var list = new ArrayList<Relaxation>();
    raise.forEach(
        (j, by) -> list.add(new Relaxation.RaiseMost(problem.specialists.get(j).id(), by)));
    postpone.forEach(
        (i, by) -> list.add(new Relaxation.Postpone(problem.cases.get(i).id(), by)));
    return list;
  }

  // The cheapest candidate of the case that does not have it yet.
  private static int free(MaximumFlow flow, int from) {
    var rows = flow.flow.rows;
    var has = new BitSet();
    for (int unit = flow.flow.unitStart[from]; unit < flow.flow.unitStart[from + 1]; unit++) {
      if (flow.flow.held[unit] >= 0) {
        has.set(flow.flow.held[unit]);
      }
    }
    for (int e = rows.start[from]; e < rows.start[from + 1]; e++) {
      if (!has.get(e)) {
        return e;
      }
    }
    return -1;
  }

  /** Adds to a list what least loads still lack once the list is applied. */
  private List<Bottleneck> lowered(List<Relaxation> list) {
    var relaxed = new RelaxedProblem(problem).with(list);
    var flow = new MaximumFlow(relaxed);
    flow.serve(watch);
    return lowered(relaxed, flow, list);
  }

  private List<Bottleneck> lowered(
      AssignmentProblem asked, MaximumFlow flow, List<Relaxation> list) {
    if (flow.fillLeast(watch) == 0) {
      return List.of();
    }
    for (int j = 0; j < asked.specialists.size(); j++) {
      var bounds = asked.specialists.get(j);
      if (flow.load[j] < bounds.least()) {
        list.add(new Relaxation.LowerLeast(bounds.id(), bounds.least() - flow.load[j]));
      }
    }
    return new CutGroups(asked, flow).cases();
  }
}
