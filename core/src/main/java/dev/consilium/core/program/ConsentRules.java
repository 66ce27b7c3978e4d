package dev.consilium.core.program;

import dev.consilium.core.consent.ConsentKind;
import java.util.Set;

/**
 * Which consents are needed before records are shown.
 *
 * @param kinds the kinds; the service itself always among them
 * @param form how they are given
 */
public record ConsentRules(Set<ConsentKind> kinds, Form form) {

  // Nothing may be processed without consent to the service.
  public ConsentRules {
    kinds = Set.copyOf(kinds);
    new Demands("Consent rules")
        .that(
            kinds.contains(ConsentKind.SERVICE),
            "/kinds",
            "the service itself needs consent",
            "service-consent",
            "Add SERVICE.")
        .met();
  }

  /** How a consent is given. */
  public enum Form {
    /** The source does not say. */
    NOT_STATED,
    /** On a page or in an app. */
    ELECTRONIC,
    /** In writing, signed. */
    WRITTEN_SIGNED
  }

  /**
   * Needs kinds in any form.
   *
   * @param kinds the kinds, with the service
   * @return the rules
   */
  public static ConsentRules of(ConsentKind... kinds) {
    return new ConsentRules(Set.of(kinds), Form.NOT_STATED);
  }
}
