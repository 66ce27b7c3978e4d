package dev.consilium.core.task;

/** Where one document stands. Source: FHIR R4, value set composition-status. */
public enum CompositionStatus {
  /** Drafted. */
  PRELIMINARY,
  /** Signed. */
  FINAL,
  /** Signed in place of a released document. */
  AMENDED,
  /** Never should have been. */
  ENTERED_IN_ERROR;

  /**
   * Gives the code of the value set.
   *
   * @return in lower-case-with-dashes
   */
  public String code() {
    return Codes.code(this);
  }
}
