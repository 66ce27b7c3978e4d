package dev.consilium.core.record;

/** How sure the source is. Source: FHIR R4 condition and allergy verification status. */
public enum Verification {
  /** Established by the source. */
  CONFIRMED,
  /** Working, provisional or differential: not established. */
  UNCONFIRMED,
  /** The source did not say. */
  UNSTATED
}
