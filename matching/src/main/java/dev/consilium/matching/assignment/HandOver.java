package dev.consilium.matching.assignment;

/**
 * Turns the state of a bidding round into a flow that shortest paths can finish.
 *
 * <p>Prices stay; units that pay more than their cheapest other choice are opened again, and every
 * specialist with a price is owed its places back. Then no reduced cost is negative, which is all
 * that {@link ShortestPaths} asks for, however far the bidding got.
 */
final class HandOver {

  private final Flow flow;
  private final Candidates rows;
  private final Places places;
  private final int[] load;
  private final long[] closedAt;

  HandOver(Flow flow, Places places) {
    this.flow = flow;
    this.rows = flow.rows;
    this.places = places;
    this.load = new int[flow.specialists];
    this.closedAt = new long[flow.specialists];
  }

  /** Puts each unit on its edge and settles what is owed. */
  void from(int[] edgeOf) {
    if (flow.taken != null) {
      java.util.Arrays.fill(flow.taken, false);
    }
    for (int unit = 0; unit < edgeOf.length; unit++) {
      flow.move(unit, edgeOf[unit]);
      if (edgeOf[unit] >= 0) {
        load[rows.to[edgeOf[unit]]]++;
      }
    }
    for (int j = 0; j < flow.specialists; j++) {
      // Fewer candidates than the load allows: never scarce, so never paid for.
      boolean ample = places.start[j + 1] - places.start[j] < flow.room[j] + flow.owed[j];
      flow.price[j] = ample ? 0 : places.price[j];
    }
    for (int i = 0; i + 1 < rows.start.length; i++) {
      open(i);
    }
    for (int j = 0; j < flow.specialists; j++) {
      settle(j);
    }
    for (int unit = 0; unit < edgeOf.length; unit++) {
      flow.hubOwed -= flow.held[unit] == Flow.UNASSIGNED ? 1 : 0;
    }
  }

  private void open(int from) {
    long value = flow.unassignedAt[from];
    for (int e = rows.start[from]; e < rows.start[from + 1]; e++) {
      if (!isHeld(from, e)) {
        value = Math.min(value, rows.cost[e] + flow.price[rows.to[e]]);
      }
    }
    for (int unit = flow.unitStart[from]; unit < flow.unitStart[from + 1]; unit++) {
      int edge = flow.held[unit];
      if (edge >= 0 && rows.cost[edge] + flow.price[rows.to[edge]] > value) {
        load[rows.to[edge]]--;
        flow.move(unit, Flow.OPEN);
      } else if (edge == Flow.UNASSIGNED && flow.unassignedAt[from] > value) {
        flow.move(unit, Flow.OPEN);
      }
    }
    keepAway(from, value >= Places.CLOSED / 2 ? paid(from) : value);
  }

  /** Makes the closed too dear for a case that values an opinion so much. */
  private void keepAway(int from, long value) {
    for (int e = rows.start[from]; e < rows.start[from + 1] && rows.cost[e] < value; e++) {
      closedAt[rows.to[e]] = Math.max(closedAt[rows.to[e]], value - rows.cost[e]);
    }
  }

  // Where every other candidate is closed, a case values an opinion as much as it pays, or nothing.
  private long paid(int from) {
    long paid = Long.MIN_VALUE;
    for (int unit = flow.unitStart[from]; unit < flow.unitStart[from + 1]; unit++) {
      int edge = flow.held[unit];
      paid = Math.max(paid, edge < 0 ? paid : rows.cost[edge] + flow.price[rows.to[edge]]);
    }
    return paid;
  }

  private boolean isHeld(int from, int edge) {
    for (int unit = flow.unitStart[from]; unit < flow.unitStart[from + 1]; unit++) {
      if (flow.held[unit] == edge) {
        return true;
      }
    }
    return false;
  }

  private void settle(int specialist) {
    int least = flow.owed[specialist];
    int room = flow.room[specialist];
    if (places.start[specialist] == places.start[specialist + 1] && room + least == 0) {
      // Nobody may come, so the price must only keep all away.
      flow.price[specialist] = closedAt[specialist];
    }
    if (flow.price[specialist] > 0) {
      flow.toHub[specialist] = room;
      flow.owed[specialist] = least + room - load[specialist];
    } else {
      flow.toHub[specialist] = Math.max(0, load[specialist] - least);
      flow.owed[specialist] = Math.max(0, least - load[specialist]);
    }
    flow.hubOwed -= flow.toHub[specialist];
  }
}
