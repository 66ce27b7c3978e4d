package dev.consilium.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What units mean, what values are in other units, and what is refused. */
class UnitTableTest {

  private static final String GLUCOSE = "2345-7";
  private static final String SODIUM = "2951-2";
  private static final String CALCIUM = "17861-6";

  private final UnitTable table = UnitTable.standard();

  @Test
  void knowsMoreThanAHundredAndFiftyUnits() {
    assertThat(table.units()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(table.analytes()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(table).hasToString("UnitTable[" + table.version() + ", 264 units]");
  }

  @ParameterizedTest(name = "[{index}] {0} is {1}")
  @CsvSource({
    "bpm, /min",
    "lbs, [lb_av]",
    "IU/L, [iU]/L",
    "mEq/L, meq/L",
    "x10^9/L, 10*9/L",
    "x10*9/L, 10*9/L",
    "×10^9/L, 10*9/L",
    "10e3/uL, 10*3/uL",
    "10**3/uL, 10*3/uL",
    "°C, Cel",
    "℃, Cel",
    "ºC, Cel",
    "℉, [degF]",
    "µg/L, ug/L",
    "μg/L, ug/L",
    "mm Hg, mm[Hg]",
    "mmHg, mm[Hg]",
    "cells/uL, {cells}/uL",
    "cells/µL, {cells}/uL",
    "K/ul, 10*3/uL",
    "mg/dl, mg/dL",
    "MG/DL, mg/dL",
    "mg / dL, mg/dL",
    "MMOL/L, mmol/L",
    "kg/m², kg/m2",
    "mL/min/1.73 m², mL/min/{1.73_m2}",
    "10^12/L, 10*12/L"
  })
  void readsTheSpellingsOfSenders(String sent, String code) {
    var reading = table.read("", sent);

    assertThat(reading).isInstanceOf(UnitReading.Known.class);
    assertThat(((UnitReading.Known) reading).unit().code()).isEqualTo(code);
    assertThat(((UnitReading.Known) reading).byAlias()).isTrue();
    assertThat(reading.sent()).isEqualTo(sent);
  }

  @ParameterizedTest(name = "[{index}] code {0}, words {1}: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "'', '', NOT_SENT",
        "'', furlongs, UNKNOWN",
        "'', 'a sentence a person typed into the field of the unit and forgot there', UNKNOWN",
        "K/uL, '', NOT_MEANT",
        "F, '', NOT_MEANT",
        "C, '', NOT_MEANT",
        "'', F, AMBIGUOUS",
        "'', G/L, AMBIGUOUS",
        "'', MU/L, AMBIGUOUS",
        "'', mil/mm3, AMBIGUOUS",
        "'', Mg/dL, UNKNOWN",
        "mmol/L, mg/dL, CONTRADICTION",
        "mL/min, mL/min/1.73m2, CONTRADICTION"
      })
  void refusesToGuess(String code, String text, UnitProblem problem) {
    var reading = table.read(code, text);

    assertThat(reading).isInstanceOf(UnitReading.Refused.class);
    assertThat(((UnitReading.Refused) reading).problem()).isEqualTo(problem);
    assertThat(reading.sent()).isEqualTo(code.isEmpty() ? text : code);
    assertThat(reading.toString())
        .startsWith("Unit: ")
        .doesNotContain("furlongs")
        .doesNotContain("person typed");
  }

  @Test
  void takesWordsItDoesNotKnowBesideACodeItDoes() {
    assertThat(table.read("mg/dL", "milligrams percent"))
        .isEqualTo(new UnitReading.Known("mg/dL", unit("mg/dL"), false));
    assertThat(table.read("10*9/L", "10^3/uL")).isInstanceOf(UnitReading.Known.class);
  }

  @ParameterizedTest(name = "[{index}] {0} {1} is {2} {3}")
  @CsvSource({
    "154, [lb_av], 69.9, kg",
    "5.0, g/L, 5.0E+2, mg/dL",
    "140, g/L, 14.0, g/dL",
    "98.6, [degF], 37.0, Cel",
    "37.0, Cel, 310, K",
    "-40, Cel, -40, [degF]",
    "120, mm[Hg], 16.0, kPa",
    "4.5, 10*9/L, 4.5, 10*3/uL",
    "60, U/L, 1.0, ukat/L",
    "0, Cel, 3E+1, [degF]",
    "0.0, mg/dL, 0, g/L"
  })
  void keepsTheSignificantDigitsThatWereSent(String value, String from, String is, String to) {
    assertThat(convert(value, from, to)).hasValue(new BigDecimal(is));
  }

  @ParameterizedTest(name = "[{index}] {0} {1} of {4} is {2} {3}")
  @CsvSource({
    "5.0, mmol/L, 90, mg/dL, 2345-7",
    "5.00, mmol/L, 90.1, mg/dL, 2345-7",
    "90.1, mg/dL, 5.00, mmol/L, 2345-7",
    "1.00, mg/dL, 88.4, umol/L, 2160-0",
    "10.0, mg/dL, 2.50, mmol/L, 17861-6",
    "5.0, meq/L, 2.5, mmol/L, 17861-6",
    "140, meq/L, 140, mmol/L, 2951-2",
    "14.0, meq/L, 14.0, mmol/L, 33037-3",
    "10.0, meq/L, 20.0, mg/dL, 17861-6",
    "15.0, g/dL, 9.31, mmol/L, 718-7",
    "200, mg/dL, 5.17, mmol/L, 2093-3",
    "28.0, mg/dL, 10.0, mmol/L, 3094-0"
  })
  void convertsMassSubstanceAndChargeOfAKnownAnalyte(
      String value, String from, String is, String to, String loinc) {
    assertThat(convert(value, from, to, loinc)).hasValue(new BigDecimal(is));
  }

  @ParameterizedTest(name = "[{index}] {0} to {1}: {2}")
  @CsvSource({
    "meq/L, mmol/L, VALENCE",
    "mL/min/{1.73_m2}, mL/min, ANNOTATION",
    "mL/min, mL/min/{1.73_m2}, ANNOTATION",
    "{copies}/mL, [CFU]/mL, ANNOTATION",
    "mg/g, mg/g{creat}, ANNOTATION",
    "mmol/L, mg/dL, MOLAR_MASS",
    "U/L, [iU]/L, OTHER_KIND",
    "mmol/mol, %, OTHER_KIND",
    "mosm/kg, mosm/L, OTHER_KIND",
    "mg/d, mmol/L, OTHER_KIND",
    "/[HPF], /uL, OTHER_KIND"
  })
  void refusesWhatWouldBeAGuess(String from, String to, UnitProblem problem) {
    var conversion = table.convert(BigDecimal.TEN, unit(from), unit(to), List.of("0-0"));

    assertThat(conversion).isInstanceOf(Conversion.Refused.class);
    assertThat(((Conversion.Refused) conversion).problem()).isEqualTo(problem);
    assertThat(conversion.converted()).isEmpty();
    assertThat(conversion.toString())
        .startsWith("Units " + from + " to " + to + ": ")
        .contains("[unit-" + problem.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  @Test
  void needsTheConstantItUsesAndOneAnalyteOnly() {
    assertThat(convert("5.0", "meq/L", "mmol/L", GLUCOSE)).isEmpty();
    assertThat(convert("5.0", "mmol/L", "mg/dL", "33037-3")).isEmpty();
    assertThat(table
            .convert(BigDecimal.TEN, unit("meq/L"), unit("mmol/L"), List.of(SODIUM, CALCIUM))
            .converted())
        .isEmpty();
    assertThat(table
            .convert(BigDecimal.TEN, unit("meq/L"), unit("mmol/L"), List.of(SODIUM, "9-9"))
            .converted())
        .isPresent();
  }

  @Test
  void refusesNumbersThatOnlyAnAttackerWrites() {
    var bomb = table.convert(new BigDecimal("1E+400000"), unit("g/L"), unit("mg/dL"));

    assertThat(bomb)
        .hasToString("Units g/L to mg/dL: a number of more than 64 digits"
            + " [unit-too-long]. Check what the sender meant to write.");
    assertThat(
            table.convert(new BigDecimal("1E-65"), unit("g/L"), unit("mg/dL")).converted())
        .isEmpty();
    assertThat(table
            .convert(new BigDecimal("1".repeat(65)), unit("g/L"), unit("g/L"))
            .converted())
        .isEmpty();
    assertThat(table.span(new BigDecimal("1E+400000"), unit("g/L"), List.of())).isEmpty();
  }

  @Test
  void saysByWhichAnalyteItConverted() {
    var converted = table
        .convert(new BigDecimal("5.0"), unit("mmol/L"), unit("mg/dL"), List.of(GLUCOSE))
        .converted()
        .orElseThrow();

    assertThat(converted.by()).map(Analyte::name).hasValue("glucose");
    assertThat(converted.by()).map(Analyte::source).get().asString().contains("IUPAC");
    assertThat(converted.exact()).isEqualTo(Rational.of("90.078"));
    assertThat(converted).hasToString("Converted[mg/dL]");
  }

  @Test
  void spansMeetWhenOneTrueValueCanHaveBeenWrittenBothWays() {
    assertThat(meet("5.0", "mmol/L", "90.1", "mg/dL", GLUCOSE)).isTrue();
    assertThat(meet("5.0", "mmol/L", "89", "mg/dL", GLUCOSE)).isTrue();
    assertThat(meet("5.0", "mmol/L", "92", "mg/dL", GLUCOSE)).isFalse();
    assertThat(meet("5.0", "mmol/L", "5.00", "mmol/L", GLUCOSE)).isTrue();
    assertThat(meet("5.0", "mmol/L", "5.1", "mmol/L", GLUCOSE)).isFalse();
    assertThat(meet("5.0", "mmol/L", "90.1", "mg/dL", "0-0")).isFalse();
    assertThat(meet("2.50", "mmol/L", "5.0", "meq/L", CALCIUM)).isTrue();
    assertThat(meet("37.0", "Cel", "98.6", "[degF]", "8310-5")).isTrue();
    assertThat(meet("0", "Cel", "0", "K", "8310-5")).isFalse();
  }

  @Test
  void valuesStayOutOfLogs() {
    var span = table.span(new BigDecimal("5.0"), unit("mmol/L"), List.of()).orElseThrow();

    assertThat(span).hasToString("Span[substance-concentration]");
    assertThat(span.low()).hasToString("Rational");
  }

  @Test
  void refusesBrokenRows() {
    assertThatThrownBy(() -> new Unit("x", "mass", Rational.ZERO, Rational.ZERO))
        .hasMessageContaining("[unit-form]");
    assertThatThrownBy(() -> new Analyte("x", List.of(), Optional.empty(), Optional.empty(), "s"))
        .hasMessageContaining("[analyte-form]");
  }

  private boolean meet(String one, String unit, String other, String otherUnit, String loinc) {
    var codes = List.of(loinc);
    return table
        .span(new BigDecimal(one), unit(unit), codes)
        .orElseThrow()
        .meets(table.span(new BigDecimal(other), unit(otherUnit), codes).orElseThrow());
  }

  private Optional<BigDecimal> convert(String value, String from, String to, String... loincs) {
    return table
        .convert(new BigDecimal(value), unit(from), unit(to), List.of(loincs))
        .converted()
        .map(Conversion.Converted::written);
  }

  private Unit unit(String code) {
    return table.unit(code).orElseThrow();
  }
}
