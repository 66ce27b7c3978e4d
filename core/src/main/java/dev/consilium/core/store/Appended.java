package dev.consilium.core.store;

import dev.consilium.core.Refusal;

/** What became of an append. */
public sealed interface Appended {

  /**
   * The events are stored.
   *
   * @param sequence place of the latest event
   */
  record Stored(long sequence) implements Appended {}

  /**
   * Someone else was first; nothing is stored.
   *
   * @param sequence place of the latest stored event
   * @param refusal what to tell the caller
   */
  record Conflict(long sequence, Refusal refusal) implements Appended {}
}
