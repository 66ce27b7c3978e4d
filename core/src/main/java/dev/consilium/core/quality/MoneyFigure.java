package dev.consilium.core.quality;

import dev.consilium.core.Refusal;
import java.time.Period;
import java.util.Currency;

/**
 * An amount of money that says how it was found.
 *
 * <p>There are two types and no common sum: what was projected and what claims verified never add
 * up together.
 */
public sealed interface MoneyFigure {

  /** How an amount was found. */
  enum Method {
    /** From advice and list prices; nobody looked at what happened. */
    PROJECTED,
    /** The same people before and after; regression to the mean looks like an effect. */
    PRE_POST,
    /** Against others at the same time. */
    CONCURRENT_CONTROL,
    /** Against others, by lot. */
    RANDOMISED
  }

  /** What an amount rests on. */
  enum Evidence {
    /** On what was advised. */
    INTENDED,
    /** On claims that came, or did not come, within the horizon. */
    CLAIM_VERIFIED
  }

  /**
   * Tells the amount.
   *
   * @return low, base and high
   */
  MoneyRange amount();

  /**
   * Tells the currency.
   *
   * @return ISO 4217
   */
  Currency currency();

  /**
   * Tells over which time.
   *
   * @return years, months and days after the release; never zero
   */
  Period horizon();

  /**
   * Tells how it was found.
   *
   * @return the method
   */
  Method method();

  /**
   * Tells what it rests on.
   *
   * @return the evidence level
   */
  Evidence evidence();

  /** What came of a sum. */
  sealed interface Sum<T extends MoneyFigure> {

    /**
     * They add up.
     *
     * @param <T> projected or verified
     * @param figure the sum
     */
    record Added<T extends MoneyFigure>(T figure) implements Sum<T> {}

    /**
     * They do not.
     *
     * @param <T> projected or verified
     * @param refusal why, and what would satisfy the rule
     */
    record Refused<T extends MoneyFigure>(Refusal refusal) implements Sum<T> {}
  }

  /**
   * An amount that nobody has seen yet.
   *
   * @param amount low, base and high
   * @param currency ISO 4217
   * @param horizon over which time; never zero
   */
  record Projected(MoneyRange amount, Currency currency, Period horizon) implements MoneyFigure {

    // Savings without a horizon can be made as large as one likes.
    public Projected {
      MoneyChecks.horizon(horizon);
    }

    @Override
    public Method method() {
      return Method.PROJECTED;
    }

    @Override
    public Evidence evidence() {
      return Evidence.INTENDED;
    }

    /**
     * Adds another projected amount.
     *
     * @param other of the same currency and horizon
     * @return the sum, or why not
     */
    public Sum<Projected> plus(Projected other) {
      var refusal = MoneyChecks.refusal(this, other);
      return refusal == null
          ? new Sum.Added<>(new Projected(amount.plus(other.amount), currency, horizon))
          : new Sum.Refused<>(refusal);
    }
  }

  /**
   * An amount that claims show.
   *
   * @param amount low, base and high
   * @param currency ISO 4217
   * @param horizon over which time; never zero
   * @param method never {@code PROJECTED}
   */
  record Verified(MoneyRange amount, Currency currency, Period horizon, Method method)
      implements MoneyFigure {

    // A projection with the label of a measurement is what this type is against.
    public Verified {
      MoneyChecks.horizon(horizon);
      if (method == Method.PROJECTED) {
        throw new IllegalArgumentException("Verified money: the method is PROJECTED"
            + " [method-measured]. Use a projected figure, or name how it was measured.");
      }
    }

    @Override
    public Evidence evidence() {
      return Evidence.CLAIM_VERIFIED;
    }

    /**
     * Adds another verified amount.
     *
     * @param other of the same currency, horizon and method
     * @return the sum, or why not
     */
    public Sum<Verified> plus(Verified other) {
      var refusal = MoneyChecks.refusal(this, other);
      return refusal == null
          ? new Sum.Added<>(new Verified(amount.plus(other.amount), currency, horizon, method))
          : new Sum.Refused<>(refusal);
    }
  }
}
