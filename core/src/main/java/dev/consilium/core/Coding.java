package dev.consilium.core;

import org.jspecify.annotations.Nullable;

/**
 * A code from a named system (FHIR R4 Coding).
 *
 * @param system the code system's canonical URI; empty when the sender gave none
 * @param code the code as sent, case kept; never blank
 * @param display what the sender calls it; null when not sent. Not part of the code's identity
 */
public record Coding(String system, String code, @Nullable String display) {

  // A coding without a code says nothing that a text would not.
  public Coding {
    if (code.isBlank()) {
      throw new IllegalArgumentException(
          "Coding: code is blank [code-present]. Keep the text instead of an empty code.");
    }
  }

  /**
   * Makes a coding without a display.
   *
   * @param system the code system's canonical URI
   * @param code the code
   * @return the coding
   */
  public static Coding of(String system, String code) {
    return new Coding(system, code, null);
  }

  /**
   * Tells whether another coding means the same, whatever it is called.
   *
   * @param other any coding
   * @return true when system and code are equal
   */
  public boolean sameCode(Coding other) {
    return system.equals(other.system) && code.equals(other.code);
  }

  @Override
  public String toString() {
    return system + "|" + code;
  }
}
