package dev.consilium.core;

/** In what capacity someone acts on a case. Source: the lifecycle table's actor column. */
public enum Role {
  /** The patient, a representative, the treating physician, or a payer on the patient's behalf. */
  REQUESTER,
  /** Runs the case: intake, records, matching, release. */
  COORDINATOR,
  /** Reviews the record and writes the opinion. */
  SPECIALIST,
  /** Leads a panel and drafts its common opinion. */
  PANEL_CHAIR,
  /** Checks an opinion's quality; never its author and never a member of its panel. */
  QUALITY_REVIEWER,
  /** Software acting for one of the others; the event says for whom and why. */
  SYSTEM
}
