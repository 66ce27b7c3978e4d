package dev.consilium.fhir.consent;

import dev.consilium.core.Finding;
import dev.consilium.core.consent.policy.ConsentPolicy;
import java.util.List;

/**
 * A consent as policy, and what of it was not understood.
 *
 * @param policy ready for the evaluator; its permits do not count when something was a MUST
 * @param findings what was left out and what it cost, in the order of the file
 */
public record ConsentReading(ConsentPolicy policy, List<Finding> findings) {

  // The copy keeps a later change to the caller's list away.
  public ConsentReading {
    findings = List.copyOf(findings);
  }
}
