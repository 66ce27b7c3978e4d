package dev.consilium.matching.assignment;

import java.util.List;

/**
 * What a check of a plan found.
 *
 * @param violated how many conditions do not hold; 0 proves the plan feasible and optimal
 * @param violations the first of them in words; ids and numbers only
 */
public record Verification(long violated, List<String> violations) {

  // A list that the caller can still change would be no record of a check.
  public Verification {
    violations = List.copyOf(violations);
  }

  /**
   * Tells whether the certificate holds.
   *
   * @return true if nothing is violated
   */
  public boolean holds() {
    return violated == 0;
  }
}
