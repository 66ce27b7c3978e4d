package dev.consilium.matching.assignment;

/**
 * Brings prices near their final values by bidding, in rounds of ever finer increments.
 *
 * <p>In a round every unit in turn takes a place with the specialist who costs it least, prices
 * included, and raises that place's price to where its second choice would have been as good, at
 * least by the round's increment; whoever had the place bids again (D. Bertsekas and D. Castañon,
 * The auction algorithm for the transportation problem, 1989). Places of one specialist have prices
 * of their own, else equal places would bid each other up in vain. A round starts from the prices
 * of the round before, lowered by twice its increment, because prices only rise and some rose too
 * far. What the last round leaves inexact, a few units in a hundred, {@link ShortestPaths} repairs;
 * so this class decides how long a solution takes and never what it is.
 */
final class CostScaling {

  // Measured on the four tight instances of AssignmentBenchmark: finer first rounds and coarser
  // last rounds both cost more than they save.
  private static final int FIRST_ROUND = 20;
  private static final int LAST_ROUND = 1000;
  private static final int FACTOR = 5;
  // A price war that bids more often than this is left to the shortest paths.
  private static final int MOST_BIDS_A_UNIT = 400;

  private final Flow flow;
  private final Candidates rows;
  private final Places places;
  private final int[] edgeOf;
  private final int[] waiting;
  private int waitingCount;

  CostScaling(Flow flow) {
    this.flow = flow;
    this.rows = flow.rows;
    this.places = new Places(flow);
    this.edgeOf = new int[flow.units()];
    this.waiting = new int[flow.units()];
    java.util.Arrays.fill(edgeOf, Flow.OPEN);
  }

  /** Leaves the flow with most units placed and prices under which no reduced cost is negative. */
  void run(Watch watch) {
    long range = range();
    long last = Math.max(1, range / LAST_ROUND);
    long increment = Math.max(last, range / FIRST_ROUND);
    long overshoot = 0;
    long rounds = 0;
    while (true) {
      watch.at(rounds++, 0);
      round(increment, overshoot, watch);
      if (increment == last) {
        break;
      }
      overshoot = 2 * increment;
      increment = Math.max(last, increment / FACTOR);
    }
    new HandOver(flow, places).from(edgeOf);
  }

  private long range() {
    long range = 1;
    for (int i = 0; i + 1 < rows.start.length; i++) {
      if (rows.start[i + 1] > rows.start[i]) {
        range = Math.max(range, rows.cost[rows.start[i + 1] - 1] - rows.cost[rows.start[i]]);
      }
    }
    return range;
  }

  private void round(long increment, long overshoot, Watch watch) {
    places.clear(overshoot);
    waitingCount = 0;
    for (int unit = flow.units() - 1; unit >= 0; unit--) {
      mark(edgeOf[unit], false);
      edgeOf[unit] = Flow.OPEN;
      waiting[waitingCount++] = unit;
    }
    long bids = (long) MOST_BIDS_A_UNIT * flow.units();
    while (waitingCount > 0 && bids-- > 0) {
      bid(waiting[--waitingCount], increment);
      watch.at(flow.units() - waitingCount, flow.units());
    }
  }

  private void bid(int unit, long increment) {
    int from = flow.caseOf[unit];
    // For a case that must not stay unassigned, that is the farthest of all choices.
    long best = flow.unassignedAt[from];
    long second = Flow.NEVER;
    int choice = best == Flow.NEVER ? Flow.OPEN : Flow.UNASSIGNED;
    int end = rows.start[from + 1];
    for (int e = rows.start[from]; e < end && rows.cost[e] < second; e++) {
      long pays = rows.cost[e] + places.price[rows.to[e]];
      if (pays < second && (flow.taken == null || !flow.taken[e])) {
        if (pays < best) {
          second = best;
          best = pays;
          choice = e;
        } else {
          second = pays;
        }
      }
    }
    edgeOf[unit] = choice;
    if (choice >= 0) {
      long rise = second == Flow.NEVER ? increment : Math.max(increment, second - best);
      mark(choice, true);
      int displaced = places.take(rows.to[choice], rise, unit);
      if (displaced != Places.VACANT) {
        mark(edgeOf[displaced], false);
        edgeOf[displaced] = Flow.OPEN;
        waiting[waitingCount++] = displaced;
      }
    }
  }

  private void mark(int edge, boolean now) {
    if (flow.taken != null && edge >= 0) {
      flow.taken[edge] = now;
    }
  }
}
