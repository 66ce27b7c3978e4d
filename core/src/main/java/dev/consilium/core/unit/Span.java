package dev.consilium.core.unit;

/**
 * Every true value that a written number may stand for, in a reference unit.
 *
 * <p>The written number plus and minus half of its last digit: {@code 5.0} may be anything between
 * 4.95 and 5.05. Ends are left out, so that 5.0 and 5.1 of one unit never meet.
 *
 * @param kind what is measured; spans of different kinds are not compared
 * @param low the lower end
 * @param high the upper end, above low
 */
public record Span(String kind, Rational low, Rational high) {

  /**
   * Tells whether one true value can have been written both ways.
   *
   * @param other any span
   * @return true when the kinds are equal and the insides overlap
   */
  public boolean meets(Span other) {
    return kind.equals(other.kind)
        && low.compareTo(other.high) < 0
        && other.low.compareTo(high) < 0;
  }

  // A value belongs to a patient; logs get no values.
  @Override
  public String toString() {
    return "Span[" + kind + "]";
  }
}
