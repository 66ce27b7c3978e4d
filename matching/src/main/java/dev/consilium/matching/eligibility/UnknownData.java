package dev.consilium.matching.eligibility;

/** What to conclude when nobody says what a rule needs to know. */
public enum UnknownData {
  /** The specialist is left out, with the reason. */
  STRICT(Eligibility.INELIGIBLE),
  /** A person has to look. */
  REVIEW(Eligibility.REVIEW),
  /** The specialist is let through, with the reason. */
  LENIENT(Eligibility.ELIGIBLE);

  private final Eligibility conclusion;

  UnknownData(Eligibility conclusion) {
    this.conclusion = conclusion;
  }

  /**
   * Gives the conclusion.
   *
   * @return what the rule answers
   */
  public Eligibility conclusion() {
    return conclusion;
  }
}
