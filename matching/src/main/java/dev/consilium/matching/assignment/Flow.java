package dev.consilium.matching.assignment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An assignment under construction: which unit of demand sits on which edge, and the prices.
 *
 * <p>Seen as a flow, each unit runs from its case over an edge to a specialist. A specialist keeps
 * the first {@code least} units and hands up to {@code most - least} on to one hub, which also takes
 * units that stay unassigned. Specialists are owed their least load and the hub all the rest, so
 * both bounds hold exactly when nothing is owed any more. Mutable; one thread.
 */
final class Flow {

  /** A unit that nobody holds yet. */
  static final int OPEN = -1;
  /** A unit that stays unassigned, at its case's price. */
  static final int UNASSIGNED = -2;
  /** The price of a case that must not stay unassigned. */
  static final long NEVER = Long.MAX_VALUE;

  final Candidates rows;
  final int specialists;
  final int[] unitStart;
  final int[] caseOf;
  final long[] unassignedAt;
  final int[] room;
  final int[] held;
  final int[] head;
  final int[] next;
  final int[] previous;
  final int[] toHub;
  final int[] owed;
  final boolean @Nullable [] taken;
  final long[] price;
  long hubOwed;
  long hubPrice;

  Flow(AssignmentProblem problem, Candidates rows) {
    this.rows = rows;
    int cases = problem.cases.size();
    this.specialists = problem.specialists.size();
    this.unitStart = new int[cases + 1];
    this.unassignedAt = new long[cases];
    for (int i = 0; i < cases; i++) {
      var demand = problem.cases.get(i);
      unitStart[i + 1] = unitStart[i] + demand.opinions();
      unassignedAt[i] = demand.unassigned().orElse(NEVER);
    }
    int units = unitStart[cases];
    this.caseOf = new int[units];
    for (int i = 0; i < cases; i++) {
      Arrays.fill(caseOf, unitStart[i], unitStart[i + 1], i);
    }
    this.room = new int[specialists];
    this.owed = new int[specialists];
    this.hubOwed = units;
    for (int j = 0; j < specialists; j++) {
      var load = problem.specialists.get(j);
      room[j] = load.most() - load.least();
      owed[j] = load.least();
      hubOwed -= load.least();
    }
    this.held = filled(units, OPEN);
    this.head = filled(specialists, -1);
    this.next = new int[units];
    this.previous = new int[units];
    this.toHub = new int[specialists];
    this.taken = units == cases ? null : new boolean[rows.edges()];
    this.price = new long[specialists];
  }

  private static int[] filled(int length, int value) {
    var array = new int[length];
    Arrays.fill(array, value);
    return array;
  }

  int units() {
    return held.length;
  }

  /** Takes a unit from where it is and puts it on an edge, or leaves it unassigned or open. */
  void move(int unit, int edge) {
    int from = held[unit];
    if (from >= 0) {
      unlink(unit, rows.to[from]);
      mark(from, false);
    }
    held[unit] = edge;
    if (edge >= 0) {
      link(unit, rows.to[edge]);
      mark(edge, true);
    }
  }

  private void mark(int edge, boolean now) {
    if (taken != null) {
      taken[edge] = now;
    }
  }

  private void link(int unit, int specialist) {
    int first = head[specialist];
    next[unit] = first;
    previous[unit] = -1;
    if (first >= 0) {
      previous[first] = unit;
    }
    head[specialist] = unit;
  }

  private void unlink(int unit, int specialist) {
    if (previous[unit] >= 0) {
      next[previous[unit]] = next[unit];
    } else {
      head[specialist] = next[unit];
    }
    if (next[unit] >= 0) {
      previous[next[unit]] = previous[unit];
    }
  }

  /** Makes the hub's price the zero of all prices, as certificates state them. */
  void settle() {
    for (int j = 0; j < specialists; j++) {
      price[j] -= hubPrice;
    }
    hubPrice = 0;
  }

  /** What a case pays for its dearest unit: with settled prices, its dual value. */
  long value(int from) {
    long value = Long.MIN_VALUE;
    for (int unit = unitStart[from]; unit < unitStart[from + 1]; unit++) {
      int edge = held[unit];
      value =
          Math.max(value, edge >= 0 ? rows.cost[edge] + price[rows.to[edge]] : unassignedAt[from]);
    }
    return value;
  }
}
