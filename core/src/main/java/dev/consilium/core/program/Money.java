package dev.consilium.core.program;

/**
 * An amount.
 *
 * @param currency ISO 4217 code
 * @param minor amount in the currency's smallest unit, 0 or more
 */
public record Money(String currency, int minor) {

  // A negative price is a typing error.
  public Money {
    new Demands("Money")
        .that(
            currency.matches("[A-Z]{3}"),
            "/currency",
            "the currency is no code",
            "currency-form",
            "Give three letters of ISO 4217.")
        .range("minor", minor, 0, Integer.MAX_VALUE)
        .met();
  }
}
