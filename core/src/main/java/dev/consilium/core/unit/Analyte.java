package dev.consilium.core.unit;

import java.util.List;
import java.util.Optional;

/**
 * A measured substance, with what connects its mass, amount and charge.
 *
 * @param name what is counted as one molecule or ion
 * @param loincs the LOINC codes that measure it, mass or substance
 * @param molarMass grams of one mole; empty when it may not be converted
 * @param valence equivalents of one mole; empty when it carries no charge of its own
 * @param source where the molar mass comes from
 */
public record Analyte(
    String name,
    List<String> loincs,
    Optional<Rational> molarMass,
    Optional<Rational> valence,
    String source) {

  // The copy keeps a later change to the caller's list away from the analyte.
  public Analyte {
    loincs = List.copyOf(loincs);
    if (name.isBlank() || source.isBlank() || (molarMass.isEmpty() && valence.isEmpty())) {
      throw new IllegalArgumentException(
          "Analyte: no name, no source, or neither molar mass nor valence [analyte-form]."
              + " Repair the table.");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
