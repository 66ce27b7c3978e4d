package dev.consilium.core.consent.policy;

/** What the consents say. */
public enum Answer {
  /** Yes, at least for some of the data: see the residual. */
  PERMIT,
  /** No, whatever the missing facts are. */
  DENY,
  /** No, and the missing facts could make it a yes. */
  INDETERMINATE
}
