package dev.consilium.core.exploration;

import java.util.List;

/**
 * What the walk of one scenario found.
 *
 * @param scenario its name
 * @param configurations distinct ones, the start among them
 * @param transitions accepted steps between them, and passing time
 * @param violations the first of each clause; empty when all is well
 * @param stuck configurations from which no final state can be reached
 * @param onlyCancellable configurations that can only be cancelled or marked in error
 */
public record ScenarioResult(
    String scenario,
    int configurations,
    int transitions,
    List<Violation> violations,
    int stuck,
    int onlyCancellable) {

  // The copy keeps later changes to the caller's list away from the result.
  public ScenarioResult {
    violations = List.copyOf(violations);
  }
}
