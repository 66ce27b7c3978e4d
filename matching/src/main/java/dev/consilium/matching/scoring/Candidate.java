package dev.consilium.matching.scoring;

import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.index.CodeQuery;
import dev.consilium.matching.profile.CaseProfile;

/**
 * One specialist considered for one case.
 *
 * @param profile the case
 * @param specialist who is considered
 * @param position in the directory
 * @param exact the case's codes as a question on same codes
 * @param exactCosine the answer for this specialist, billionths
 * @param near the case's codes as a question on near codes
 * @param nearCosine the answer for this specialist, billionths
 */
public record Candidate(
    CaseProfile profile,
    Specialist specialist,
    int position,
    CodeQuery exact,
    long exactCosine,
    CodeQuery near,
    long nearCosine) {

  @Override
  public String toString() {
    return "Candidate[" + specialist.id() + "]";
  }
}
