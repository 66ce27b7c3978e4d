package dev.consilium.core.unit;

import dev.consilium.core.Refusal;

/** What a sender's unit means; the sender's spelling is kept. */
public sealed interface UnitReading {

  /**
   * Gives what was sent.
   *
   * @return the code when one was sent, else the words, unchanged
   */
  String sent();

  /**
   * A unit of the table.
   *
   * @param sent the spelling as sent
   * @param unit which unit it is
   * @param byAlias true when the spelling is not the unit's own UCUM code
   */
  record Known(String sent, Unit unit, boolean byAlias) implements UnitReading {}

  /**
   * Not a unit one may calculate with.
   *
   * @param sent the spelling as sent; untrusted text, so no message quotes it
   * @param problem in what way
   * @param refusal the same in words
   */
  record Refused(String sent, UnitProblem problem, Refusal refusal) implements UnitReading {

    @Override
    public String toString() {
      return refusal.message();
    }
  }
}
