package dev.consilium.core.record;

import org.jspecify.annotations.Nullable;

/** The result of an observation, in the form in which it was sent (FHIR R4 value[x]). */
public sealed interface ObservationValue {

  /**
   * Writes the result for a reader.
   *
   * @return one line, numbers as written
   */
  String label();

  /**
   * A measured amount.
   *
   * @param quantity number and unit
   */
  record Measured(Quantity quantity) implements ObservationValue {
    @Override
    public String label() {
      return quantity.label();
    }
  }

  /**
   * A concept.
   *
   * @param concept codings and text
   */
  record Coded(CodeableText concept) implements ObservationValue {
    @Override
    public String label() {
      return concept.label();
    }

    @Override
    public String toString() {
      return "Coded";
    }
  }

  /**
   * Free text, a time, a sampled signal's description: what has no finer kind.
   *
   * @param text as sent
   */
  record Text(String text) implements ObservationValue {
    @Override
    public String label() {
      return text;
    }

    @Override
    public String toString() {
      return "Text[" + text.length() + " characters]";
    }
  }

  /**
   * Yes or no.
   *
   * @param yes the answer
   */
  record Truth(boolean yes) implements ObservationValue {
    @Override
    public String label() {
      return yes ? "yes" : "no";
    }

    @Override
    public String toString() {
      return "Truth";
    }
  }

  /**
   * A range of amounts.
   *
   * @param low lower end; null when open
   * @param high upper end; null when open
   */
  record Between(@Nullable Quantity low, @Nullable Quantity high) implements ObservationValue {
    @Override
    public String label() {
      return (low == null ? "" : low.label()) + " - " + (high == null ? "" : high.label());
    }
  }

  /**
   * One amount per another.
   *
   * @param numerator above the line
   * @param denominator below the line
   */
  record Ratio(Quantity numerator, Quantity denominator) implements ObservationValue {
    @Override
    public String label() {
      return numerator.label() + " : " + denominator.label();
    }
  }

  /**
   * A time.
   *
   * @param time at its precision
   */
  record Time(PartialDate time) implements ObservationValue {
    @Override
    public String label() {
      return time.text();
    }
  }

  /**
   * No result, and why.
   *
   * @param reason such as not performed or below detection
   */
  record Absent(CodeableText reason) implements ObservationValue {
    @Override
    public String label() {
      return "no result: " + reason.label();
    }
  }
}
