package dev.consilium.core.program;

/** Who may ask for an opinion. */
public enum Requester {
  /** The patient. */
  PATIENT,
  /** A relative or another representative of the patient. */
  RELATIVE,
  /** The physician who treats the patient. */
  TREATING_PHYSICIAN,
  /** The insurer, employer or plan that pays. */
  PAYER
}
