package dev.consilium.matching.index;

import java.util.Arrays;

/** Everyone who shares a term with a question, by position in the directory. Immutable. */
public final class Hits {

  /** One in fixed point. */
  public static final long ONE = 1_000_000_000L;

  private final int[] who;
  private final long[] similarity;

  Hits(int[] who, long[] similarity) {
    this.who = who;
    this.similarity = similarity;
  }

  /**
   * Tells how many there are.
   *
   * @return 0 or more
   */
  public int size() {
    return who.length;
  }

  /**
   * Gives the position of one.
   *
   * @param at from 0; positions ascend
   * @return position in the directory
   */
  public int who(int at) {
    return who[at];
  }

  /**
   * Gives the similarity of one.
   *
   * @param at from 0
   * @return cosine in 1e-9, 0 to {@link #ONE}
   */
  public long similarity(int at) {
    return similarity[at];
  }

  /**
   * Gives the similarity of a specialist.
   *
   * @param position in the directory
   * @return cosine in 1e-9; 0 when nothing is shared
   */
  public long of(int position) {
    int at = Arrays.binarySearch(who, position);
    return at < 0 ? 0 : similarity[at];
  }
}
