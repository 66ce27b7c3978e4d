package dev.consilium.core.consent.policy;

/** What the confidentiality of a resource is taken to be that carries no such label. */
public enum Unlabelled {
  /** Restricted or more. */
  RESTRICTED,
  /** Anything. */
  UNKNOWN,
  /** Normal, unless a sensitivity label says otherwise; then restricted or more. */
  NORMAL
}
