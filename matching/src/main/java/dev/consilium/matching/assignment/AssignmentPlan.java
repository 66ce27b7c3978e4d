package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Who gives which opinion, at what total cost, with the prices that prove it cannot be cheaper.
 *
 * <p>Prices are the certificate: no pair left out costs less than its case's value minus its
 * specialist's price, and no pair taken costs more; {@link PlanVerifier} checks it without knowing
 * how the plan was found. Immutable and safe to share between threads.
 */
public final class AssignmentPlan {

  /**
   * One opinion that a specialist is to give.
   *
   * @param caseId the case
   * @param specialist the specialist
   * @param cost what the pair costs
   */
  public record Assigned(CaseId caseId, PartyId specialist, long cost) {}

  /**
   * Opinions of a case that nobody gives.
   *
   * @param caseId the case
   * @param opinions how many; 1 or more
   */
  public record Unassigned(CaseId caseId, int opinions) {}

  final AssignmentProblem problem;
  final int[] unitStart;
  final int[] specialistOf;
  final long[] caseValues;
  final long[] specialistPrices;
  private final long objective;
  private final Kernel kernel;

  /**
   * Makes a plan.
   *
   * @param unitStart where each case's units start, and their number
   * @param specialistOf for each unit the specialist, or -1
   */
  AssignmentPlan(
      AssignmentProblem problem,
      int[] unitStart,
      int[] specialistOf,
      long[] caseValues,
      long[] specialistPrices,
      long objective,
      Kernel kernel) {
    this.problem = problem;
    this.unitStart = unitStart;
    this.specialistOf = specialistOf;
    this.caseValues = caseValues;
    this.specialistPrices = specialistPrices;
    this.objective = objective;
    this.kernel = kernel;
  }

  /**
   * Tells the total cost.
   *
   * @return costs of all pairs taken and prices of all opinions unassigned
   */
  public long objective() {
    return objective;
  }

  /**
   * Tells how it was found.
   *
   * @return the algorithm
   */
  public Kernel kernel() {
    return kernel;
  }

  /**
   * Lists the pairs taken.
   *
   * @return in the salted order of cases, for one case in that of specialists
   */
  public List<Assigned> assigned() {
    var pairs = new ArrayList<Assigned>();
    for (int i = 0; i + 1 < unitStart.length; i++) {
      for (int unit = unitStart[i]; unit < unitStart[i + 1]; unit++) {
        int j = specialistOf[unit];
        if (j >= 0) {
          pairs.add(new Assigned(
              problem.cases.get(i).id(),
              problem.specialists.get(j).id(),
              problem.cost(i, j).orElseThrow()));
        }
      }
    }
    return List.copyOf(pairs);
  }

  /**
   * Lists the cases that lack opinions.
   *
   * @return in the salted order; empty when all are given
   */
  public List<Unassigned> unassigned() {
    var lacking = new ArrayList<Unassigned>();
    for (int i = 0; i + 1 < unitStart.length; i++) {
      int count = 0;
      for (int unit = unitStart[i]; unit < unitStart[i + 1]; unit++) {
        count += specialistOf[unit] < 0 ? 1 : 0;
      }
      if (count > 0) {
        lacking.add(new Unassigned(problem.cases.get(i).id(), count));
      }
    }
    return List.copyOf(lacking);
  }

  /**
   * Tells who was given a case.
   *
   * @param id the case
   * @return in the salted order of specialists; empty for a case that is unknown or unassigned
   */
  public List<PartyId> specialists(CaseId id) {
    var found = new ArrayList<PartyId>();
    var from = problem.caseNumbers.get(id);
    if (from != null) {
      for (int unit = unitStart[from]; unit < unitStart[from + 1]; unit++) {
        if (specialistOf[unit] >= 0) {
          found.add(problem.specialists.get(specialistOf[unit]).id());
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * Tells what one more opinion for a case would cost, prices included.
   *
   * @param id the case
   * @return empty for an unknown case
   */
  public OptionalLong value(CaseId id) {
    var from = problem.caseNumbers.get(id);
    return from == null ? OptionalLong.empty() : OptionalLong.of(caseValues[from]);
  }

  /**
   * Tells what one more place with a specialist would save; below 0, what the least load costs.
   *
   * @param specialist the specialist
   * @return empty for an unknown specialist
   */
  public OptionalLong price(PartyId specialist) {
    var to = problem.specialistNumbers.get(specialist);
    return to == null ? OptionalLong.empty() : OptionalLong.of(specialistPrices[to]);
  }

  @Override
  public String toString() {
    return "AssignmentPlan[" + specialistOf.length + " opinions, objective " + objective + ", "
        + kernel + "]";
  }
}
