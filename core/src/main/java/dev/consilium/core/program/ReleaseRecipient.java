package dev.consilium.core.program;

/** Who receives the opinion. */
public enum ReleaseRecipient {
  /** The patient. */
  PATIENT,
  /** The treating physician, with the patient's consent. */
  TREATING_PHYSICIAN
}
