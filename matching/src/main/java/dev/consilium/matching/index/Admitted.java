package dev.consilium.matching.index;

/**
 * Who may be found, as bits over the places of one index. Immutable and safe to share between
 * threads.
 */
public final class Admitted {

  private final long[] words;
  private final int count;
  private final int size;

  Admitted(long[] words, int count, int size) {
    this.words = words;
    this.count = count;
    this.size = size;
  }

  static Admitted of(long[] words, int size) {
    int count = 0;
    for (long it : words) {
      count += Long.bitCount(it);
    }
    return new Admitted(words, count, size);
  }

  static Admitted everyone(int size) {
    var words = new long[(size + 63) >>> 6];
    for (int i = 0; i < size >>> 6; i++) {
      words[i] = -1L;
    }
    if ((size & 63) != 0) {
      words[words.length - 1] = (1L << size) - 1;
    }
    return new Admitted(words, size, size);
  }

  /**
   * Tells how many.
   *
   * @return 0 or more
   */
  public int count() {
    return count;
  }

  /**
   * Leaves out who is not in another set.
   *
   * @param other of the same index
   * @return who is in both
   */
  public Admitted and(Admitted other) {
    if (other.size != size) {
      throw new IllegalArgumentException("Code index: sets over " + size + " and " + other.size
          + " specialists [same-index]. Take both from one index.");
    }
    var both = new long[words.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = words[i] & other.words[i];
    }
    return of(both, size);
  }

  boolean admits(int place) {
    return (words[place >>> 6] >>> place & 1) != 0;
  }

  boolean isEveryone() {
    return count == size;
  }

  long[] words() {
    return words;
  }

  int size() {
    return size;
  }

  @Override
  public String toString() {
    return "Admitted[" + count + " of " + size + "]";
  }
}
