package dev.consilium.core.quality;

import dev.consilium.core.statistics.IntervalMethod;
import dev.consilium.core.statistics.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Period;
import java.util.Currency;

/**
 * Projects savings per case: P(averted) × allowed amount − alternative − fee.
 *
 * @param averted of the cases with a procedure planned, how many opinions advised against it
 * @param level of the exact interval that gives the low and the high probability
 * @param allowed what the procedure would cost
 * @param alternative what is done instead costs, per case
 * @param fee what the opinion costs, per case
 * @param currency of all three
 * @param horizon over which time they are counted
 */
public record SavingsProjection(
    Proportion averted,
    double level,
    MoneyRange allowed,
    MoneyRange alternative,
    MoneyRange fee,
    Currency currency,
    Period horizon) {

  // Amounts below zero would turn a cost into a saving.
  public SavingsProjection {
    for (var range : new MoneyRange[] {allowed, alternative, fee}) {
      if (range.low().signum() < 0) {
        throw new IllegalArgumentException("Savings projection: an amount of " + range.low()
            + " [amount-positive]. Give 0 or more.");
      }
    }
  }

  /**
   * Calculates.
   *
   * @return per case; negative where the opinion costs more than it may save
   */
  public MoneyFigure.Projected perCase() {
    var interval = averted.interval(IntervalMethod.CLOPPER_PEARSON, level);
    var saved = new MoneyRange(
        times(interval.lower(), allowed.low()),
        times(averted.rate(), allowed.base()),
        times(interval.upper(), allowed.high()));
    return new MoneyFigure.Projected(saved.minus(alternative).minus(fee), currency, horizon);
  }

  private static BigDecimal times(double share, BigDecimal amount) {
    return new BigDecimal(share, MathContext.DECIMAL64).multiply(amount, MathContext.DECIMAL64);
  }
}
