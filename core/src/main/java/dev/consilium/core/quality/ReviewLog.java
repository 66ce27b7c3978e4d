package dev.consilium.core.quality;

import dev.consilium.core.Finding;
import dev.consilium.core.assistance.NamedHuman;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review checked, and what it could not check.
 *
 * @param entries one for each item, in the list's order
 * @param reading of the patient's text; null when the list has no target for its language
 */
public record ReviewLog(List<Entry> entries, @Nullable ReadingScore reading) {

  // The copy keeps a later change to the caller's list away.
  public ReviewLog {
    entries = List.copyOf(entries);
  }

  /** What came of an item. */
  public enum Result {
    /** As it should be. */
    PASSED,
    /** Not as it should be; blocks when the item is a MUST. */
    FAILED,
    /** Not as it should be; a named person lets it stand. */
    WAIVED,
    /** Could not be checked. */
    NOT_EVALUABLE
  }

  /**
   * One item.
   *
   * @param item its id
   * @param result what came of it
   * @param findings what was found; empty when passed
   * @param waivedBy who answers for a waiver; null otherwise
   */
  public record Entry(
      String item,
      Result result,
      List<Finding> findings,
      @Nullable NamedHuman waivedBy) {

    // The copy keeps a later change to the caller's list away.
    public Entry {
      findings = List.copyOf(findings);
    }
  }
}
