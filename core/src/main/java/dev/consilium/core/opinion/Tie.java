package dev.consilium.core.opinion;

/**
 * What may bind an author. Source: NAIC external review model act, conflict of interest; 27b SGB V.
 */
public enum Tie {
  /** Would treat or operate on the patient. */
  WILL_TREAT,
  /** A professional, personal or family relation to the first doctor. */
  FIRST_DOCTOR,
  /** Works where the first doctor does. */
  SAME_FACILITY,
  /** Belongs to the facility where the intended procedure would be done. */
  OPERATING_FACILITY,
  /** Money ties the author to the outcome. */
  FINANCIAL,
  /** A personal or family relation to the patient. */
  PATIENT,
  /** A relation to the payer, the plan or whoever else asked. */
  PAYER,
  /** A relation to the maker of a drug, device or test in question. */
  MANUFACTURER
}
