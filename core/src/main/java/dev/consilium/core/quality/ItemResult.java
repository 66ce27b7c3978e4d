package dev.consilium.core.quality;

import dev.consilium.core.assistance.NamedHuman;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says of one item.
 *
 * @param item the item's id
 * @param verdict what the reviewer found
 * @param note why, for a failure or waiver; may be empty for a pass
 * @param waivedBy who answers for a waiver; null otherwise
 */
public record ItemResult(
    String item, Verdict verdict, String note, @Nullable NamedHuman waivedBy) {

  // A waiver nobody answers for is a hole in the list.
  public ItemResult {
    if ((verdict == Verdict.WAIVED) != (waivedBy != null)) {
      throw new IllegalArgumentException("Item result " + item + ": " + verdict
          + (waivedBy == null ? " without" : " with") + " a name [waiver-named]."
          + " Name who answers for a waiver, and for nothing else.");
    }
    if (verdict != Verdict.PASS && note.isBlank()) {
      throw new IllegalArgumentException("Item result " + item + ": " + verdict
          + " without a note [reason-given]. Say why in one sentence.");
    }
  }

  /** What a reviewer found. */
  public enum Verdict {
    /** As it should be. */
    PASS,
    /** Not as it should be. */
    FAIL,
    /** Not as it should be, and a named person lets it stand. */
    WAIVED
  }

  /**
   * Says that an item is as it should be.
   *
   * @param item the item's id
   * @return the result
   */
  public static ItemResult pass(String item) {
    return new ItemResult(item, Verdict.PASS, "", null);
  }

  /**
   * Says that an item is not as it should be.
   *
   * @param item the item's id
   * @param note why
   * @return the result
   */
  public static ItemResult fail(String item, String note) {
    return new ItemResult(item, Verdict.FAIL, note, null);
  }

  /**
   * Lets an item stand.
   *
   * @param item the item's id, also of an automatic check
   * @param note why
   * @param by who answers for it
   * @return the result
   */
  public static ItemResult waived(String item, String note, NamedHuman by) {
    return new ItemResult(item, Verdict.WAIVED, note, by);
  }

  // It may hold a patient's words, so a log gets no more than this.
  @Override
  public String toString() {
    return "ItemResult[" + item + " " + verdict + "]";
  }
}
