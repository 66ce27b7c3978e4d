package dev.consilium.core.consent;

/** What a consent is about. Source: the six kinds of the second-opinion process. */
public enum ConsentKind {
  /** To the service itself: without it nothing is processed. */
  SERVICE,
  /** To showing the records to a specialist. */
  RECORDS_DISCLOSURE,
  /** To sending the records to another country. */
  CROSS_BORDER,
  /** To processing by an AI tool. */
  AI_PROCESSING,
  /** To giving the opinion to the treating physician. */
  RELEASE_TO_PHYSICIAN,
  /** To use in research. */
  RESEARCH
}
