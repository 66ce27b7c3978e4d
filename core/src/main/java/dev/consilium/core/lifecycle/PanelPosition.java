package dev.consilium.core.lifecycle;

/** Where a panel member stands. */
public enum PanelPosition {
  /** Agrees. */
  AGREE,
  /** Agrees, with a reservation that is recorded. */
  AGREE_WITH_RESERVATION,
  /** Dissents; the dissent is its own recorded fact. */
  DISSENT,
  /** Takes no side; counts as a position, not for the quorum. */
  ABSTAIN,
  /** Stepped back because interests conflict; no longer reads, does not count. */
  RECUSED
}
