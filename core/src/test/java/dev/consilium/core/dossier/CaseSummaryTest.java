package dev.consilium.core.dossier;

import static dev.consilium.core.triage.Facts.ZONE;
import static dev.consilium.core.triage.Facts.allergy;
import static dev.consilium.core.triage.Facts.coded;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.imaging;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.none;
import static dev.consilium.core.triage.Facts.range;
import static dev.consilium.core.triage.Facts.record;
import static dev.consilium.core.triage.Facts.report;
import static dev.consilium.core.triage.Facts.stage;
import static dev.consilium.core.triage.Facts.staged;
import static dev.consilium.core.triage.Facts.text;
import static dev.consilium.core.triage.Facts.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.consilium.core.dossier.CaseSummary.Line;
import dev.consilium.core.dossier.CaseSummary.Section;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.Observation.ReferenceRange;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Specimens;
import dev.consilium.core.record.Verification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseSummaryTest {

  private static final List<ClinicalFact> FACTS = List.of(
      condition("c1", text("Asthma"), Activity.ENDED, "2001", null),
      condition("c2", "Carcinoma of breast", "Left breast"),
      condition("c3", text(""), Activity.UNSTATED, null, null),
      condition("c4", text("Lymphoma"), Activity.REMISSION, "2010", null),
      stage("s1", Basis.CLINICAL, "IIB", "cT2", "cN1", "cM0"),
      stage("s2", Basis.UNSTATED, "IIA", "", "", ""),
      medication("m1", text("Ondansetron"), Activity.ACTIVE),
      medication("m2", text("Paracetamol"), Activity.STOPPED),
      medication("m3", text("Tamoxifen"), Activity.PLANNED),
      allergy("a1", text("Penicillin"), Verification.CONFIRMED),
      none("n1", "AllergyIntolerance", Reason.NONE_KNOWN),
      none("n2", "MedicationStatement", Reason.NOT_ASKED),
      imaging("i1", "MRI of breast", "Left breast"),
      report("r1", "MRI report", "RAD", "Mass in the left breast. "),
      report("r2", "Core biopsy", "PAT", null),
      report("r3", "Gene panel", "GE", "PIK3CA"),
      variant("g1"));

  private static CaseSummary summary(ClinicalFact... facts) {
    return CaseSummary.of(record(facts), ZONE);
  }

  private static List<String> labs(ClinicalFact... facts) {
    return summary(facts).lines(Section.LABS).stream().map(Line::text).toList();
  }

  @Test
  void readsSectionBySectionAndCitesItsFacts() {
    assertThat(summary(FACTS.toArray(ClinicalFact[]::new)).text()).isEqualTo("""
        Diagnoses
        - Carcinoma of breast: active, confirmed, site Left breast (2025-11-10) [c2]
        - Not named: activity not stated, confirmed (no date) [c3]
        - Lymphoma: remission, confirmed (2010) [c4]
        - Asthma: ended, confirmed (2001) [c1]
        Stage
        - Stage group: clinical IIB, cT2, cN1, cM0, system AJCC 8 (2025-11-24) [s1]
        - Stage group: IIA, system AJCC 8 (2025-11-24) [s2]
        Key laboratory results
        - The record says nothing.
        Medications
        - Ondansetron: active, request (2025-12-01) [m1]
        - Tamoxifen: planned, request (2025-12-01) [m3]
        - Paracetamol: stopped, request (2025-12-01) [m2]
        - No known: not asked (2025-11-03) [n2]
        Allergies
        - Penicillin: active, confirmed, criticality high, reaction Hives (no date) [a1]
        - No known: none known (2025-11-03) [n1]
        Imaging
        - MRI of breast: study MR, site Left breast, 60 pictures (2025-11-18) [i1]
        - MRI report: report: Mass in the left breast. (2025-11-18) [r1]
        Pathology
        - Core biopsy: report (2025-11-18) [r2]
        Genomics
        - Genetic variant: PIK3CA, c.3140A>G, p.(His1047Arg), Somatic, Pathogenic, allele fraction\
         0.31 (2025-12-19) [g1]
        - Gene panel: report: PIK3CA (2025-11-18) [r3]
        """);
  }

  @Test
  void writesEveryMemberThatASpecialistReads() {
    var text = CaseSummary.of(Specimens.record(Specimens.facts()), ZONE).text();

    assertThat(text)
        .contains(
            "- ZEBRA: active, confirmed, site ZEBRA, histology ZEBRA (2025-03-09) [Condition/1]",
            "- ZEBRA: clinical ZEBRA, ZEBRA, ZEBRA, ZEBRA, system ZEBRA (2025-03-09) [CancerStage/1]",
            "- ZEBRA: active, request, <=4217.50 ZEBRA, ZEBRA, route ZEBRA (2025-03-09)"
                + " [Medication/1]");
  }

  @Test
  void showsTheStageOfTheDiagnosisBesideTheStages() {
    var diagnosis = staged("c1", null, "IIIC");

    assertThat(
            summary(diagnosis, stage("s1", Basis.CLINICAL, "IIB", "", "", "")).lines(Section.STAGE))
        .extracting(Line::text)
        .containsExactly(
            "Stage group: clinical IIB, system AJCC 8 (2025-11-24)",
            "Malignant neoplasm: stated in the diagnosis IIIC (no date)");
  }

  @Test
  void showsTheLastResultWithItsFlagAndRange() {
    var code = loinc("718-7", "Hemoglobin");
    var range = List.of(range("12.0", "16.0", "g/dL"));

    assertThat(labs(
            lab("o1", code, Quantity.of("12.9", "g/dL"), "2025-11-06", "N", range),
            lab("o2", code, Quantity.of("11.6", "g/dL"), "2025-12-29", "L", range)))
        .containsExactly("Hemoglobin: 11.6 g/dL, flag L, range 12.0 g/dL to 16.0 g/dL"
            + " (2025-12-29), last of 2");
  }

  @Test
  void comparesWithTheRangeWhenTheLaboratoryDidNotFlag() {
    var code = loinc("6875-9", "CA 15-3");
    var upTo = List.of(range(null, "30", "U/mL"));

    assertThat(labs(lab("o1", code, Quantity.of("38", "U/mL"), "2025", "", upTo)))
        .containsExactly("CA 15-3: 38 U/mL, above range, range up to 30 U/mL (2025)");
    assertThat(labs(lab("o1", code, Quantity.of("30", "U/mL"), "2025", "", upTo)))
        .containsExactly("CA 15-3: 30 U/mL, range up to 30 U/mL (2025)");
    assertThat(labs(lab("o1", code, Quantity.of("38", "kU/L"), "2025", "", upTo)))
        .containsExactly("CA 15-3: 38 kU/L, range up to 30 U/mL (2025)");
    assertThat(labs(lab(
            "o1", code, Quantity.of("1", "U/mL"), "2025", "", List.of(range("2", null, "U/mL")))))
        .containsExactly("CA 15-3: 1 U/mL, below range, range 2 U/mL and above (2025)");
    assertThat(labs(lab(
            "o1",
            code,
            Quantity.of("1", "U/mL"),
            "2025",
            "",
            List.of(new ReferenceRange(null, null, "below 30")))))
        .containsExactly("CA 15-3: 1 U/mL, range below 30 (2025)");
    assertThat(labs(lab(
            "o1",
            code,
            Quantity.of("1", "U/mL"),
            "2025",
            "",
            List.of(new ReferenceRange(null, null, null)))))
        .containsExactly("CA 15-3: 1 U/mL (2025)");
  }

  @Test
  void aWordDoesNotHideAnEarlierOneThatDisagrees() {
    var her2 = loinc("85319-2", "HER2");

    assertThat(labs(
            coded("o1", her2, "Positive", "2025-11-13"),
            coded("o2", her2, "Negative", "2025-12-13"),
            coded("o3", her2, "Equivocal", null)))
        .containsExactly("HER2: Negative (2025-12-13); Positive (2025-11-13); Equivocal (no date)");
  }

  @Test
  void flaggedResultsComeFirst() {
    var amount = Quantity.of("1", "g");

    assertThat(labs(
            lab("o1", text("B"), amount, "2025"),
            lab("o2", text("A"), amount, "2025"),
            lab("o3", text("C"), amount, "2025", "H", List.of())))
        .containsExactly("C: 1 g, flag H (2025)", "A: 1 g (2025)", "B: 1 g (2025)");
  }

  @Test
  void doesNotDependOnTheOrderOfFacts() {
    var facts = new ArrayList<>(FACTS);
    var text = summary(FACTS.toArray(ClinicalFact[]::new)).text();

    for (var seed = 0; seed < 20; seed++) {
      Collections.shuffle(facts, new Random(seed));
      assertThat(summary(facts.toArray(ClinicalFact[]::new)).text()).isEqualTo(text);
    }
  }

  @Test
  void everyLineCitesAFact() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Line("Something", List.of()))
        .withMessage("Summary line: cites no fact [line-cited]. Name the facts it rests on.");
    assertThat(new Line("Secret", List.of(new FactId("c1")))).hasToString("Line[c1]");
    assertThat(summary(condition("c1", "Asthma"))).hasToString("CaseSummary[1 lines]");
  }
}
