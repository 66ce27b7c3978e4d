package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;

/** Problems from a matrix of costs, one opinion a case, one case a specialist. */
final class Matrices {

  private Matrices() {}

  static AssignmentProblem problem(long[][] costs) {
    var builder = AssignmentProblem.builder("salt");
    for (int i = 0; i < costs.length; i++) {
      builder.add(CaseDemand.of(new CaseId("C-" + i), 1));
    }
    for (int j = 0; j < costs[0].length; j++) {
      builder.add(SpecialistLoad.upTo(new PartyId("S-" + j), 1));
    }
    return builder.costs((i, j) -> costs[i][j]).build();
  }
}
