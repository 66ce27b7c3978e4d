package dev.consilium.core;

import java.util.List;

/**
 * Why something was not done: a value for the host to show, not an exception.
 *
 * @param subject what it is about, such as {@code Case C-17}
 * @param found what was found there: ids, states and counts, never patient data
 * @param rule the name of the rule that refused, in lower-case-with-dashes
 * @param remedy what would satisfy it, as a sentence
 */
public record Refusal(String subject, String found, String rule, String remedy) {

  // Four parts or none: a refusal without a remedy sends the reader to the source code.
  public Refusal {
    for (var part : List.of(subject, found, rule, remedy)) {
      if (part.isBlank()) {
        throw new IllegalArgumentException(
            "Refusal: one of its four parts is blank [refusal-complete]. Fill in all four.");
      }
    }
  }

  /**
   * Says it in one line.
   *
   * @return subject, value, rule and remedy, in that order
   */
  public String message() {
    return subject + ": " + found + " [" + rule + "]. " + remedy;
  }

  @Override
  public String toString() {
    return message();
  }
}
