package dev.consilium.matching.assignment;

import java.util.Arrays;

/**
 * Successive shortest augmenting paths with prices, for a flow whose reduced costs are not negative.
 *
 * <p>Only specialists and the hub are nodes: a unit is entered by the one edge it sits on, so its
 * own distance is that of its specialist less what it pays there. Rows rise in cost, hence a scan
 * stops as soon as cost plus the least price reaches the best end found. After each path the prices
 * of all nodes nearer than its end rise by the difference, which keeps reduced costs from becoming
 * negative. Worst case units × edges × log; with room to spare, close to one scan a unit.
 */
final class ShortestPaths {

  private static final int FROM_HUB = -1;
  private static final int NO_NODE = -1;

  private final Flow flow;
  private final Candidates rows;
  private final int hub;
  private final long[] distance;
  private final DistanceHeap heap;
  private final int[] seenIn;
  private final int[] parentUnit;
  private final int[] parentEdge;
  private final int[] settled;
  private int settledCount;
  private int round;
  private long leastPrice;
  private int hubVia;
  private boolean hubViaUnit;
  private int target;
  private long reach;

  ShortestPaths(Flow flow) {
    this.flow = flow;
    this.rows = flow.rows;
    this.hub = flow.specialists;
    this.distance = new long[hub + 1];
    this.heap = new DistanceHeap(distance);
    this.seenIn = new int[hub + 1];
    this.parentUnit = new int[hub + 1];
    this.parentEdge = new int[hub + 1];
    this.settled = new int[hub + 1];
  }

  /**
   * Places every open unit.
   *
   * @return false as soon as one cannot be placed, or owed loads exceed the units
   * @throws Cancellation when the host says so
   */
  boolean run(Watch watch) {
    leastPrice = Math.min(0, Arrays.stream(flow.price).min().orElse(0));
    for (int unit = 0; unit < flow.units(); unit++) {
      if (flow.held[unit] == Flow.OPEN && !place(unit)) {
        return false;
      }
      watch.at(unit + 1L, flow.units());
    }
    // More was handed to the hub than it may keep: what is owed elsewhere comes from there.
    while (flow.hubOwed < 0) {
      if (!place(FROM_HUB)) {
        return false;
      }
    }
    return true;
  }

  /** Finds the cheapest way to give one more unit a place and takes it; false if there is none. */
  boolean place(int unit) {
    round++;
    heap.clear();
    settledCount = 0;
    target = NO_NODE;
    reach = Long.MAX_VALUE;
    if (unit == FROM_HUB) {
      distance[hub] = 0;
      seenIn[hub] = round;
      settled[settledCount++] = hub;
      leaveHub();
    } else {
      scan(unit, 0);
    }
    while (!heap.isEmpty() && heap.least() < reach) {
      int node = heap.poll();
      settled[settledCount++] = node;
      if (node == hub) {
        leaveHub();
      } else {
        leave(node);
      }
    }
    if (target == NO_NODE) {
      return false;
    }
    raisePrices();
    augment(unit);
    return true;
  }

  private void leave(int node) {
    long paid = distance[node] - flow.price[node];
    for (int unit = flow.head[node]; unit >= 0; unit = flow.next[unit]) {
      scan(unit, paid - rows.cost[flow.held[unit]]);
    }
  }

  /** From the hub a unit may be handed back: one that it took from a specialist, or unassigned. */
  private void leaveHub() {
    long paid = distance[hub] - flow.hubPrice;
    for (int j = 0; j < hub; j++) {
      if (flow.toHub[j] > 0) {
        reached(j, paid + flow.price[j], FROM_HUB, FROM_HUB);
      }
    }
    for (int unit = 0; unit < flow.units(); unit++) {
      if (flow.held[unit] == Flow.UNASSIGNED) {
        scan(unit, paid - flow.unassignedAt[flow.caseOf[unit]]);
      }
    }
  }

  private void scan(int unit, long paid) {
    int from = flow.caseOf[unit];
    long unassigned = flow.unassignedAt[from];
    if (unassigned != Flow.NEVER && flow.held[unit] != Flow.UNASSIGNED) {
      reachedHub(paid + unassigned + flow.hubPrice, unit, true);
    }
    long floor = paid + leastPrice;
    int end = rows.start[from + 1];
    for (int e = rows.start[from]; e < end; e++) {
      long cost = rows.cost[e];
      if (floor + cost >= reach) {
        return;
      }
      int j = rows.to[e];
      long at = paid + cost + flow.price[j];
      if (at < reach && (flow.taken == null || !flow.taken[e])) {
        reached(j, at, unit, e);
      }
    }
  }

  private void reached(int node, long at, int unit, int edge) {
    if (at >= reach || (seenIn[node] == round && distance[node] <= at)) {
      return;
    }
    seenIn[node] = round;
    distance[node] = at;
    parentUnit[node] = unit;
    parentEdge[node] = edge;
    if (flow.owed[node] > 0) {
      reach = at;
      target = node;
      return;
    }
    if (flow.toHub[node] < flow.room[node]) {
      reachedHub(at + flow.hubPrice - flow.price[node], node, false);
    }
    if (at < reach) {
      heap.lowered(node);
    }
  }

  private void reachedHub(long at, int via, boolean viaUnit) {
    if (at >= reach || (seenIn[hub] == round && distance[hub] <= at)) {
      return;
    }
    seenIn[hub] = round;
    distance[hub] = at;
    hubVia = via;
    hubViaUnit = viaUnit;
    if (flow.hubOwed > 0) {
      reach = at;
      target = hub;
    } else {
      heap.lowered(hub);
    }
  }

  private void raisePrices() {
    for (int k = 0; k < settledCount; k++) {
      int node = settled[k];
      long by = reach - distance[node];
      if (node == hub) {
        flow.hubPrice += by;
      } else {
        flow.price[node] += by;
      }
    }
  }

  /** Walks back from the target and moves each unit on the way to where the path takes it. */
  private void augment(int first) {
    if (target == hub) {
      flow.hubOwed--;
    } else {
      flow.owed[target]--;
    }
    int node = target;
    while (node != NO_NODE) {
      if (node == hub && first == FROM_HUB) {
        flow.hubOwed++;
        node = NO_NODE;
      } else if (node == hub) {
        node = hubViaUnit ? moved(hubVia, Flow.UNASSIGNED, first) : handedOn(hubVia);
      } else if (parentUnit[node] == FROM_HUB) {
        flow.toHub[node]--;
        node = hub;
      } else {
        node = moved(parentUnit[node], parentEdge[node], first);
      }
    }
  }

  private int handedOn(int specialist) {
    flow.toHub[specialist]++;
    return specialist;
  }

  private int moved(int unit, int edge, int first) {
    int before = flow.held[unit];
    flow.move(unit, edge);
    if (unit == first) {
      return NO_NODE;
    }
    return before == Flow.UNASSIGNED ? hub : rows.to[before];
  }
}
