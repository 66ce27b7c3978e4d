package dev.consilium.matching.assignment;

import dev.consilium.core.PartyId;

/**
 * How many opinions a specialist takes; both bounds are kept exactly.
 *
 * @param id names the specialist
 * @param least at least so many; 0 where none need come
 * @param most at most so many; not below {@code least}
 */
public record SpecialistLoad(PartyId id, int least, int most) {

  // Bounds that cross would make every instance infeasible without a reason.
  public SpecialistLoad {
    if (least < 0 || most < least || most > AssignmentLimits.MOST_NODES) {
      throw new IllegalArgumentException("Specialist " + id + ": load " + least + " to " + most
          + " [load-range]. Give 0 <= least <= most <= " + AssignmentLimits.MOST_NODES + ".");
    }
  }

  /**
   * A specialist who need not get any.
   *
   * @param id names the specialist
   * @param most at most so many opinions
   * @return the load
   */
  public static SpecialistLoad upTo(PartyId id, int most) {
    return new SpecialistLoad(id, 0, most);
  }
}
