package dev.consilium.core.unit;

/**
 * A unit as a multiple of its kind's reference unit.
 *
 * <p>A kind is finer than a physical dimension: an annotation that changes the meaning ({@code
 * {1.73_m2}}, {@code {creat}}, {@code {copies}}) makes another kind, so that it can never be dropped.
 *
 * @param code its UCUM code, our canonical spelling
 * @param kind what it measures, such as {@code mass-concentration}; only one kind converts freely
 * @param factor how many reference units it is, above 0
 * @param zero where its zero lies, in reference units; 0 except for temperatures
 */
public record Unit(String code, String kind, Rational factor, Rational zero) {

  // A unit of nothing would turn every value into the same one.
  public Unit {
    if (code.isBlank() || kind.isBlank() || factor.compareTo(Rational.ZERO) <= 0) {
      throw new IllegalArgumentException("Unit " + code
          + ": blank code or kind, or a factor not above 0 [unit-form]. Repair the table.");
    }
  }

  Rational toReference(Rational value) {
    return value.times(factor).plus(zero);
  }

  Rational fromReference(Rational value) {
    return value.minus(zero).dividedBy(factor);
  }

  @Override
  public String toString() {
    return code;
  }
}
