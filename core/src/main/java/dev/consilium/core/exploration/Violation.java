package dev.consilium.core.exploration;

import java.util.List;

/**
 * A step that breaks a clause, by the shortest way found.
 *
 * @param clause the invariant, such as {@code I1}, or the reference's condition
 * @param trace the names of the events from the draft to the step
 */
public record Violation(String clause, List<String> trace) {

  // The copy keeps later changes to the caller's list away from the violation.
  public Violation {
    trace = List.copyOf(trace);
  }
}
