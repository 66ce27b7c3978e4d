package dev.consilium.core.opinion;

/** How certain the evidence or a judgement is. Source: GRADE; FHIR certainty-rating. */
public enum Certainty {
  /** High. */
  HIGH,
  /** Moderate. */
  MODERATE,
  /** Low. */
  LOW,
  /** Very low. */
  VERY_LOW
}
