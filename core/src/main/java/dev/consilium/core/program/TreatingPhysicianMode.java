package dev.consilium.core.program;

/** What part the treating physician has. */
public enum TreatingPhysicianMode {
  /** None. */
  NONE,
  /** Is informed, when the patient consents. */
  INFORMED,
  /** Must join, asks the questions and receives the opinion. */
  REQUIRED
}
