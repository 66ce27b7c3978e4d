package dev.consilium.core.unit;

import dev.consilium.core.Refusal;
import java.math.BigDecimal;
import java.util.Optional;

/** A value in another unit, or why not. */
public sealed interface Conversion {

  /**
   * Gives the converted value.
   *
   * @return it, when the conversion was done
   */
  default Optional<Converted> converted() {
    return this instanceof Converted it ? Optional.of(it) : Optional.empty();
  }

  /**
   * A value in the unit asked for.
   *
   * @param exact the value without any rounding
   * @param written the same with as many significant digits as were sent, half to even
   * @param unit the unit asked for
   * @param by the analyte whose molar mass or valence was used, when one was
   */
  record Converted(Rational exact, BigDecimal written, Unit unit, Optional<Analyte> by)
      implements Conversion {

    @Override
    public String toString() {
      return "Converted[" + unit + "]";
    }
  }

  /**
   * No conversion.
   *
   * @param problem in what way
   * @param refusal the same in words, without the value
   */
  record Refused(UnitProblem problem, Refusal refusal) implements Conversion {

    @Override
    public String toString() {
      return refusal.message();
    }
  }
}
