package dev.consilium.core.statistics;

/** How an interval was made. */
public enum IntervalMethod {
  /** Exact for a proportion; covers at least its level. Source: Clopper and Pearson 1934. */
  CLOPPER_PEARSON,
  /** The score interval for a proportion; covers its level on average. Source: Wilson 1927. */
  WILSON,
  /** For a mean, by Student's t. It is not cut off at the ends of a scale. */
  STUDENT_T,
  /** The middle of a posterior beta distribution; equal tails. */
  CREDIBLE,
  /**
   * By drawing the sample again with repeats, corrected for bias and for a spread that changes with
   * the value. Source: Efron, Better Bootstrap Confidence Intervals (1987).
   */
  BOOTSTRAP_BCA
}
