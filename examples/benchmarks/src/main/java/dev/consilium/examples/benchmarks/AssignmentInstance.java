package dev.consilium.examples.benchmarks;

import com.google.ortools.graph.MinCostFlow;
import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.matching.assignment.AssignmentProblem;
import dev.consilium.matching.assignment.CaseDemand;
import dev.consilium.matching.assignment.SpecialistLoad;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Cases with 50 candidates each and the option to stay unassigned, made from a seed.
 *
 * <p>A pair costs 1e6 × (1 − half the specialist's quality − half a random number); unassigned costs
 * 2e6. A candidate's number is specialists × u^popularity.
 */
final class AssignmentInstance {

  private static final int CANDIDATES = 50;
  private static final long UNASSIGNED = 2_000_000;

  final String name;
  private final int cases;
  private final int[] capacity;
  private final int[] candidate;
  private final long[] cost;

  private AssignmentInstance(
      String name, int cases, int[] capacity, double popularity, SplittableRandom random) {
    this.name = name;
    this.cases = cases;
    this.capacity = capacity;
    this.candidate = new int[cases * CANDIDATES];
    this.cost = new long[cases * CANDIDATES];
    var quality = random.doubles(capacity.length).toArray();
    int at = 0;
    for (int i = 0; i < cases; i++) {
      var drawn = new BitSet();
      while (drawn.cardinality() < CANDIDATES) {
        drawn.set((int) (capacity.length * StrictMath.pow(random.nextDouble(), popularity)));
      }
      for (int j = drawn.nextSetBit(0); j >= 0; j = drawn.nextSetBit(j + 1)) {
        candidate[at] = j;
        cost[at++] = (long) (1e6 * (1 - (.5 * quality[j] + .5 * random.nextDouble())));
      }
    }
  }

  /** Every specialist takes 1 to 5. */
  static AssignmentInstance loose(int cases, int specialists, double popularity) {
    var random = new SplittableRandom(7);
    var capacity = random.ints(specialists, 1, 6).toArray();
    return new AssignmentInstance(
        cases + " x " + specialists + " loose, popularity " + popularity,
        cases,
        capacity,
        popularity,
        random);
  }

  /** So many places as a share of the cases, spread at random. */
  static AssignmentInstance tight(int cases, int specialists, double popularity, double slack) {
    var random = new SplittableRandom(7);
    var capacity = new int[specialists];
    for (int k = 0; k < (int) (slack * cases); k++) {
      capacity[random.nextInt(specialists)]++;
    }
    return new AssignmentInstance(
        cases + " x " + specialists + " slack " + slack + ", popularity " + popularity,
        cases,
        capacity,
        popularity,
        random);
  }

  AssignmentProblem problem() {
    var builder = AssignmentProblem.builder("benchmark");
    var caseIds = new CaseId[cases];
    for (int i = 0; i < cases; i++) {
      caseIds[i] = new CaseId("C-" + i);
      builder.add(CaseDemand.of(caseIds[i], 1).orUnassignedAt(UNASSIGNED));
    }
    var specialistIds = new PartyId[capacity.length];
    for (int j = 0; j < capacity.length; j++) {
      specialistIds[j] = new PartyId("S-" + j);
      builder.add(SpecialistLoad.upTo(specialistIds[j], capacity[j]));
    }
    for (int e = 0; e < cost.length; e++) {
      builder.candidate(caseIds[e / CANDIDATES], specialistIds[candidate[e]], cost[e]);
    }
    return builder.build();
  }

  /** The same as a network of the peer. */
  MinCostFlow network() {
    var flow = new MinCostFlow();
    int source = cases + capacity.length;
    int sink = source + 1;
    for (int i = 0; i < cases; i++) {
      flow.addArcWithCapacityAndUnitCost(source, i, 1, 0);
      flow.addArcWithCapacityAndUnitCost(i, sink, 1, UNASSIGNED);
    }
    for (int e = 0; e < cost.length; e++) {
      flow.addArcWithCapacityAndUnitCost(e / CANDIDATES, cases + candidate[e], 1, cost[e]);
    }
    for (int j = 0; j < capacity.length; j++) {
      flow.addArcWithCapacityAndUnitCost(cases + j, sink, capacity[j], 0);
    }
    flow.setNodeSupply(source, cases);
    flow.setNodeSupply(sink, -cases);
    return flow;
  }
}
