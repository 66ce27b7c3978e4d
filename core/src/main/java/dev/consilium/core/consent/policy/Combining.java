package dev.consilium.core.consent.policy;

/** How several consents that apply make one answer. */
public enum Combining {
  /** What any of them denies is denied. */
  DENY_OVERRIDES,
  /**
   * The latest replaces the others. Dates that may be equal count together, and a denial among them
   * wins. An undated consent never permits, and its denials always count.
   */
  MOST_RECENT,
  /** The latest replaces the others that share a scope with it; between scopes a denial wins. */
  PER_SCOPE_SUPERSEDE
}
