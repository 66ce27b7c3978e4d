package dev.consilium.core.opinion;

/** In what way a treatment differs from the first plan. */
public enum TreatmentChange {
  /** Less invasive or intense. */
  LESS_INVASIVE,
  /** More invasive or intense. */
  MORE_INVASIVE,
  /** Another treatment of the same intensity. */
  ALTERNATIVE_SAME_INTENSITY,
  /** A test before any treatment. */
  ADD_TEST_FIRST,
  /** Stop or do not begin. */
  STOP,
  /** A clinical trial. */
  TRIAL
}
