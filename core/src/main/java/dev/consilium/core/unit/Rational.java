package dev.consilium.core.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms. Immutable.
 *
 * @param numerator carries the sign
 * @param denominator above 0, without a common factor with the numerator
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {

  /** Zero. */
  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

  /** One. */
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  // Lowest terms make equal fractions equal records.
  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(
          "Fraction: denominator is 0 [fraction-form]. Divide by something else.");
    }
    if (denominator.signum() < 0) {
      numerator = numerator.negate();
      denominator = denominator.negate();
    }
    if (!denominator.equals(BigInteger.ONE)) {
      var common = numerator.gcd(denominator);
      if (!common.equals(BigInteger.ONE)) {
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
      }
    }
  }

  /**
   * Takes a decimal as it is.
   *
   * @param value any decimal; its exponent costs memory, so bound it first
   * @return the same number
   */
  public static Rational of(BigDecimal value) {
    return value.scale() <= 0
        ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
        : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /**
   * Reads a decimal or a fraction of two decimals.
   *
   * @param text such as {@code 0.45359237} or {@code 5/9}
   * @return the number
   * @throws NumberFormatException if it is neither
   */
  public static Rational of(String text) {
    var slash = text.indexOf('/');
    return slash < 0
        ? of(new BigDecimal(text))
        : of(new BigDecimal(text.substring(0, slash)))
            .dividedBy(of(new BigDecimal(text.substring(slash + 1))));
  }

  /**
   * Adds.
   *
   * @param other any fraction
   * @return the sum
   */
  public Rational plus(Rational other) {
    if (denominator.equals(other.denominator)) {
      return new Rational(numerator.add(other.numerator), denominator);
    }
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * Subtracts.
   *
   * @param other any fraction
   * @return the difference
   */
  public Rational minus(Rational other) {
    return plus(new Rational(other.numerator.negate(), other.denominator));
  }

  /**
   * Multiplies.
   *
   * @param other any fraction
   * @return the product
   */
  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Divides.
   *
   * @param other any fraction but zero
   * @return the quotient
   * @throws ArithmeticException if the other is zero
   */
  public Rational dividedBy(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * Rounds to significant digits, half to even (IEEE 754's default: no drift over many values).
   *
   * @param digits at least 1
   * @return a decimal of exactly so many digits, trailing zeros kept; 0 stays one digit
   */
  public BigDecimal toDecimal(int digits) {
    var rounded = new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), new MathContext(digits, RoundingMode.HALF_EVEN));
    return rounded.signum() == 0 || rounded.precision() >= digits
        ? rounded
        : rounded.setScale(rounded.scale() + digits - rounded.precision());
  }

  /**
   * Gives the nearest double, for drawing and statistics only.
   *
   * @return within one part in 10^15
   */
  public double toDouble() {
    return toDecimal(17).doubleValue();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  // A value belongs to a patient; logs get no values.
  @Override
  public String toString() {
    return "Rational";
  }
}
