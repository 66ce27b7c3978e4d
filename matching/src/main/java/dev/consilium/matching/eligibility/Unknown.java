package dev.consilium.matching.eligibility;

/** What a rule may not know; each has its own policy. */
public enum Unknown {
  /** The directory lists no licence of the specialist. */
  LICENCES("licences-unknown"),
  /** The case names no language. */
  CASE_LANGUAGE("case-language-unknown"),
  /** The directory lists no language that may still be relied on. */
  LANGUAGES("languages-unknown"),
  /** The directory says nothing of the workload that may still be relied on. */
  CAPACITY("capacity-unknown"),
  /** The directory does not say whether new cases are taken. */
  ACCEPTING("accepting-unknown"),
  /** The case does not name the organisations that treat the patient. */
  TREATING("treating-unknown"),
  /** The directory lists no organisation of the specialist. */
  ORGANISATIONS("organisations-unknown");

  private final String reason;

  Unknown(String reason) {
    this.reason = reason;
  }

  /**
   * Gives the reason code.
   *
   * @return in lower-case-with-dashes
   */
  public String reason() {
    return reason;
  }
}
