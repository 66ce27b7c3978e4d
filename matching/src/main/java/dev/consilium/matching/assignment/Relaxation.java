package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.List;

/** One hard constraint made softer by so many units, as a person would say it. */
public sealed interface Relaxation {

  /**
   * Says it in one sentence.
   *
   * @return ids and numbers only
   */
  String words();

  /**
   * A specialist takes more.
   *
   * @param specialist the specialist
   * @param by so many opinions more
   */
  record RaiseMost(PartyId specialist, int by) implements Relaxation {

    @Override
    public String words() {
      return "Specialist " + specialist + " takes " + by + " more.";
    }
  }

  /**
   * A specialist may get fewer.
   *
   * @param specialist the specialist
   * @param by so many opinions fewer
   */
  record LowerLeast(PartyId specialist, int by) implements Relaxation {

    @Override
    public String words() {
      return "Specialist " + specialist + " may get " + by + " fewer than the least load.";
    }
  }

  /**
   * A case waits for some of its opinions.
   *
   * @param caseId the case
   * @param by so many opinions later
   */
  record Postpone(CaseId caseId, int by) implements Relaxation {

    @Override
    public String words() {
      return "Case " + caseId + " gets " + by + " fewer now.";
    }
  }

  /**
   * Makes a problem softer.
   *
   * @param problem the problem; unchanged
   * @param relaxations what to change; a case that loses all its opinions is left out
   * @return the softer problem, with the same salt
   */
  static AssignmentProblem apply(AssignmentProblem problem, List<Relaxation> relaxations) {
    return new RelaxedProblem(problem).with(relaxations);
  }
}
