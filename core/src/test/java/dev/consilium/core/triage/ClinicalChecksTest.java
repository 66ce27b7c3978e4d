package dev.consilium.core.triage;

import static dev.consilium.core.triage.Checking.outcome;
import static dev.consilium.core.triage.Checking.result;
import static dev.consilium.core.triage.Checking.verdict;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.text;
import static dev.consilium.core.triage.SeedsOfValues.focused;
import static dev.consilium.core.triage.SeedsOfValues.sodium;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CancerStage.Basis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is near a clinical contradiction or an impossible value and is none. */
class ClinicalChecksTest {

  // E

  @Test
  void ironSulfateIsNoSulfonamide() {
    assertThat(SubstanceClasses.standard().classesOf(text("ferrous sulfate 325 MG Oral Tablet")))
        .isEmpty();
    assertThat(SubstanceClasses.standard().classesOf(text("Sulfasalazine 500 mg")))
        .hasSize(1);
  }

  @Test
  void aMetastasisThatCameLaterIsNoContradiction() {
    var m0 = focused("s", "IIA", "cM0", "AJCC 8");
    var m1 = focused("t", "IV", "cM1", "AJCC 8");
    var early = condition("e", text("Metastasis to liver"), Activity.ACTIVE, "2024-10-01", null);
    var late = condition("l", text("Metastasis to liver"), Activity.ACTIVE, "2025-03-01", null);
    var nodes = condition("n", text("Metastasis to lymph node"), Activity.ACTIVE, "2024", null);

    assertThat(outcome("metastasis-with-m0", m0, early)).isEqualTo(Outcome.NOT_MET);
    assertThat(outcome("metastasis-with-m0", m0, late)).isEqualTo(Outcome.MET);
    assertThat(outcome("metastasis-with-m0", m0, m1, early)).isEqualTo(Outcome.MET);
    assertThat(outcome("metastasis-with-m0", m0, nodes)).isEqualTo(Outcome.NOT_EVALUABLE);
  }

  @Test
  void ofTwoCancersNobodySaidWhichOneHasSpread() {
    var stage = Facts.stage("s", Basis.CLINICAL, "IIA", "", "", "cM0");
    var early = condition("e", text("Metastasis to liver"), Activity.ACTIVE, "2024-10-01", null);

    assertThat(outcome("metastasis-with-m0", stage, early, condition("c1", "Carcinoma of colon")))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(outcome(
            "metastasis-with-m0",
            stage,
            early,
            condition("c1", "Carcinoma of colon"),
            condition("c2", "Carcinoma of lung")))
        .isEqualTo(Outcome.MET);
  }

  @Test
  void oneEditionInOtherWordsIsOneEdition() {
    assertThat(outcome(
            "stage-systems-mixed",
            focused("s", "IIA", "cM0", "AJCC 8"),
            focused("t", "IIA", "cM0", "The AJCC 8 edition")))
        .isEqualTo(Outcome.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "p.Arg175His, R175H, MET",
    "p.(Arg175His), NP_0.1:p.R175H, MET",
    "p.Arg175Ter, p.R175*, MET",
    "p.Arg175His, p.Arg175Leu, NOT_MET",
    "p.Arg175His, p.Arg175fs, MET",
    "p.Xyz175His, p.Arg175His, MET",
  })
  void proteinChangesAreComparedInBothSpellings(String one, String other, Outcome outcome) {
    assertThat(outcome(
            "variant-protein",
            SeedsOfValues.variant("a", "TP53", "c.524G>A", one, ""),
            SeedsOfValues.variant("b", "TP53", "NM_0.1(TP53):c.524G>A", other, "")))
        .isEqualTo(outcome);
  }

  @Test
  void aGeneIsTheGeneOfItsNameInAnyCase() {
    assertThat(outcome(
            "variant-gene", SeedsOfValues.variant("a", "BRCA2", "NM_0.1(brca2):c.1A>G", "", "")))
        .isEqualTo(Outcome.MET);
    assertThat(outcome("variant-gene", SeedsOfValues.variant("a", "BRCA2", "c.1A>G", "", "")))
        .isEqualTo(Outcome.NOT_EVALUABLE);
    assertThat(outcome(
            "variant-origin",
            SeedsOfValues.variant("a", "TP53", "c.1A>G", "", "Germline"),
            SeedsOfValues.variant("b", "BRCA2", "c.1A>G", "", "Somatic")))
        .isEqualTo(Outcome.MET);
  }

  @Test
  void aMetastasisKeepsTheHistologyOfItsOrigin() {
    assertThat(outcome("histology-site", condition("c", "Renal cell carcinoma", "Left kidney")))
        .isEqualTo(Outcome.MET);
    assertThat(
            outcome("histology-site", condition("c", "Metastatic renal cell carcinoma", "Brain")))
        .isEqualTo(Outcome.NOT_EVALUABLE);
    assertThat(outcome("histology-site", condition("c", "Hepatocellular carcinoma")))
        .isEqualTo(Outcome.NOT_EVALUABLE);
  }

  // F

  @Test
  void aUnitThatNobodyKnowsIsUnknownAndNotWrong() {
    assertThat(outcome("unit-implausible", sodium("o", "140", "quux", "2025-01-01")))
        .isEqualTo(Outcome.NOT_EVALUABLE);
    assertThat(outcome("value-implausible", sodium("o", "1.4", "quux", "2025-01-01")))
        .isEqualTo(Outcome.NOT_EVALUABLE);
    assertThat(outcome("unit-implausible", sodium("o", "140", "meq/L", "2025-01-01")))
        .isEqualTo(Outcome.MET);
  }

  // 60 kg at 1.70 m is 20.76.
  @ParameterizedTest
  @CsvSource({"20.8, MET", "21, MET", "22.8, MET", "22.9, NOT_MET", "18.7, MET", "18.6, NOT_MET"})
  void theBodyMassIndexMayBeATenthOff(String index, Outcome outcome) {
    assertThat(outcome(
            "bmi-differs",
            result("b", "39156-5", index, "kg/m2", "2025-01-01"),
            result("w", "29463-7", "132.277", "[lb_av]", "2025-01-01"),
            result("h", "8302-2", "66.929", "[in_i]", "2025-01-01")))
        .isEqualTo(outcome);
  }

  @Test
  void heightOfAnotherDaySaysNothingOfTheIndex() {
    assertThat(outcome(
            "bmi-differs",
            result("b", "39156-5", "31", "kg/m2", "2025-01-01"),
            result("w", "29463-7", "60", "kg", "2025-01-01"),
            result("h", "8302-2", "170", "cm", "2024-01-01")))
        .isEqualTo(Outcome.NOT_EVALUABLE);
  }

  @Test
  void oneSlipBetweenTwoNeighboursIsToldOnceAndAtTheSlip() {
    var found = verdict(
            "magnitude-slip",
            ImportFacts.none(),
            sodium("a", "139", "mmol/L", "2025-01-01"),
            sodium("b", "14.1", "mmol/L", "2025-01-11"),
            sodium("c", "142", "mmol/L", "2025-01-21"))
        .found();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).cites()).containsExactly("b", "a", "c");
  }

  @ParameterizedTest
  @CsvSource({"14.1, 139, 142, a", "139, 142, 14.1, c", "139, 142, 140, ''", "139, 14.1, 13.9, a"})
  void aSlipAtAnEndIsToldThere(String first, String second, String third, String slip) {
    var found = verdict(
            "magnitude-slip",
            ImportFacts.none(),
            sodium("a", first, "mmol/L", "2025-01-01"),
            sodium("b", second, "mmol/L", "2025-01-11"),
            sodium("c", third, "mmol/L", "2025-01-21"))
        .found();

    assertThat(found.stream().map(it -> it.cites().get(0)).toList())
        .isEqualTo(slip.isEmpty() ? List.of() : List.of(slip));
  }

  @Test
  void theFactorOfGlucoseIsASlipAndOtherChangesAreNone() {
    assertThat(outcome(
            "magnitude-slip",
            result("a", "2345-7", "5.4", "mg/dL", "2025-01-01"),
            result("b", "2345-7", "97", "mg/dL", "2025-01-11")))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(outcome(
            "magnitude-slip",
            result("a", "2345-7", "97", "mg/dL", "2025-01-01"),
            result("b", "2345-7", "300", "mg/dL", "2025-01-11")))
        .isEqualTo(Outcome.MET);
    assertThat(outcome(
            "magnitude-slip",
            sodium("a", "139", "mmol/L", "2020-01-01"),
            sodium("b", "14.1", "mmol/L", "2025-01-11")))
        .isEqualTo(Outcome.MET);
    assertThat(outcome(
            "magnitude-slip",
            result("a", "1742-6", "30", "U/L", "2025-01-01"),
            result("b", "1742-6", "300", "U/L", "2025-01-11")))
        .isEqualTo(Outcome.NOT_EVALUABLE);
  }

  @Test
  void aParameterThatIsNotThereSaysSo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TriageRules.standard().parameter("sex-specific", "days"))
        .withMessage("Rule sex-specific: no parameter days [rule-parameter]. Repair the table.");
  }
}
