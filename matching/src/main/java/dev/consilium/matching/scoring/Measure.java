package dev.consilium.matching.scoring;

/**
 * What one feature says of one specialist for one case.
 *
 * @param evaluable false when the evidence is missing, which is not the same as a low value
 * @param value billionths, 0 to 1,000,000,000; 0 when not evaluable
 * @param confidence thousandths, 0 to 1,000; 0 when not evaluable
 * @param missing for a person: what is missing; empty when evaluable
 */
public record Measure(boolean evaluable, long value, int confidence, String missing) {

  // A feature outside its range would outweigh its weight.
  public Measure {
    if (value < 0 || value > Score.ONE || confidence < 0 || confidence > 1000) {
      throw new IllegalArgumentException("Measure: value " + value + ", confidence " + confidence
          + " [measure-range]. Give billionths from 0 to 1000000000 and thousandths from 0 to"
          + " 1000.");
    }
  }

  static Measure of(long value, int confidence) {
    return new Measure(true, value, confidence, "");
  }

  static Measure missing(String what) {
    return new Measure(false, 0, 0, what);
  }

  // What is missing is for the explanation; a log gets the value.
  @Override
  public String toString() {
    return evaluable ? "Measure[" + value + "]" : "Measure[not evaluable]";
  }
}
