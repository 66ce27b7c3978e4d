package dev.consilium.core.program;

/** For whom a report is written. */
public enum Edition {
  /** For the treating physician. */
  CLINICIAN,
  /** For the patient, in plain language. */
  PATIENT
}
