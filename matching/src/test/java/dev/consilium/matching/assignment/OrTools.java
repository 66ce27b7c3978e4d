package dev.consilium.matching.assignment;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Objects;
import java.util.OptionalLong;

/** The independent solver, where its native library can be loaded. */
final class OrTools {

  private static final String TROUBLE = load();

  private OrTools() {}

  private static String load() {
    try {
      Loader.loadNativeLibraries();
      return "";
    } catch (LinkageError | RuntimeException e) {
      return e.toString();
    }
  }

  static void assume() {
    assumeThat(TROUBLE).as("OR-Tools' native library cannot be loaded here").isEmpty();
  }

  /** The least total cost, or empty where no plan is feasible. */
  static OptionalLong objective(Instances instance) {
    var flow = new MinCostFlow();
    int cases = instance.cases().size();
    int hub = cases + instance.specialists().size();
    long rest = 0;
    var problem = instance.problem();
    for (int i = 0; i < cases; i++) {
      var demand = problem.cases().get(i);
      rest += demand.opinions();
      flow.setNodeSupply(i, demand.opinions());
      if (demand.unassigned().isPresent()) {
        flow.addArcWithCapacityAndUnitCost(
            i, hub, demand.opinions(), demand.unassigned().getAsLong());
      }
    }
    for (int j = 0; j < instance.specialists().size(); j++) {
      var load = problem.specialists().get(j);
      rest -= load.least();
      flow.setNodeSupply(cases + j, -load.least());
      flow.addArcWithCapacityAndUnitCost(cases + j, hub, load.most() - load.least(), 0);
    }
    if (rest < 0) {
      return OptionalLong.empty();
    }
    flow.setNodeSupply(hub, -rest);
    for (var pair : instance.pairs()) {
      flow.addArcWithCapacityAndUnitCost(
          Objects.requireNonNull(problem.caseNumbers.get(pair.caseId()), "case"),
          cases
              + Objects.requireNonNull(
                  problem.specialistNumbers.get(pair.specialist()), "specialist"),
          1,
          pair.cost());
    }
    return flow.solve() == MinCostFlowBase.Status.OPTIMAL
        ? OptionalLong.of(flow.getOptimalCost())
        : OptionalLong.empty();
  }
}
