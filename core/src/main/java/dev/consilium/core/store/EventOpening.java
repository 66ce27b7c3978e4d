package dev.consilium.core.store;

/**
 * What opens one commitment; it lets its holder confirm a guess, so guard it like the event.
 *
 * <p>Immutable; its text form tells nothing.
 */
public final class EventOpening {

  private final long sequence;
  private final byte[] salt;

  EventOpening(long sequence, byte[] salt) {
    this.sequence = sequence;
    this.salt = salt.clone();
  }

  /**
   * Takes a salt that was kept outside the store.
   *
   * @param sequence the event's place
   * @param salt what {@link #salt()} gave
   * @return the opening
   */
  public static EventOpening of(long sequence, byte[] salt) {
    return new EventOpening(sequence, salt);
  }

  /** {@return the event's place} */
  public long sequence() {
    return sequence;
  }

  /** {@return the salt, a fresh copy; empty for a store without sealing} */
  public byte[] salt() {
    return salt.clone();
  }

  @Override
  public String toString() {
    return "EventOpening[" + sequence + "]";
  }
}
