package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Applies relaxations; cases that are postponed altogether leave the problem. */
final class RelaxedProblem {

  private final AssignmentProblem problem;
  private final int[] opinions;
  private final int[] least;
  private final int[] most;

  RelaxedProblem(AssignmentProblem problem) {
    this.problem = problem;
    this.opinions = problem.cases.stream().mapToInt(CaseDemand::opinions).toArray();
    this.least = problem.specialists.stream().mapToInt(SpecialistLoad::least).toArray();
    this.most = problem.specialists.stream().mapToInt(SpecialistLoad::most).toArray();
  }

  AssignmentProblem with(List<Relaxation> relaxations) {
    for (var it : relaxations) {
      if (it instanceof Relaxation.RaiseMost raise) {
        most[number(raise.specialist())] += raise.by();
      } else if (it instanceof Relaxation.LowerLeast lower) {
        least[number(lower.specialist())] -= lower.by();
      } else if (it instanceof Relaxation.Postpone postpone) {
        opinions[number(postpone.caseId())] -= postpone.by();
      }
    }
    var builder = AssignmentProblem.builder(problem.salt);
    var kept = new ArrayList<Integer>();
    for (int i = 0; i < opinions.length; i++) {
      if (opinions[i] != 0) {
        builder.add(problem.cases.get(i).asking(opinions[i]));
        kept.add(i);
      }
    }
    for (int j = 0; j < most.length; j++) {
      builder.add(new SpecialistLoad(problem.specialists.get(j).id(), least[j], most[j]));
    }
    if (problem.dense != null) {
      var matrix = problem.dense;
      return builder.costs((row, column) -> matrix.cost(kept.get(row), column)).build();
    }
    var rows = problem.rows();
    for (int i : kept) {
      for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
        builder.candidate(
            problem.cases.get(i).id(), problem.specialists.get(rows.to[e]).id(), rows.cost[e]);
      }
    }
    return builder.build();
  }

  private int number(PartyId id) {
    return known(problem.specialistNumbers, id, "specialist");
  }

  private int number(CaseId id) {
    return known(problem.caseNumbers, id, "case");
  }

  private static <T> int known(Map<T, Integer> numbers, T id, String what) {
    var number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("Relaxation: " + what + " " + id
          + " is not in the problem [known-ids]. Apply relaxations to the problem they came from.");
    }
    return number;
  }
}
