package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.NOW;
import static dev.consilium.core.triage.Facts.ZONE;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.record;
import static dev.consilium.core.triage.Facts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Finding;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Quantity.Comparator;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedFlagsTest {

  private static final CodeableText POTASSIUM = loinc("2823-3", "Potassium");

  private static TriageReport assess(ClinicalFact... facts) {
    return Triage.standard().assess(record(facts), "general", NOW, ZONE);
  }

  private static Quantity quantity(String value, Comparator comparator, String unit) {
    return new Quantity(new BigDecimal(value), comparator, unit, Quantity.UCUM, unit);
  }

  @Test
  void aValueBeyondItsThresholdIsFlaggedForAClinicianToConfirm() {
    var report = assess(lab("o1", POTASSIUM, Quantity.of("6.5", "mmol/L"), "2026-01-04"));

    assertThat(report.redFlags())
        .extracting(Finding::message)
        .containsExactly(
            "SHOULD o1 value: Potassium is very high (threshold to be confirmed by a clinician)"
                + " [red-flag-potassium]. Call the treating physician today; do not wait for the"
                + " second opinion.");
    assertThat(report.checks(Outcome.NOT_MET))
        .containsExactly(new CheckResult("red-flag-potassium", Outcome.NOT_MET, null));
  }

  @ParameterizedTest
  @CsvSource({
    "2823-3, 6.4, EXACT, mmol/L, 2026-01-04, false",
    "2823-3, 6.6, GREATER, mmol/L, 2026-01-04, true",
    "2823-3, 6.6, AT_LEAST, mmol/L, 2026-01-04, true",
    "2823-3, 6.6, LESS, mmol/L, 2026-01-04, false",
    "2823-3, 6.6, AT_MOST, mmol/L, 2026-01-04, false",
    "2823-3, 6.5, EXACT, meq/L, 2026-01-04, true",
    "2823-3, 6.4, EXACT, meq/L, 2026-01-04, false",
    "6298-4, 6.6, EXACT, mEq/L, 2026-01-04, true",
    "2951-2, 120, EXACT, mEq/L, 2026-01-04, true",
    "2947-0, 121, EXACT, meq/L, 2026-01-04, false",
    "17861-6, 7.0, EXACT, meq/L, 2026-01-04, true",
    "17861-6, 6.9, EXACT, meq/L, 2026-01-04, false",
    "718-7, 6.0, EXACT, meq/L, 2026-01-04, false",
    "718-7, 60, EXACT, g/l, 2026-01-04, true",
    "2823-3, 6.6, EXACT, mg/dL, 2026-01-04, false",
    "2823-3, 6.6, EXACT, mmol/L, 2025-12-01, false",
    "2823-3, 6.6, EXACT, mmol/L, 2026-01-09, false",
    "751-8, 0.5, LESS, 10*3/uL, 2026-01-04, true",
    "751-8, 0.5, AT_MOST, 10*9/L, 2026-01-04, true",
    "751-8, 0.4, GREATER, 10*9/L, 2026-01-04, false",
    "751-8, 0.4, AT_LEAST, 10*9/L, 2026-01-04, false",
    "751-8, 0.6, EXACT, 10*9/L, 2026-01-04, false",
  })
  void aComparatorAUnitAndADateCount(
      String code, String value, Comparator comparator, String unit, String date, boolean flagged) {
    var fact = lab("o1", loinc(code, "x"), quantity(value, comparator, unit), date);

    assertThat(assess(fact).redFlags()).hasSize(flagged ? 1 : 0);
  }

  @Test
  void anUndatedValueIsNotTakenForARecentOne() {
    var report = assess(lab("o1", POTASSIUM, Quantity.of("7", "mmol/L"), null));

    assertThat(report.redFlags()).isEmpty();
    assertThat(report.checks(Outcome.NOT_EVALUABLE))
        .contains(new CheckResult(
            "red-flag-potassium",
            Outcome.NOT_EVALUABLE,
            "a result of the last 14 days in a known unit"));
  }

  @Test
  void aUnitInWordsCountsWhereNoCodeWasSent() {
    var words = new Quantity(new BigDecimal("7"), Comparator.EXACT, "mEq/L", null, null);
    var coded =
        new Quantity(new BigDecimal("7"), Comparator.EXACT, "mEq/L", Quantity.UCUM, "mg/dL");

    assertThat(assess(lab("o1", POTASSIUM, words, "2026-01-04")).redFlags()).hasSize(1);
    assertThat(assess(lab("o1", POTASSIUM, coded, "2026-01-04")).redFlags()).isEmpty();
  }

  @Test
  void aResultInAnUnknownUnitCannotBeToldEvenBesideAGoodOne() {
    var untold = new CheckResult(
        "red-flag-potassium",
        Outcome.NOT_EVALUABLE,
        "a result of the last 14 days in a known unit");
    var strange = lab("o1", POTASSIUM, Quantity.of("7", "[foo]"), "2026-01-04");
    var none = lab(
        "o1",
        POTASSIUM,
        new Quantity(new BigDecimal("7"), Comparator.EXACT, null, null, null),
        "2026-01-04");
    var good = lab("o2", POTASSIUM, Quantity.of("4", "meq/L"), "2026-01-04");

    assertThat(assess(strange).checks()).contains(untold);
    assertThat(assess(none).checks()).contains(untold);
    assertThat(assess(strange, good).checks()).contains(untold);
    assertThat(assess(good).checks())
        .contains(new CheckResult("red-flag-potassium", Outcome.MET, null));
  }

  @Test
  void anEmergencyDiagnosisIsFlaggedWhileItIsNewAndActive() {
    var words = text("Febrile neutropenia");

    assertThat(assess(
                condition("c1", words, Activity.ACTIVE, "2025-12-30", null),
                condition("c2", words, Activity.UNSTATED, "2025-12-30", null),
                condition("c3", words, Activity.ENDED, "2025-12-30", null),
                condition("c4", words, Activity.ACTIVE, "2025-06", null),
                condition("c5", words, Activity.ACTIVE, null, null),
                condition(
                    "c6", text("History of pulmonary embolism"), Activity.ACTIVE, "2026", null))
            .redFlags())
        .extracting(Finding::where)
        .containsExactly("c1 code", "c2 code");
    assertThat(assess().checks(Outcome.NOT_EVALUABLE))
        .contains(
            new CheckResult("red-flag-embolism", Outcome.NOT_EVALUABLE, "an active condition"));
  }

  @Test
  void aFlagOfTwoSignsIsUpOnlyWhenBothAreSeen() {
    var low =
        lab("ef", loinc("10230-1", "Ejection fraction"), Quantity.of("30", "%"), "2026-01-01");
    var syncope = condition("s", "Syncope");

    assertThat(assess(low).redFlags()).isEmpty();
    assertThat(assess(low).checks())
        .contains(new CheckResult(
            "red-flag-ejection-fraction", Outcome.NOT_EVALUABLE, "an active condition"));
    assertThat(assess(low, condition("a", "Asthma")).checks())
        .contains(new CheckResult("red-flag-ejection-fraction", Outcome.MET, null));
    assertThat(assess(low, syncope).redFlags())
        .extracting(it -> it.rule())
        .containsExactly("red-flag-ejection-fraction");
  }

  @Test
  void theMostUrgentIsToldFirst() {
    var sodium = lab("na", loinc("2951-2", "Sodium"), Quantity.of("110", "mmol/L"), "2026-01-04");
    var stroke =
        condition("st", text("Acute ischemic stroke"), Activity.ACTIVE, "2026-01-05", null);

    assertThat(assess(sodium, stroke).redFlags())
        .extracting(it -> it.rule())
        .containsExactly("red-flag-stroke", "red-flag-sodium");
    assertThat(RedFlags.standard().urgency("red-flag-stroke"))
        .contains(RedFlags.Urgency.EMERGENCY_REDIRECT);
    assertThat(RedFlags.standard().urgency("none")).isEmpty();
  }

  @Test
  void theTableIsNamedAndEachFlagOnce() {
    var flags = RedFlags.standard();

    assertThat(flags.ids())
        .doesNotHaveDuplicates()
        .hasSize(21)
        .allMatch(it -> it.startsWith("red-flag-"));
    assertThat(flags).hasToString("RedFlags[" + flags.version() + ", 21 flags]");
    assertThat(List.of(
            flags.version(),
            TriageRules.standard().version(),
            Completeness.standard().version()))
        .allMatch(it -> it.startsWith("2026-12-01"));
  }
}
