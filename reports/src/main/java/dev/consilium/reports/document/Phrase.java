package dev.consilium.reports.document;

import java.util.List;

/**
 * Text in one or more styles, set as one run of lines.
 *
 * @param spans in reading order; none for an empty table cell
 */
public record Phrase(List<Span> spans) {

  private static final Phrase EMPTY = new Phrase(List.of());

  // The copy keeps a later change to the caller's list away from the phrase.
  public Phrase {
    spans = List.copyOf(spans);
  }

  /**
   * Makes a phrase of plain text.
   *
   * @param text what is read
   * @return the phrase
   */
  public static Phrase of(String text) {
    return new Phrase(List.of(Span.plain(text)));
  }

  /**
   * Joins spans.
   *
   * @param spans in reading order
   * @return the phrase
   */
  public static Phrase of(Span... spans) {
    return new Phrase(List.of(spans));
  }

  /**
   * Gives the phrase that says nothing, for a cell without a value.
   *
   * @return a phrase without spans
   */
  public static Phrase empty() {
    return EMPTY;
  }

  /**
   * Tells whether there is nothing to read.
   *
   * @return true when all spans are white space
   */
  public boolean isBlank() {
    return spans.stream().allMatch(span -> span.text().isBlank());
  }

  /**
   * Gives the text without styles.
   *
   * @return the spans' texts, joined
   */
  public String text() {
    var text = new StringBuilder();
    for (var span : spans) {
      text.append(span.text());
    }
    return text.toString();
  }

  /** Says the number of spans only: the text may be a patient's. */
  @Override
  public String toString() {
    return "Phrase[" + spans.size() + " spans]";
  }
}
