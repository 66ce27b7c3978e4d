package dev.consilium.core.opinion;

import java.util.List;

/**
 * What the opinion is not, and whom to ask (section 24).
 *
 * @param statements in print order
 * @param humanContact how to reach a person; never blank
 */
public record Disclaimers(List<Disclaimer> statements, String humanContact) {

  // A blank part would leave its reader guessing.
  public Disclaimers {
    statements = List.copyOf(statements);
    Text.present("Disclaimers", "human contact", humanContact);
  }

  /** What a disclaimer is about. */
  public enum Kind {
    /** The opinion advises; the treating doctor decides with the patient. */
    ADVISORY,
    /** No treatment relationship arises. */
    NO_TREATMENT_RELATIONSHIP,
    /** It is no decision on benefits or coverage. */
    NOT_A_COVERAGE_DECISION,
    /** Something else. */
    OTHER
  }

  /**
   * One disclaimer.
   *
   * @param kind what it is about
   * @param text as it shall be printed; never blank
   */
  public record Disclaimer(Kind kind, String text) {

    // A blank disclaimer protects nobody.
    public Disclaimer {
      Text.present("Disclaimer", "text", text);
    }
  }
}
