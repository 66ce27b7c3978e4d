package dev.consilium.matching.assignment;

import java.util.BitSet;

/**
 * How many opinions can be given at all, costs aside, and where it stops.
 *
 * <p>Repeated searches, each marking what it has seen; the last one, which finds nothing, has seen
 * exactly one side of a minimum cut. First every opinion that must be given gets a place within the
 * upper loads; then least loads are filled from units that may move.
 */
final class MaximumFlow {

  private final AssignmentProblem problem;
  private final Candidates rows;
  final Flow flow;
  final int[] load;
  /** Specialists on the near side of the cut after the last search. */
  final BitSet seen;

  private final int[] queue;
  private final int[] viaUnit;
  private final int[] viaEdge;
  private int queued;
  private int first;

  MaximumFlow(AssignmentProblem problem) {
    this.problem = problem;
    this.rows = problem.rows();
    this.flow = new Flow(problem, rows);
    int specialists = problem.specialists.size();
    this.load = new int[specialists];
    this.seen = new BitSet(specialists);
    this.queue = new int[specialists];
    this.viaUnit = new int[specialists];
    this.viaEdge = new int[specialists];
    for (int unit = 0; unit < flow.units(); unit++) {
      if (mayStay(unit)) {
        flow.move(unit, Flow.UNASSIGNED);
      }
    }
  }

  private boolean mayStay(int unit) {
    return flow.unassignedAt[flow.caseOf[unit]] != Flow.NEVER;
  }

  /** Gives places to units that need one; tells how many got none. */
  int serve(Watch watch) {
    int open;
    boolean changed;
    do {
      seen.clear();
      changed = false;
      open = 0;
      for (int unit = 0; unit < flow.units(); unit++) {
        if (flow.held[unit] == Flow.OPEN) {
          boolean placed = search(unit, false);
          changed |= placed;
          open += placed ? 0 : 1;
        }
        watch.at(unit, flow.units());
      }
    } while (changed && open > 0);
    return open;
  }

  /** Fills least loads from unassigned units and from loads above the least; tells what lacks. */
  int fillLeast(Watch watch) {
    boolean changed = lacking() > 0;
    while (changed && lacking() > 0) {
      seen.clear();
      changed = false;
      for (int unit = 0; unit < flow.units(); unit++) {
        int edge = flow.held[unit];
        if (edge == Flow.UNASSIGNED || (edge >= 0 && surplus(rows.to[edge]))) {
          changed |= search(unit, true);
        }
        watch.at(unit, flow.units());
      }
    }
    return lacking();
  }

  int lacking() {
    int lacking = 0;
    for (int j = 0; j < load.length; j++) {
      lacking += Math.max(0, problem.specialists.get(j).least() - load[j]);
    }
    return lacking;
  }

  boolean surplus(int specialist) {
    return load[specialist] > problem.specialists.get(specialist).least();
  }

  private boolean isEnd(int specialist, boolean toLeast) {
    var bounds = problem.specialists.get(specialist);
    return load[specialist] < (toLeast ? bounds.least() : bounds.most());
  }

  /** Looks for a chain of moves that ends where there is room, and makes it. */
  private boolean search(int unit, boolean toLeast) {
    queued = 0;
    first = unit;
    if (scan(first, toLeast)) {
      return true;
    }
    for (int at = 0; at < queued; at++) {
      int specialist = queue[at];
      for (int other = flow.head[specialist]; other >= 0; other = flow.next[other]) {
        if (scan(other, toLeast)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean scan(int unit, boolean toLeast) {
    int from = flow.caseOf[unit];
    for (int e = rows.start[from]; e < rows.start[from + 1]; e++) {
      int j = rows.to[e];
      if (seen.get(j) || (flow.taken != null && flow.taken[e]) || flow.held[unit] == e) {
        continue;
      }
      seen.set(j);
      viaUnit[j] = unit;
      viaEdge[j] = e;
      if (isEnd(j, toLeast)) {
        seen.clear(j);
        load[j]++;
        free(unit, e);
        return true;
      }
      queue[queued++] = j;
    }
    return false;
  }

  /** Moves a unit, then the one that goes to the place it left, back to the first of the chain. */
  private void free(int unit, int edge) {
    int moving = unit;
    int onto = edge;
    while (true) {
      int before = flow.held[moving];
      flow.move(moving, onto);
      if (moving == first) {
        if (before >= 0) {
          load[rows.to[before]]--;
        }
        return;
      }
      int left = rows.to[before];
      moving = viaUnit[left];
      onto = viaEdge[left];
    }
  }
}
