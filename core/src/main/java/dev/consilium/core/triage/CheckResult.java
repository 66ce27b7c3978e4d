package dev.consilium.core.triage;

import org.jspecify.annotations.Nullable;

/**
 * That a check was tried, and what it came to.
 *
 * @param rule the rule's or red flag's id
 * @param outcome what it came to
 * @param missing the input that was missing; null unless not evaluable
 */
public record CheckResult(
    String rule, Outcome outcome, @Nullable String missing) {

  // "Could not be told" without saying why would leave the reader nothing to ask for.
  public CheckResult {
    if ((outcome == Outcome.NOT_EVALUABLE) != (missing != null)) {
      throw new IllegalArgumentException("Check " + rule + ": outcome " + outcome
          + " [check-explained]. Name the missing input if, and only if, it is not evaluable.");
    }
  }
}
