package dev.consilium.core.consent;

import dev.consilium.core.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether consent is given, by which grants, and why the others do not count.
 *
 * @param question what was asked
 * @param basedOn ids of the grants that hold, sorted; empty when consent is not given
 * @param period when the longest of them holds; null when consent is not given
 * @param trace one line per grant, sorted by its id
 */
public record ConsentDecision(
    ConsentQuestion question,
    List<String> basedOn,
    @Nullable Period period,
    List<GrantTrace> trace) {

  // The copies keep a later change to the caller's lists away from the decision.
  public ConsentDecision {
    basedOn = List.copyOf(basedOn);
    trace = List.copyOf(trace);
    if (basedOn.isEmpty() != (period == null)) {
      throw new IllegalArgumentException("Consent decision: " + basedOn.size()
          + " grants disagree with its period [decision-period]. Give both or neither.");
    }
  }

  /**
   * Tells the answer.
   *
   * @return true when at least one grant holds
   */
  public boolean given() {
    return !basedOn.isEmpty();
  }
}
