package dev.consilium.core.quality;

import dev.consilium.core.Refusal;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** What holds for every amount of money. */
final class MoneyChecks {

  private MoneyChecks() {}

  static void horizon(Period horizon) {
    if (horizon.isZero() || horizon.isNegative()) {
      throw new IllegalArgumentException("Money: horizon " + horizon
          + " [horizon-positive]. Give the time over which the amount is counted.");
    }
  }

  static @Nullable Refusal refusal(MoneyFigure one, MoneyFigure other) {
    if (!one.currency().equals(other.currency())) {
      return refusal(
          "currencies " + one.currency() + " and " + other.currency(),
          "currency-same",
          "Convert one at a stated rate and day.");
    }
    if (!one.horizon().equals(other.horizon())) {
      return refusal(
          "horizons " + one.horizon() + " and " + other.horizon(),
          "horizon-same",
          "Count both over the same time.");
    }
    if (one.method() != other.method()) {
      return refusal(
          "methods " + one.method() + " and " + other.method(),
          "method-same",
          "Report them side by side.");
    }
    return null;
  }

  private static Refusal refusal(String found, String rule, String remedy) {
    return new Refusal("Sum of money", found, rule, remedy);
  }
}
