package dev.consilium.matching.index;

import java.nio.charset.StandardCharsets;

/**
 * Who comes first of equal scores. A salt orders equals differently from case to case and hides no
 * one behind a low id; the order given is for comparisons with other engines.
 */
public final class TieBreak {

  private final boolean given;
  private final long seed;

  private TieBreak(boolean given, long seed) {
    this.given = given;
    this.seed = seed;
  }

  /**
   * Orders equals by a hash of salt and specialist id.
   *
   * @param salt the host's own, with the case's id in it
   * @return the same order for the same ids, whatever else the directory holds
   */
  public static TieBreak salted(String salt) {
    return new TieBreak(false, Mixing.hash(0, salt.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Orders equals as they were added to the index.
   *
   * @return an order that favours whoever was added first
   */
  public static TieBreak asGiven() {
    return new TieBreak(true, 0);
  }

  long key(IndexColumns columns, int place) {
    if (given) {
      return columns.given().get(place);
    }
    return Mixing.hash(seed, columns.ids().utf8(place));
  }

  @Override
  public String toString() {
    return given ? "TieBreak[as given]" : "TieBreak[salted]";
  }
}
