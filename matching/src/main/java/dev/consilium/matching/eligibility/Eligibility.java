package dev.consilium.matching.eligibility;

/** Whether a specialist may give the opinion; the worse of several counts. */
public enum Eligibility {
  /** Every rule is met. */
  ELIGIBLE,
  /** A person has to look: something is unknown, stale or unclear. */
  REVIEW,
  /** A rule forbids it. */
  INELIGIBLE;

  /**
   * Gives the worse of two.
   *
   * @param other any value
   * @return INELIGIBLE before REVIEW before ELIGIBLE
   */
  public Eligibility and(Eligibility other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
