package dev.consilium.core.program;

import java.util.Set;

/**
 * A need that any one of several facts meets.
 *
 * @param any the facts; at least one
 */
public record Need(Set<ApplicantFact> any) {

  // A need that nothing can meet would refuse everyone.
  public Need {
    any = Set.copyOf(any);
    new Demands("Need")
        .that(!any.isEmpty(), "/any", "no fact", "facts-present", "Name one at least.")
        .met();
  }

  /**
   * Makes a need.
   *
   * @param any facts of which one suffices
   * @return the need
   */
  public static Need of(ApplicantFact... any) {
    return new Need(Set.of(any));
  }
}
