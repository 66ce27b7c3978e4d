package dev.consilium.matching.profile;

/** What a case's code says. */
public enum CodeKind {
  /** A problem or diagnosis. */
  DIAGNOSIS,
  /** What kind of tumour. */
  HISTOLOGY,
  /** How far a tumour has spread. */
  STAGE,
  /** A changed gene. */
  GENE,
  /** Something done or planned. */
  PROCEDURE
}
