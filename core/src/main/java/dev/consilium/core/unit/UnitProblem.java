package dev.consilium.core.unit;

/** Why a unit was not read or a value not converted. */
public enum UnitProblem {
  /** No unit was sent. */
  NOT_SENT,
  /** The table has no such unit. */
  UNKNOWN,
  /** Valid, and surely not what was meant: {@code K/uL} is kelvin per microlitre in UCUM. */
  NOT_MEANT,
  /** The words can mean two units. */
  AMBIGUOUS,
  /** Code and words name different units. */
  CONTRADICTION,
  /** Nothing connects what the two units measure. */
  OTHER_KIND,
  /** The units differ in an annotation that changes the meaning, such as {@code {1.73_m2}}. */
  ANNOTATION,
  /** Mass and substance: the analyte's molar mass is needed and not in the table. */
  MOLAR_MASS,
  /** Charge and substance: the analyte's valence is needed and not in the table. */
  VALENCE,
  /** The number is longer than the limit. */
  TOO_LONG
}
