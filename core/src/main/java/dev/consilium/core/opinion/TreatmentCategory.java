package dev.consilium.core.opinion;

/** How the opinion's treatment relates to the first plan. Source: Meyer 2015. */
public enum TreatmentCategory {
  /** The same plan. */
  CONFIRMED,
  /** The same plan, better defined. */
  CLARIFIED,
  /** Another plan. */
  CHANGED,
  /** The records do not allow an answer. */
  INDETERMINATE
}
