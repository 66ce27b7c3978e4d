package dev.consilium.core.task;

/** Where the request for the opinion stands. Source: FHIR R4, value set request-status. */
public enum RequestStatus {
  /** Being written. */
  DRAFT(false),
  /** To be fulfilled. */
  ACTIVE(false),
  /** Taken back, declined or given up. */
  REVOKED(true),
  /** Fulfilled. */
  COMPLETED(true),
  /** Never should have been. */
  ENTERED_IN_ERROR(true);

  private final boolean ended;

  RequestStatus(boolean ended) {
    this.ended = ended;
  }

  /**
   * Gives the code of the value set.
   *
   * @return in lower-case-with-dashes
   */
  public String code() {
    return Codes.code(this);
  }

  boolean ended() {
    return ended;
  }
}
