package dev.consilium.core.record;

import dev.consilium.core.Coding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A concept as sent: all its codings, in order, and its text (FHIR R4 CodeableConcept).
 *
 * @param codings every coding, never reduced to one; may be empty
 * @param text the sender's words; null when not sent
 */
public record CodeableText(List<Coding> codings, @Nullable String text) {

  /** Says nothing: for a resource whose code was not sent. */
  public static final CodeableText UNKNOWN = new CodeableText(List.of(), null);

  // The copy keeps a later change to the caller's list away from the concept.
  public CodeableText {
    codings = List.copyOf(codings);
  }

  /**
   * Makes a concept of one coding.
   *
   * @param system the code system's canonical URI
   * @param code the code
   * @param display what it is called, also used as the text
   * @return the concept
   */
  public static CodeableText of(String system, String code, String display) {
    return new CodeableText(List.of(new Coding(system, code, display)), display);
  }

  /**
   * Makes a concept of words alone.
   *
   * @param text the sender's words
   * @return the concept
   */
  public static CodeableText ofText(String text) {
    return new CodeableText(List.of(), text);
  }

  /**
   * Finds the first code of a system.
   *
   * @param system the code system's canonical URI
   * @return the coding, when one is present
   */
  public Optional<Coding> coding(String system) {
    return codings.stream().filter(it -> it.system().equals(system)).findFirst();
  }

  /**
   * Tells whether one of the codings has this system and code.
   *
   * @param system the code system's canonical URI
   * @param code the code
   * @return true when one has both
   */
  public boolean has(String system, String code) {
    return codings.stream()
        .anyMatch(it -> it.system().equals(system) && it.code().equals(code));
  }

  /**
   * Gives words for a reader.
   *
   * @return the text, else the first display, else the first code; empty when there is none
   */
  public String label() {
    if (text != null && !text.isBlank()) {
      return text;
    }
    for (var coding : codings) {
      var display = coding.display();
      if (display != null && !display.isBlank()) {
        return display;
      }
    }
    return codings.isEmpty() ? "" : codings.get(0).code();
  }

  // The words may be a patient's own, so a log gets the codes only.
  @Override
  public String toString() {
    return "CodeableText" + codings;
  }
}
