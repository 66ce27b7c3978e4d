package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects cases, specialists and pairs in any order. Not safe for several threads.
 *
 * <p>Give either single pairs by {@link #candidate} or a whole matrix by {@link #costs}.
 */
public final class AssignmentProblemBuilder {

  private final String salt;
  private final List<CaseDemand> cases = new ArrayList<>();
  private final List<SpecialistLoad> specialists = new ArrayList<>();
  // Looked up, never iterated: the order of a hash map must not reach a result.
  private final Map<CaseId, Integer> caseAt = new HashMap<>();
  private final Map<PartyId, Integer> specialistAt = new HashMap<>();
  private int[] from = new int[64];
  private int[] to = new int[64];
  private long[] cost = new long[64];
  private int count;
  private @Nullable CostFunction costs;

  AssignmentProblemBuilder(String salt) {
    if (salt.isBlank()) {
      throw new IllegalArgumentException("Assignment: the salt is blank [salt-present]."
          + " Give any text, and the same one to repeat a result.");
    }
    this.salt = salt;
  }

  /**
   * Adds a case.
   *
   * @param demand the case and how many specialists it needs
   * @return this builder
   */
  public AssignmentProblemBuilder add(CaseDemand demand) {
    if (caseAt.putIfAbsent(demand.id(), cases.size()) != null) {
      throw new IllegalArgumentException("Case " + demand.id()
          + ": added twice [set-once]. Add it once, with all opinions it needs.");
    }
    cases.add(demand);
    return this;
  }

  /**
   * Adds a specialist.
   *
   * @param load the specialist and the bounds of the load
   * @return this builder
   */
  public AssignmentProblemBuilder add(SpecialistLoad load) {
    if (specialistAt.putIfAbsent(load.id(), specialists.size()) != null) {
      throw new IllegalArgumentException("Specialist " + load.id()
          + ": added twice [set-once]. Add one load for each specialist.");
    }
    specialists.add(load);
    return this;
  }

  /**
   * Allows a pair to meet.
   *
   * @param id a case added before
   * @param specialist a specialist added before
   * @param pairCost what it costs, in fixed point
   * @return this builder
   */
  public AssignmentProblemBuilder candidate(CaseId id, PartyId specialist, long pairCost) {
    var i = caseAt.get(id);
    var j = specialistAt.get(specialist);
    if (i == null || j == null) {
      throw new IllegalArgumentException((i == null ? "Case " + id : "Specialist " + specialist)
          + ": named by a pair, never added [known-ids]. Add cases and specialists first.");
    }
    AssignmentLimits.checkCost("Pair of case " + id + " and specialist " + specialist, pairCost);
    if (count == from.length) {
      AssignmentLimits.checkCount("pairs", count + 1L, AssignmentLimits.MOST_EDGES);
      int more = Math.min(AssignmentLimits.MOST_EDGES, count * 2);
      from = Arrays.copyOf(from, more);
      to = Arrays.copyOf(to, more);
      cost = Arrays.copyOf(cost, more);
    }
    from[count] = i;
    to[count] = j;
    cost[count++] = pairCost;
    return this;
  }

  /**
   * Gives the costs of all pairs at once.
   *
   * @param function asked once for each pair when the problem is built
   * @return this builder
   */
  public AssignmentProblemBuilder costs(CostFunction function) {
    if (costs != null) {
      throw new IllegalStateException(
          "Assignment: the matrix of costs is given twice [set-once]. Remove one call.");
    }
    costs = function;
    return this;
  }

  /**
   * Makes the problem.
   *
   * @return checked, immutable
   */
  public AssignmentProblem build() {
    if (costs != null && count > 0) {
      throw new IllegalStateException(
          "Assignment: single pairs beside a matrix of costs" + " [one-source]. Give either.");
    }
    long nodes = (long) cases.size() + specialists.size();
    AssignmentLimits.checkCount("cases and specialists", nodes, AssignmentLimits.MOST_NODES);
    long demand = cases.stream().mapToLong(CaseDemand::opinions).sum();
    AssignmentLimits.checkCount("opinions", demand, AssignmentLimits.MOST_NODES);
    var caseOrder =
        SaltedOrder.of(salt, cases.stream().map(it -> it.id().value()).toList());
    var specialistOrder =
        SaltedOrder.of(salt, specialists.stream().map(it -> it.id().value()).toList());
    var matrix = costs == null || !DensePlan.fits(cases, specialists)
        ? null
        : CostMatrix.of(caseOrder, specialistOrder, costs).orElse(null);
    var rows = matrix == null ? rows(caseOrder, specialistOrder) : null;
    AssignmentLimits.checkPrices(greatest(matrix, rows), nodes);
    var sortedCases = Arrays.stream(caseOrder).mapToObj(cases::get).toList();
    var sortedSpecialists =
        Arrays.stream(specialistOrder).mapToObj(specialists::get).toList();
    var caseNumbers = new HashMap<CaseId, Integer>();
    sortedCases.forEach(it -> caseNumbers.put(it.id(), caseNumbers.size()));
    var specialistNumbers = new HashMap<PartyId, Integer>();
    sortedSpecialists.forEach(it -> specialistNumbers.put(it.id(), specialistNumbers.size()));
    return new AssignmentProblem(
        salt, sortedCases, sortedSpecialists, caseNumbers, specialistNumbers, rows, matrix);
  }

  private long greatest(@Nullable CostMatrix matrix, @Nullable Candidates rows) {
    long greatest = matrix == null ? 0 : matrix.greatest();
    for (int e = 0; rows != null && e < rows.edges(); e++) {
      greatest = Math.max(greatest, Math.abs(rows.cost[e]));
    }
    for (var it : cases) {
      greatest = Math.max(greatest, Math.abs(it.unassigned().orElse(0)));
    }
    return greatest;
  }

  private Candidates rows(int[] caseOrder, int[] specialistOrder) {
    if (costs != null) {
      return DenseRows.of(caseOrder, specialistOrder, costs);
    }
    var caseRank = inverse(caseOrder);
    var specialistRank = inverse(specialistOrder);
    var rankedFrom = new int[count];
    var rankedTo = new int[count];
    for (int e = 0; e < count; e++) {
      rankedFrom[e] = caseRank[from[e]];
      rankedTo[e] = specialistRank[to[e]];
    }
    var rows = Candidates.of(cases.size(), count, rankedFrom, rankedTo, cost);
    int twins = rows.caseWithTwins(specialists.size());
    if (twins >= 0) {
      throw new IllegalArgumentException("Case " + cases.get(caseOrder[twins]).id()
          + ": one specialist is its candidate twice [set-once]. Give one cost for each pair.");
    }
    return rows;
  }

  private static int[] inverse(int[] order) {
    var inverse = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      inverse[order[i]] = i;
    }
    return inverse;
  }
}
