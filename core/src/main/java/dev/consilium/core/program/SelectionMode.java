package dev.consilium.core.program;

/** Who chooses the specialist. */
public enum SelectionMode {
  /** The matching proposes, a coordinator confirms. */
  AUTOMATIC,
  /** A coordinator. */
  COORDINATOR,
  /** A committee of physicians. */
  COMMITTEE,
  /** The patient and the doctor, from a shortlist. */
  SHORTLIST,
  /** The payer, from its list. */
  INSURER_LIST,
  /** The requester names one. */
  NAMED
}
