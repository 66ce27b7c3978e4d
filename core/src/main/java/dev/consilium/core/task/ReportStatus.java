package dev.consilium.core.task;

/** Where the report stands. Source: FHIR R4, value set diagnostic-report-status. */
public enum ReportStatus {
  /** Drafted, not released. */
  PRELIMINARY,
  /** Released. */
  FINAL,
  /** Released again, changed. */
  AMENDED,
  /** Released again, an error corrected. */
  CORRECTED,
  /** An addendum was added, nothing changed. */
  APPENDED,
  /** Given up before the release. */
  CANCELLED,
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
