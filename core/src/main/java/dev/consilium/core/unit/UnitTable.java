package dev.consilium.core.unit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What units mean and how their values convert: an exact table of laboratory and vital-sign units.
 *
 * <p>Data: {@code units.json} and {@code analytes.json} (version, source). Reading accepts UCUM codes
 * and the common spellings of senders, and keeps what was sent. Converting is exact: every factor is
 * a fraction. What would be a guess is refused with its reason: a molar mass or valence that is not
 * in the table, an annotation that would be dropped, a code that is valid UCUM and surely not meant.
 * Numbers longer than {@link #MAX_DIGITS} digits are refused. Immutable and safe to share; a
 * conversion costs about a microsecond.
 *
 * <pre>{@code
 * var table = UnitTable.standard();
 * table.convert(new BigDecimal("5.0"), mmolPerL, mgPerDl, List.of("2345-7")) // 90 mg/dL
 * }</pre>
 */
public final class UnitTable {

  /** The longest number that is converted, in digits; its exponent may not exceed this either. */
  public static final int MAX_DIGITS = 64;

  private static final UnitTable STANDARD = UnitTableJson.load();

  private final String version;
  private final List<Unit> units;
  private final List<Analyte> analytes;
  private final UnitWords words;
  private final Converter converter;

  UnitTable(
      String version,
      List<Unit> units,
      List<Analyte> analytes,
      UnitWords words,
      Converter converter) {
    this.version = version;
    this.units = units;
    this.analytes = analytes;
    this.words = words;
    this.converter = converter;
  }

  /**
   * Gives the table that comes with the library.
   *
   * @return the standard table
   */
  public static UnitTable standard() {
    return STANDARD;
  }

  /**
   * Tells which edition of the data this is.
   *
   * @return its date
   */
  public String version() {
    return version;
  }

  /**
   * Lists the units.
   *
   * @return in the table's order
   */
  public List<Unit> units() {
    return units;
  }

  /**
   * Lists the analytes whose molar mass or valence is known.
   *
   * @return in the table's order
   */
  public List<Analyte> analytes() {
    return analytes;
  }

  /**
   * Finds a unit by its UCUM code.
   *
   * @param code case-sensitive, such as {@code mg/dL}
   * @return the unit, when the table has it; spellings of senders go to {@link #read}
   */
  public Optional<Unit> unit(String code) {
    return words.unit(code);
  }

  /**
   * Reads a unit as sent.
   *
   * @param code the UCUM code; empty when none was sent or it is of another system
   * @param text the sender's words; empty when not sent
   * @return the unit, or why none; code and words that name different units are refused
   */
  public UnitReading read(String code, String text) {
    return words.read(code, text);
  }

  /**
   * Converts between units of one kind.
   *
   * @param value any decimal of at most {@link #MAX_DIGITS} digits
   * @param from its unit
   * @param to the unit wanted
   * @return the value, or why not
   */
  public Conversion convert(BigDecimal value, Unit from, Unit to) {
    return converter.convert(value, from, to, List.of());
  }

  /**
   * Converts, also between mass, substance and charge of a known analyte.
   *
   * @param value any decimal of at most {@link #MAX_DIGITS} digits
   * @param from its unit
   * @param to the unit wanted
   * @param loincs the LOINC codes of what was measured; those without an analyte are passed over
   * @return the value, or why not; codes of two analytes count as none
   */
  public Conversion convert(BigDecimal value, Unit from, Unit to, Collection<String> loincs) {
    return converter.convert(value, from, to, loincs);
  }

  /**
   * Gives what a written number may stand for, in one reference unit per kind.
   *
   * <p>Mass and charge of a known analyte are given as substance, so that 5.0 mmol/L and 90 mg/dL of
   * glucose meet.
   *
   * @param value a number at its written precision
   * @param unit its unit
   * @param loincs the LOINC codes of what was measured
   * @return the span; empty when the number is too long
   */
  public Optional<Span> span(BigDecimal value, Unit unit, Collection<String> loincs) {
    return converter.span(value, unit, loincs);
  }

  @Override
  public String toString() {
    return "UnitTable[" + version + ", " + units.size() + " units]";
  }
}
