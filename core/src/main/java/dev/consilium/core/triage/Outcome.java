package dev.consilium.core.triage;

/** What a check came to. */
public enum Outcome {
  /** The record has what the check looked at, and it is as it should be. */
  MET,
  /** It is not as it should be. */
  NOT_MET,
  /** It could not be told, because the record lacks an input. */
  NOT_EVALUABLE
}
