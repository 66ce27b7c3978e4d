package dev.consilium.matching.profile;

import dev.consilium.core.Coding;
import dev.consilium.core.record.FactId;
import java.util.List;

/**
 * One code of a case, how much it weighs, and where it was read.
 *
 * @param code in canonical form
 * @param kind what it says
 * @param weight thousandths, 1 to 1,000
 * @param facts the facts that carry it, in order; empty when the host gave it
 */
public record CaseCode(Coding code, CodeKind kind, int weight, List<FactId> facts) {

  // A weight outside its range would silently silence or shout down the other codes.
  public CaseCode {
    facts = List.copyOf(facts);
    if (weight < 1 || weight > 1000) {
      throw new IllegalArgumentException(
          "Case code: weight " + weight + " [code-weight-range]. Give thousandths from 1 to 1000.");
    }
  }

  // A code is a patient's: a log gets its kind only.
  @Override
  public String toString() {
    return "CaseCode[" + kind + "]";
  }
}
