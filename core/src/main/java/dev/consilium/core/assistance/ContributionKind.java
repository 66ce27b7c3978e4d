package dev.consilium.core.assistance;

/** What a tool did for an opinion. Source: domain vocabulary of AI contributions. */
public enum ContributionKind {
  /** It found documents or literature. */
  RETRIEVE,
  /** It shortened what others wrote. */
  SUMMARISE,
  /** It translated. */
  TRANSLATE,
  /** It drafted text. */
  DRAFT,
  /** It assigned a code or a class. */
  CLASSIFY,
  /** It judged urgency or completeness. */
  TRIAGE,
  /** It ranked specialists; matching by an algorithm is AI use. */
  MATCH
}
