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
  INDETERMINATE;

  /** {@return the name in Meyer 2015; that study had none for indeterminate, so ours} */
  public String meyer() {
    return switch (this) {
      case CONFIRMED -> "confirmed";
      case CLARIFIED -> "clarified";
      case CHANGED -> "changed";
      case INDETERMINATE -> "indeterminate-insufficient-records";
    };
  }

  /** {@return the name in Mayo 2017; that study had none for indeterminate, so ours} */
  public String mayo() {
    return switch (this) {
      case CONFIRMED -> "same";
      case CLARIFIED -> "better-defined";
      case CHANGED -> "distinctly-different";
      case INDETERMINATE -> "indeterminate-insufficient-records";
    };
  }
}
