package dev.consilium.matching.outcome;

import dev.consilium.core.PartyId;
import dev.consilium.core.statistics.Proportion;
import java.time.LocalDate;

/**
 * What became of somebody's cases, with all that a rate needs to mean anything.
 *
 * @param who a specialist or an institution
 * @param events how many of how many; a death rate counts deaths, a success rate successes
 * @param from the first day counted
 * @param to the last day counted
 * @param riskModel by which rule cases were made comparable, with its version; {@code none} admits
 *     that they were not
 */
public record OutcomeTally(
    PartyId who, Proportion events, LocalDate from, LocalDate to, String riskModel) {

  // Without its period and risk model a rate cannot be compared with any other.
  public OutcomeTally {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("Outcomes of " + who + ": counted until " + to
          + ", before " + from + " [period-ordered]. Exchange the two days.");
    }
    if (riskModel.isBlank()) {
      throw new IllegalArgumentException("Outcomes of " + who + ": no risk model"
          + " [risk-model-named]. Name it with its version, or say none.");
    }
  }
}
