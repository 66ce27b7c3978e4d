package dev.consilium.core.assistance;

/** Checks that words are there. */
final class Words {

  private Words() {}

  static void present(String subject, String part, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          subject + ": " + part + " is blank [text-present]. Fill it in.");
    }
  }
}
