package dev.consilium.core.rules;

/**
 * What a rule asks for in return.
 *
 * @param code stable name in lower-case-with-dashes, such as {@code oral-delivery}
 * @param text the duty as a sentence
 * @param citation the clause it comes from
 */
public record Duty(String code, String text, String citation) implements Comparable<Duty> {

  // A duty nobody can trace would be ignored.
  public Duty {
    if (code.isBlank() || text.isBlank() || citation.isBlank()) {
      throw new IllegalArgumentException(
          "Duty: a part is blank [duty-complete]. Give code, text and citation.");
    }
  }

  @Override
  public int compareTo(Duty other) {
    var byCode = code.compareTo(other.code);
    var byCitation = byCode != 0 ? byCode : citation.compareTo(other.citation);
    return byCitation != 0 ? byCitation : text.compareTo(other.text);
  }
}
