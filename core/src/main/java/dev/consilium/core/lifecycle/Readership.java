package dev.consilium.core.lifecycle;

/** Who receives the patient's record when a state is entered. */
public enum Readership {
  /** Nobody new. */
  NOBODY,
  /** The coordinator. */
  COORDINATOR,
  /** The assigned specialist. */
  SPECIALIST,
  /** Every member of the panel. */
  PANEL,
  /** The quality reviewer. */
  REVIEWER,
  /** Whoever signs: the specialist, or the panel. */
  SIGNER,
  /** Those to whom the opinion is released. */
  RECIPIENTS
}
