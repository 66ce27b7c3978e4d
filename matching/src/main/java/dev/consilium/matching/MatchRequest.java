package dev.consilium.matching;

import dev.consilium.matching.profile.CaseProfile;

/**
 * A question to the matcher.
 *
 * @param profile the case
 * @param most how many specialists to rank, 1 or more; the others are listed without a rank
 */
public record MatchRequest(CaseProfile profile, int most) {

  // No rank at all would look like no one eligible.
  public MatchRequest {
    if (most < 1) {
      throw new IllegalArgumentException("Match request " + profile.caseId() + ": at most " + most
          + " [most-positive]. Ask for 1 or more.");
    }
  }
}
