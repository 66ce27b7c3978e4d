package dev.consilium.core.program;

/**
 * A form that the patient fills in.
 *
 * @param per for what each form is made
 * @param count how many forms there are; 0 when not stated
 */
public record Questionnaire(Per per, int count) {

  // A negative count is a typing error.
  public Questionnaire {
    new Demands("Questionnaire").range("count", count, 0, 1_000_000).met();
  }

  /** For what each form is made. */
  public enum Per {
    /** There is none. */
    NONE,
    /** One for all. */
    PROGRAM,
    /** One for each condition. */
    CONDITION
  }
}
