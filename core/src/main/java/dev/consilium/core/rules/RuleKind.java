package dev.consilium.core.rules;

/** What a rule is about. */
public enum RuleKind {
  /** Whether the specialist may review for a patient in that place. */
  LICENSURE,
  /** Whether malpractice cover reaches the place and the activity. */
  INDEMNITY,
  /** Whether the specialist is free of ties to the first treatment. */
  INDEPENDENCE,
  /** Whether credentials were checked recently enough. */
  CREDENTIAL_FRESHNESS,
  /** Whether the records may go to where the recipient reads them. */
  TRANSFER,
  /** Whether the records may leave the country they must be kept in. */
  RESIDENCY,
  /** What the use of an AI tool requires. */
  AI,
  /** Whether such a request is taken on there, and what the patient is told first. */
  INTAKE,
  /** Whether there is a lawful basis to use the records at all. */
  PROCESSING
}
