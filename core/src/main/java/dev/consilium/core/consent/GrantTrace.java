package dev.consilium.core.consent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which elements of one grant matched the question, and which did not.
 *
 * @param grantId the grant
 * @param failed what did not match, in the order of the elements; empty when the grant holds
 */
public record GrantTrace(String grantId, List<Element> failed) {

  /** What is compared, in this order. */
  public enum Element {
    /** The case it is for. */
    CASE("case"),
    /** What it is about. */
    KIND("kind"),
    /** Whom it allows to read. */
    RECIPIENT("recipient"),
    /** What for. */
    PURPOSE("purpose"),
    /** When it holds. */
    PERIOD("period"),
    /** That it was not withdrawn. */
    WITHDRAWAL("withdrawal");

    private final String word;

    Element(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  // The copy keeps a later change to the caller's list away from the trace.
  public GrantTrace {
    failed = List.copyOf(failed);
  }

  /**
   * Gives what matched.
   *
   * @return every other element, in order
   */
  public Set<Element> matched() {
    var matched = EnumSet.allOf(Element.class);
    failed.forEach(matched::remove);
    return matched;
  }

  /**
   * Tells whether the grant answers the question with yes.
   *
   * @return true when nothing failed
   */
  public boolean holds() {
    return failed.isEmpty();
  }
}
