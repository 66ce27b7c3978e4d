package dev.consilium.core.rules;

/** What the rules say. Source: domain reference, section 5. */
public enum Verdict {
  /** A sourced rule allows it. */
  PERMIT,
  /** A sourced rule forbids it; nobody can waive that here. */
  DENY,
  /** No sourced rule decides, or an input is missing; only a named human can waive that. */
  INDETERMINATE
}
