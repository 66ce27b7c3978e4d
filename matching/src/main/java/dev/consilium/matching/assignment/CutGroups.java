package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Splits one side of a minimum cut into groups that have nothing to do with each other. */
final class CutGroups {

  private final AssignmentProblem problem;
  private final MaximumFlow cut;
  private final Flow flow;
  private final int cases;
  private final int[] parent;

  CutGroups(AssignmentProblem problem, MaximumFlow cut) {
    this.problem = problem;
    this.cut = cut;
    this.flow = cut.flow;
    this.cases = problem.cases.size();
    this.parent = new int[cases + problem.specialists.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
  }

  /** Groups of cases that have more opinions to get than places. */
  List<Bottleneck> places() {
    var inside = new boolean[cases];
    for (int unit = 0; unit < flow.units(); unit++) {
      int edge = flow.held[unit];
      inside[flow.caseOf[unit]] |=
          edge == Flow.OPEN || (edge >= 0 && cut.seen.get(flow.rows.to[edge]));
    }
    for (int i = 0; i < cases; i++) {
      for (int e = flow.rows.start[i]; inside[i] && e < flow.rows.start[i + 1]; e++) {
        if (cut.seen.get(flow.rows.to[e])) {
          join(i, cases + flow.rows.to[e]);
        }
      }
    }
    var groups = new TreeMap<Integer, Group>();
    for (int i = 0; i < cases; i++) {
      if (inside[i]) {
        var group = groups.computeIfAbsent(root(i), k -> new Group());
        group.add(problem.cases.get(i));
        for (int unit = flow.unitStart[i]; unit < flow.unitStart[i + 1]; unit++) {
          group.asked++;
          group.possible += flow.held[unit] == Flow.OPEN ? 0 : 1;
        }
      }
    }
    for (int j = 0; j < problem.specialists.size(); j++) {
      var group = groups.get(root(cases + j));
      if (group != null) {
        group.specialists.add(problem.specialists.get(j).id());
      }
    }
    return bottlenecks(Bottleneck.Kind.TOO_FEW_PLACES, groups);
  }

  /** Groups of specialists to whom fewer cases can come than must. */
  List<Bottleneck> cases() {
    for (int unit = 0; unit < flow.units(); unit++) {
      int edge = flow.held[unit];
      if (edge >= 0 && isShort(flow.rows.to[edge])) {
        int i = flow.caseOf[unit];
        for (int e = flow.rows.start[i]; e < flow.rows.start[i + 1]; e++) {
          if (isShort(flow.rows.to[e])) {
            join(cases + flow.rows.to[edge], cases + flow.rows.to[e]);
          }
        }
      }
    }
    var groups = new TreeMap<Integer, Group>();
    for (int j = 0; j < problem.specialists.size(); j++) {
      if (isShort(j)) {
        var group = groups.computeIfAbsent(root(cases + j), k -> new Group());
        group.specialists.add(problem.specialists.get(j).id());
        group.asked += problem.specialists.get(j).least();
        group.possible += cut.load[j];
      }
    }
    for (int unit = 0; unit < flow.units(); unit++) {
      int edge = flow.held[unit];
      var group = edge < 0 ? null : groups.get(root(cases + flow.rows.to[edge]));
      if (group != null) {
        group.add(problem.cases.get(flow.caseOf[unit]));
      }
    }
    return bottlenecks(Bottleneck.Kind.TOO_FEW_CASES, groups);
  }

  // Not reached from any unit that may move, so nothing more can come here.
  private boolean isShort(int specialist) {
    return !cut.seen.get(specialist) && !cut.surplus(specialist);
  }

  private static List<Bottleneck> bottlenecks(Bottleneck.Kind kind, Map<Integer, Group> groups) {
    return groups.values().stream()
        .filter(it -> it.asked > it.possible)
        .map(it -> new Bottleneck(
            kind,
            List.copyOf(it.cases),
            it.specialists,
            it.needs.size() == 1 ? it.needs.first() : "",
            it.asked,
            it.possible))
        .toList();
  }

  private int root(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  private static final class Group {
    private final List<CaseId> cases = new ArrayList<>();
    private final List<PartyId> specialists = new ArrayList<>();
    private final TreeSet<String> needs = new TreeSet<>();
    private long asked;
    private long possible;

    private void add(CaseDemand demand) {
      // Units of one case come one after the other.
      if (cases.isEmpty() || !cases.get(cases.size() - 1).equals(demand.id())) {
        cases.add(demand.id());
        needs.add(demand.need());
      }
    }
  }
}
