package dev.consilium.reports.document;

/**
 * Running text.
 *
 * @param phrase what is read; not blank
 * @param note true for small print, such as a disclaimer
 */
public record Paragraph(Phrase phrase, boolean note) implements Block {

  // A blank paragraph is a tag without content, which a screen reader announces.
  public Paragraph {
    if (phrase.isBlank()) {
      throw new IllegalArgumentException(
          "Paragraph: the text is blank [paragraph-present]. Leave the paragraph out.");
    }
  }

  /**
   * Makes a paragraph of plain text.
   *
   * @param text what is read
   * @return the paragraph
   */
  public static Paragraph of(String text) {
    return new Paragraph(Phrase.of(text), false);
  }

  /** Says what it is only. */
  @Override
  public String toString() {
    return "Paragraph";
  }
}
