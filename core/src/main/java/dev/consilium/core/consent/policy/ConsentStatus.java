package dev.consilium.core.consent.policy;

/** Where a consent stands (FHIR R4 consent-state-codes). Only an active one counts. */
public enum ConsentStatus {
  /** Not finished. */
  DRAFT,
  /** Finished and not agreed. */
  PROPOSED,
  /** In force. */
  ACTIVE,
  /** Not agreed to. */
  REJECTED,
  /** Ended. */
  INACTIVE,
  /** Never meant. */
  ENTERED_IN_ERROR
}
