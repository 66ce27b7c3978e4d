package dev.consilium.matching.assignment;

import dev.consilium.core.CaseId;
import java.util.OptionalLong;

/**
 * How many specialists a case needs, all of them different.
 *
 * @param id names the case
 * @param opinions how many specialists; 1 to {@value #MOST}
 * @param unassigned what each opinion costs that nobody gives; empty where all must be given
 * @param need what a specialist must be, for messages, such as {@code eligible in JP}; may be empty
 */
public record CaseDemand(CaseId id, int opinions, OptionalLong unassigned, String need) {

  /** The most opinions one case may ask for. */
  public static final int MOST = 1000;

  // A case that asks for none would hide in every count.
  public CaseDemand {
    if (opinions < 1 || opinions > MOST) {
      throw new IllegalArgumentException("Case " + id + ": asks for " + opinions
          + " opinions [opinions-range]. Ask for 1 to " + MOST + ".");
    }
    AssignmentLimits.checkCost("Case " + id + ", unassigned", unassigned.orElse(0));
  }

  /**
   * A case whose every opinion must be given.
   *
   * @param id names the case
   * @param opinions how many specialists
   * @return the demand
   */
  public static CaseDemand of(CaseId id, int opinions) {
    return new CaseDemand(id, opinions, OptionalLong.empty(), "");
  }

  /**
   * Allows opinions of this case to stay unassigned.
   *
   * @param price what each of them costs, in the unit of the candidates' costs
   * @return the demand
   */
  public CaseDemand orUnassignedAt(long price) {
    return new CaseDemand(id, opinions, OptionalLong.of(price), need);
  }

  /**
   * Says what limits the candidates, for the words of an infeasible outcome.
   *
   * @param what completes "a specialist …", such as {@code eligible in JP}; no patient data
   * @return the demand
   */
  public CaseDemand needing(String what) {
    return new CaseDemand(id, opinions, unassigned, what);
  }

  CaseDemand asking(int fewer) {
    return new CaseDemand(id, fewer, unassigned, need);
  }
}
