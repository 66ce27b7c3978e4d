package dev.consilium.core.opinion;

/** How much the change matters to the patient. Source: Meyer 2015. */
public enum ClinicalImpact {
  /** None. */
  NONE,
  /** Minor. */
  MINOR,
  /** Moderate. */
  MODERATE,
  /** Major. */
  MAJOR,
  /** Nobody could tell. */
  NOT_ASSESSED
}
