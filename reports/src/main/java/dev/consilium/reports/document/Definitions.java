package dev.consilium.reports.document;

import java.util.List;

/**
 * Terms with their values, one a line.
 *
 * @param entries at least one
 */
public record Definitions(List<Entry> entries) implements Block {

  /**
   * One term and what it stands for.
   *
   * @param term the label; not blank
   * @param value what is read; not blank
   */
  public record Entry(String term, Phrase value) {

    // A label without a value reads as if the value were known to be nothing.
    public Entry {
      if (term.isBlank() || value.isBlank()) {
        throw new IllegalArgumentException(
            "Definition: term or value is blank [definition-present]. Say what is not known.");
      }
    }

    /**
     * Makes an entry of plain text.
     *
     * @param term the label
     * @param value what is read
     * @return the entry
     */
    public static Entry of(String term, String value) {
      return new Entry(term, Phrase.of(value));
    }

    /** Says what it is only. */
    @Override
    public String toString() {
      return "Entry";
    }
  }

  // An empty list of definitions would be a tag without content.
  public Definitions {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException(
          "Definitions: no entries [definitions-present]. Leave the block out.");
    }
  }

  /** Says the number of entries only. */
  @Override
  public String toString() {
    return "Definitions[" + entries.size() + "]";
  }
}
