package dev.consilium.core.opinion;

import java.util.Locale;

/** How certain the evidence or a judgement is. Source: GRADE; FHIR certainty-rating. */
public enum Certainty {
  /** High. */
  HIGH,
  /** Moderate. */
  MODERATE,
  /** Low. */
  LOW,
  /** Very low. */
  VERY_LOW;

  /** {@return the code in HL7's {@code certainty-rating}, such as {@code very-low}} */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
