package dev.consilium.core.opinion;

/** How far a panel agreed. */
public enum Consensus {
  /** Every voting member agrees. */
  UNANIMOUS,
  /** Nobody dissents; someone has a reservation. */
  CONSENSUS_WITH_RESERVATION,
  /** A majority agrees; each dissent is printed word for word. */
  MAJORITY_WITH_DISSENT,
  /** No position has a majority. */
  NO_CONSENSUS
}
