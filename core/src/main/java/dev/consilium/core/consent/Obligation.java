package dev.consilium.core.consent;

/**
 * What a recipient must do, or not do, with what was disclosed.
 *
 * @param code stable name in lower-case-with-dashes, such as {@code no-redisclosure}
 * @param text the duty as a sentence for the recipient
 * @param source the clause it comes from; never blank
 */
public record Obligation(String code, String text, String source) {

  // A duty nobody can trace would be ignored.
  public Obligation {
    if (code.isBlank() || text.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException(
          "Obligation: a part is blank [obligation-complete]. Give code, text and source.");
    }
  }
}
