package dev.consilium.core.opinion;

import dev.consilium.core.record.CodeableText;
import java.util.Objects;

/** Checks that words are there and that every format can carry them. */
final class Text {

  private Text() {}

  static void present(String subject, String part, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          subject + ": " + part + " is blank [text-present]. Fill it in.");
    }
    wellFormed(subject, part, text);
  }

  static void wellFormed(String subject, String part, String text) {
    int bad = firstBad(text);
    if (bad >= 0) {
      throw new IllegalArgumentException(subject + ": " + part + " has a character at " + bad
          + " that no document can carry [text-well-formed]."
          + " Repair the encoding where the text was read.");
    }
  }

  static void coded(String subject, String part, CodeableText concept) {
    present(subject, part, concept.label());
    wellFormed(subject, part, Objects.requireNonNullElse(concept.text(), ""));
    for (var coding : concept.codings()) {
      wellFormed(subject, part, coding.system());
      wellFormed(subject, part, coding.code());
      wellFormed(subject, part, Objects.requireNonNullElse(coding.display(), ""));
    }
  }

  // Lone surrogates turn into question marks in UTF-8; FHIR, XML and PDF refuse control characters.
  private static int firstBad(String text) {
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if ((point >= 0xD800 && point <= 0xDFFF)
          || (point < 0x20 && point != '\t' && point != '\n' && point != '\r')
          || point == 0xFFFE
          || point == 0xFFFF) {
        return i;
      }
      i += Character.charCount(point);
    }
    return -1;
  }
}
