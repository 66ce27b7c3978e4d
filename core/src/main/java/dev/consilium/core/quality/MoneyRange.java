package dev.consilium.core.quality;

import java.math.BigDecimal;

/**
 * An amount that is not known exactly.
 *
 * @param low the least that is plausible
 * @param base the likeliest
 * @param high the most that is plausible
 */
public record MoneyRange(BigDecimal low, BigDecimal base, BigDecimal high) {

  // A base outside its range is two different claims.
  public MoneyRange {
    if (low.compareTo(base) > 0 || base.compareTo(high) > 0) {
      throw new IllegalArgumentException("Money range: " + low + ", " + base + ", " + high
          + " [range-ordered]. Give low, base and high in this order.");
    }
  }

  /**
   * Makes a range of one known amount.
   *
   * @param amount what is known
   * @return low, base and high are that amount
   */
  public static MoneyRange exactly(BigDecimal amount) {
    return new MoneyRange(amount, amount, amount);
  }

  MoneyRange plus(MoneyRange other) {
    return new MoneyRange(low.add(other.low), base.add(other.base), high.add(other.high));
  }

  // What is least when much is taken off, and most when little is.
  MoneyRange minus(MoneyRange other) {
    return new MoneyRange(
        low.subtract(other.high), base.subtract(other.base), high.subtract(other.low));
  }
}
