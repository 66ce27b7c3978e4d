package dev.consilium.core.access;

/** How someone stands to a case; the host derives it from the case, never from a role. */
public enum Relation {
  /** Is the patient or represents the patient. */
  FOR_PATIENT,
  /** Treats the patient. */
  TREATING_PHYSICIAN,
  /** Pays for the service. */
  PAYER,
  /** Is named by a consent in force, for this purpose. */
  CONSENTED,
  /** Runs this case. */
  COORDINATING,
  /** Has an assignment that began and did not end. */
  ASSIGNED,
  /** Belongs to the panel. */
  PANEL_MEMBER,
  /** Stepped back because of a conflict of interest. */
  RECUSED,
  /** Wrote the opinion or a part of it. */
  AUTHOR,
  /** Was asked to check this opinion's quality. */
  REVIEWING,
  /** Is software acting for someone who may do it. */
  ACTING_FOR
}
