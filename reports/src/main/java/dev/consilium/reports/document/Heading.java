package dev.consilium.reports.document;

/**
 * Opens a section that reaches to the next heading of its level or above.
 *
 * @param level 2 to 6; the title is level 1
 * @param text the section's name
 */
public record Heading(int level, String text) implements Block {

  // Level 1 is the title's alone, and PDF knows H1 to H6.
  public Heading {
    if (level < 2 || level > 6) {
      throw new IllegalArgumentException(
          "Heading: level " + level + " [heading-level]. Give 2 to 6; the title is level 1.");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "Heading: text is blank [heading-present]. Name the section or leave it out.");
    }
  }

  /** Says the level only. */
  @Override
  public String toString() {
    return "Heading[" + level + "]";
  }
}
