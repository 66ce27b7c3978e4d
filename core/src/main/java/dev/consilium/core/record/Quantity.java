package dev.consilium.core.record;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A measured amount as sent (FHIR R4 Quantity); {@code 5.0} and {@code 5.00} differ.
 *
 * @param value the number at its written precision; never through a double
 * @param comparator how to read the number; {@link Comparator#EXACT} when none was sent
 * @param unit the sender's unit text; null when not sent
 * @param system the unit's code system; null when not coded
 * @param code the coded unit, normally UCUM; null when not coded
 */
public record Quantity(
    BigDecimal value,
    Comparator comparator,
    @Nullable String unit,
    @Nullable String system,
    @Nullable String code) {

  /** How the true value relates to the number. */
  public enum Comparator {
    /** It is the number. */
    EXACT(""),
    /** It is less. */
    LESS("<"),
    /** It is less or equal. */
    AT_MOST("<="),
    /** It is greater or equal. */
    AT_LEAST(">="),
    /** It is greater. */
    GREATER(">");

    private final String symbol;

    Comparator(String symbol) {
      this.symbol = symbol;
    }

    /**
     * Gives the sign before the number.
     *
     * @return such as {@code <=}; empty for an exact value
     */
    public String symbol() {
      return symbol;
    }
  }

  /** The UCUM code system's canonical URI. */
  public static final String UCUM = "http://unitsofmeasure.org";

  // A missing number is the caller's mistake: absence of a value is its own kind.
  public Quantity {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Makes an exact amount with a UCUM unit.
   *
   * @param value the number as written, such as {@code 4.20}
   * @param ucum the UCUM code
   * @return the amount
   */
  public static Quantity of(String value, String ucum) {
    return new Quantity(new BigDecimal(value), Comparator.EXACT, ucum, UCUM, ucum);
  }

  /**
   * Writes the amount for a reader.
   *
   * @return comparator, number as written and unit, such as {@code <5.0 mg/L}
   */
  public String label() {
    var shown = unit != null ? unit : code != null ? code : "";
    return (comparator.symbol() + value + " " + shown).strip();
  }

  // A result belongs to a patient; logs get no results.
  @Override
  public String toString() {
    return "Quantity[" + (code != null ? code : "no code") + "]";
  }
}
