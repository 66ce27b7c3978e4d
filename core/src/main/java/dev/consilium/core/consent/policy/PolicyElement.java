package dev.consilium.core.consent.policy;

/** What is compared, of a consent and of its provisions. */
public enum PolicyElement {
  /** That the consent is in force. */
  STATUS("status"),
  /** Whose it is. */
  PATIENT("patient"),
  /** What it covers. */
  SCOPE("scope"),
  /** That it was given by then. */
  GIVEN("given"),
  /** That it was not withdrawn. */
  WITHDRAWAL("withdrawal"),
  /** That everything in it was understood. */
  UNDERSTOOD("understood"),
  /** That no newer one replaces it. */
  RECENCY("recency"),
  /** When it applies. */
  PERIOD("period"),
  /** Whom it is about. */
  ACTOR("actor"),
  /** What may be done. */
  ACTION("action"),
  /** What for. */
  PURPOSE("purpose"),
  /** When the data came about. */
  DATA_PERIOD("data period"),
  /** Which data by name. */
  DATA("data"),
  /** How sensitive the data are. */
  LABEL("security label"),
  /** Which kind of data. */
  CLASS("class"),
  /** What the data are about. */
  CODE("code");

  private final String word;

  PolicyElement(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
