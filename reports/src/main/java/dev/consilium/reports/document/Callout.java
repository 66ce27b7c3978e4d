package dev.consilium.reports.document;

import java.util.List;

/**
 * A box that must be seen: a title and what it says.
 *
 * @param tone how urgent it is; shown by colour and never by colour alone
 * @param title the box's first line; not blank
 * @param body paragraphs, lists and definitions; may be empty when the title says all
 */
public record Callout(Tone tone, String title, List<Block> body) implements Block {

  /** How urgent a callout is. */
  public enum Tone {
    /** The short answer. */
    SUMMARY,
    /** Worth knowing. */
    NOTE,
    /** Act with care. */
    CAUTION,
    /** Harm without action. */
    DANGER
  }

  // A table or a heading in a box would break the outline and the page rules.
  public Callout {
    body = List.copyOf(body);
    if (title.isBlank()) {
      throw new IllegalArgumentException(
          "Callout: the title is blank [callout-title]. Say in words what the colour says.");
    }
    for (var block : body) {
      if (!(block instanceof Paragraph
          || block instanceof ItemList
          || block instanceof Definitions)) {
        throw new IllegalArgumentException("Callout: holds " + block
            + " [callout-body]. Put paragraphs, lists or definitions into it.");
      }
    }
  }

  /** Says the tone only. */
  @Override
  public String toString() {
    return "Callout[" + tone + "]";
  }
}
