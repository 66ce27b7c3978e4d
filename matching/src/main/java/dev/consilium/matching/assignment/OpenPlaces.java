package dev.consilium.matching.assignment;

import java.util.ArrayList;
import java.util.List;

/** Upper loads and demands as they are used up, pair by pair, never given back. */
final class OpenPlaces {

  private final AssignmentProblem problem;
  private final int[] room;
  private final int[] wanted;
  private final long[] spent;
  private final List<AssignmentPlan.Assigned> assigned = new ArrayList<>();

  OpenPlaces(AssignmentProblem problem) {
    this.problem = problem;
    this.room = problem.specialists.stream().mapToInt(SpecialistLoad::most).toArray();
    this.wanted = problem.cases.stream().mapToInt(CaseDemand::opinions).toArray();
    this.spent = new long[wanted.length];
  }

  /** Takes a pair if both sides still can; each pair is offered once. */
  boolean take(int from, int to, long cost) {
    if (wanted[from] == 0 || room[to] == 0) {
      return false;
    }
    wanted[from]--;
    room[to]--;
    spent[from] += cost;
    assigned.add(new AssignmentPlan.Assigned(
        problem.cases.get(from).id(), problem.specialists.get(to).id(), cost));
    return true;
  }

  int room(int specialist) {
    return room[specialist];
  }

  int wanted(int from) {
    return wanted[from];
  }

  Allotment allotment() {
    var unassigned = new ArrayList<AssignmentPlan.Unassigned>();
    long total = 0;
    long worst = 0;
    for (int i = 0; i < wanted.length; i++) {
      var demand = problem.cases.get(i);
      if (wanted[i] > 0) {
        unassigned.add(new AssignmentPlan.Unassigned(demand.id(), wanted[i]));
      }
      long own = spent[i] + wanted[i] * demand.unassigned().orElse(0);
      worst = i == 0 ? own : Math.max(worst, own);
      total += own;
    }
    return new Allotment(assigned, unassigned, total, worst);
  }
}
