package dev.consilium.core.opinion;

/**
 * How the opinion's diagnosis relates to the first one. Source: Meyer 2015; Mayo 2017 names in
 * brackets.
 */
public enum DiagnosisCategory {
  /** The same diagnosis (same). */
  CONFIRMED,
  /** The same disease, better defined (better defined). */
  CLARIFIED,
  /** Another disease (distinctly different). */
  CHANGED,
  /** The records do not allow an answer. */
  INDETERMINATE
}
