package dev.consilium.matching.eligibility;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the rules conclude where the facts leave a choice. An unknown residence is always REVIEW.
 *
 * @param unknown one policy for each thing that may be unknown; complete
 * @param licenceFreshDays most days since a licence was last asserted, 1 or more
 * @param unlicensedToPhysician conclusion without a licence when the opinion goes to the treating
 *     physician: REVIEW where the law of the place may allow it, INELIGIBLE where it does not
 */
public record EligibilityPolicy(
    Map<Unknown, UnknownData> unknown, int licenceFreshDays, Eligibility unlicensedToPhysician) {

  // A missing policy would be a guess; letting the unlicensed through is no choice to offer.
  public EligibilityPolicy {
    var complete = new EnumMap<Unknown, UnknownData>(Unknown.class);
    complete.putAll(unknown);
    if (complete.size() != Unknown.values().length) {
      throw new IllegalArgumentException("Eligibility policy: " + complete.size() + " of "
          + Unknown.values().length
          + " unknowns have a policy [policy-complete]. Give STRICT, REVIEW or LENIENT for each.");
    }
    if (licenceFreshDays < 1) {
      throw new IllegalArgumentException(
          "Eligibility policy: " + licenceFreshDays + " days [fresh-days-range]. Give 1 or more.");
    }
    if (unlicensedToPhysician == Eligibility.ELIGIBLE) {
      throw new IllegalArgumentException("Eligibility policy: ELIGIBLE without a licence"
          + " [unlicensed-never-eligible]. Give REVIEW or INELIGIBLE.");
    }
    unknown = Collections.unmodifiableMap(complete);
  }

  /**
   * Gives the conclusion for something unknown.
   *
   * @param what is not known
   * @return what the rule answers
   */
  public Eligibility on(Unknown what) {
    return unknown.getOrDefault(what, UnknownData.REVIEW).conclusion();
  }
}
