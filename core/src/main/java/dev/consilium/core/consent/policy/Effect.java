package dev.consilium.core.consent.policy;

/** What a provision does with what it matches. */
public enum Effect {
  /** It may be used. */
  PERMIT,
  /** It may not be used. */
  DENY
}
