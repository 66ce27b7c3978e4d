package dev.consilium.core.store;

import dev.consilium.core.Refusal;

/** What became of an erasure. */
public sealed interface Erased {

  /**
   * The key is erased and the tombstone stands.
   *
   * @param tombstone what is left
   */
  record Done(Tombstone tombstone) implements Erased {}

  /**
   * Nothing was erased.
   *
   * @param refusal why, such as a legal hold
   */
  record Refused(Refusal refusal) implements Erased {}
}
