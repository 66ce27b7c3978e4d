package dev.consilium.core.dossier;

import static dev.consilium.core.triage.Facts.ZONE;
import static dev.consilium.core.triage.Facts.allergy;
import static dev.consilium.core.triage.Facts.coded;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.document;
import static dev.consilium.core.triage.Facts.encounter;
import static dev.consilium.core.triage.Facts.family;
import static dev.consilium.core.triage.Facts.imaging;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.none;
import static dev.consilium.core.triage.Facts.observation;
import static dev.consilium.core.triage.Facts.patient;
import static dev.consilium.core.triage.Facts.procedure;
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
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.Observation.ReferenceRange;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.record.Specimens;
import dev.consilium.core.record.Verification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    return texts(Section.LABS, facts);
  }

  private static List<String> texts(Section section, ClinicalFact... facts) {
    return summary(facts).lines(section).stream().map(Line::text).toList();
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
        - Nothing under this heading; observations, reports and documents under others: 3.
        Tumour markers and receptors
        - Nothing under this heading; observations, reports and documents under others: 3.
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
        Procedures
        - The record says nothing.
        Family history
        - The record says nothing.
        Performance status and other observations
        - Nothing under this heading; observations, reports and documents under others: 3.
        Other entries
        - The record says nothing.
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
  void showsEveryResultThatMayBeTheLast() {
    var code = loinc("2823-3", "Potassium");
    var four = Quantity.of("4.0", "mmol/L");
    var seven = Quantity.of("7.0", "mmol/L");

    assertThat(labs(
            lab("o1", code, four, "2026-01-04"),
            lab("o2", code, seven, "2026-01-04", "HH", List.of()),
            lab("o3", code, four, "2025")))
        .containsExactly(
            "Potassium: 4.0 mmol/L (2026-01-04); 7.0 mmol/L, flag HH (2026-01-04), last of 3");
    assertThat(labs(lab("o1", code, four, null), lab("o2", code, seven, null)))
        .containsExactly("Potassium: 4.0 mmol/L (no date); 7.0 mmol/L (no date)");
    assertThat(labs(lab("o1", code, four, "2026-01-04"), lab("o2", code, four, "2026-01-04")))
        .containsExactly("Potassium: 4.0 mmol/L (2026-01-04)");
    assertThat(labs(lab("o1", code, four, "2026-01-04"), lab("o2", code, seven, null)))
        .containsExactly("Potassium: 4.0 mmol/L (2026-01-04), last of 2");
  }

  @Test
  void beginsWithTheDeathOfThePatient() {
    var dead = patient(Patient.Sex.FEMALE, null, "2025-12-24");
    var undated = new Patient(
        "p", List.of(), List.of(), null, Patient.Sex.FEMALE, null, true, null, List.of());

    assertThat(CaseSummary.of(record(dead), ZONE).text())
        .startsWith("The patient has died (2025-12-24).\nDiagnoses\n");
    assertThat(CaseSummary.of(record(undated), ZONE).death())
        .contains("The patient has died (no date).");
    assertThat(summary().death()).isEmpty();
    assertThat(summary().text()).startsWith("Diagnoses\n");
  }

  @Test
  void comparesWithTheRangeWhenTheLaboratoryDidNotFlag() {
    var code = loinc("2276-4", "Ferritin");
    var upTo = List.of(range(null, "30", "U/mL"));

    assertThat(labs(lab("o1", code, Quantity.of("38", "U/mL"), "2025", "", upTo)))
        .containsExactly("Ferritin: 38 U/mL, above range, range up to 30 U/mL (2025)");
    assertThat(labs(lab("o1", code, Quantity.of("30", "U/mL"), "2025", "", upTo)))
        .containsExactly("Ferritin: 30 U/mL, range up to 30 U/mL (2025)");
    assertThat(labs(lab("o1", code, Quantity.of("38", "kU/L"), "2025", "", upTo)))
        .containsExactly("Ferritin: 38 kU/L, range up to 30 U/mL (2025)");
    assertThat(labs(lab(
            "o1", code, Quantity.of("1", "U/mL"), "2025", "", List.of(range("2", null, "U/mL")))))
        .containsExactly("Ferritin: 1 U/mL, below range, range 2 U/mL and above (2025)");
    assertThat(labs(lab(
            "o1",
            code,
            Quantity.of("1", "U/mL"),
            "2025",
            "",
            List.of(new ReferenceRange(null, null, "below 30")))))
        .containsExactly("Ferritin: 1 U/mL, range below 30 (2025)");
    assertThat(labs(lab(
            "o1",
            code,
            Quantity.of("1", "U/mL"),
            "2025",
            "",
            List.of(new ReferenceRange(null, null, null)))))
        .containsExactly("Ferritin: 1 U/mL (2025)");
  }

  @Test
  void aWordDoesNotHideAnEarlierOneThatDisagrees() {
    var her2 = loinc("85319-2", "HER2");

    assertThat(texts(
            Section.MARKERS,
            coded("o1", her2, "Positive", "2025-11-13"),
            coded("o2", her2, "Negative", "2025-12-13"),
            coded("o3", her2, "Equivocal", null)))
        .containsExactly("HER2: Negative (2025-12-13); Positive (2025-11-13); Equivocal (no date)");
  }

  @ParameterizedTest
  @CsvSource({
    "21905-5, Primary tumor.clinical, STAGE",
    "x, TNM clinical stage group, STAGE",
    "85319-2, HER2, MARKERS",
    "85337-4, Estrogen receptor Ag, MARKERS",
    "85330-9, Ki-67, MARKERS",
    "6875-9, Cancer Ag 15-3, MARKERS",
    "2857-1, PSA, MARKERS",
    "89247-1, ECOG Performance Status score, OBSERVATIONS",
    "69548-6, Genetic variant assessment, GENOMICS",
    "2823-3, Potassium, LABS",
    "33914-3, eGFR, LABS",
  })
  void aResultStandsUnderOneHeadingWhateverItsCategory(String code, String words, Section section) {
    var summary = summary(lab("o1", loinc(code, words), Quantity.of("1", "1"), "2025-11-13"));

    for (var each : Section.values()) {
      assertThat(summary.lines(each)).as(each.title()).hasSize(each == section ? 1 : 0);
    }
  }

  @Test
  void noFactIsSilentlyAbsent() {
    var facts = new ArrayList<ClinicalFact>(FACTS);
    facts.addAll(Specimens.facts());
    for (var i = 0; i < 30; i++) {
      facts.add(encounter("e" + i, "2025-01-01", null));
      facts.add(procedure("p" + i, "Biopsy", Activity.ENDED, "2025-01-01", null));
      facts.add(document("d" + i, "Letter"));
      facts.add(lab("o" + i, loinc("1-" + i, "ECOG " + i), Quantity.of("1", "1"), "2025"));
    }
    facts.add(report("r9", "Discharge summary", "XX", "Well."));
    facts.add(family("f1", "2025"));
    facts.add(none("n9", "Immunization", Reason.NONE_KNOWN));
    facts.add(observation("v1", text("Panel"), null, "", "2025", List.of(), List.of()));
    var record = record(facts.toArray(ClinicalFact[]::new));

    var summary = CaseSummary.of(record, ZONE);

    var cited = new HashSet<FactId>();
    for (var section : Section.values()) {
      summary.lines(section).forEach(it -> cited.addAll(it.cites()));
    }
    assertThat(cited).containsAll(record.facts().stream().map(ClinicalFact::id).toList());
  }

  @Test
  void whatIsLeftOutIsCounted() {
    var facts = IntStream.range(10, 29)
        .mapToObj(i -> encounter("e" + i, "2025-01-" + i, null))
        .toArray(ClinicalFact[]::new);

    assertThat(summary(facts).text()).endsWith("""
        Other entries
        - Visit: visit (2025-01-28) [e28]
        - Visit: visit (2025-01-27) [e27]
        - Visit: visit (2025-01-26) [e26]
        - Visit: visit (2025-01-25) [e25]
        - Visit: visit (2025-01-24) [e24]
        - and 14 more [e23] [e22] [e21] [e20] [e19] [e18] [e17] [e16] [e15] [e14] [e13] [e12]\
         [and 2 more]
        """);
  }

  @Test
  void readsProceduresRelativesObservationsAndOtherEntries() {
    var pressure = List.of(
        new Observation.Component(
            text("Systolic"),
            new ObservationValue.Measured(Quantity.of("120", "mm[Hg]")),
            List.of(),
            List.of()),
        new Observation.Component(text("Diastolic"), null, List.of(), List.of()));

    assertThat(summary(
                procedure("p1", "Biopsy", Activity.ENDED, "2025-11-13", null),
                procedure("p2", "Mastectomy", Activity.PLANNED, null, null),
                family("f1", "2025"),
                observation("o1", text("Blood pressure"), null, "", "2026", List.of(), pressure),
                observation("o2", text("Blood panel"), null, "", "2026", List.of(), List.of()),
                coded("o3", text("ECOG"), "1", "2020"),
                report("r1", "Discharge summary", "XX", "Well. "),
                document("d1", "Letter"),
                none("n1", "Immunization", Reason.NONE_KNOWN))
            .text())
        .contains("""
            Key laboratory results
            - Nothing under this heading; observations, reports and documents under others: 5.
            """, """
            Procedures
            - Mastectomy: planned (no date) [p2]
            - Biopsy: ended (2025-11-13) [p1]
            Family history
            - mother (2025) [f1]
            Performance status and other observations
            - ECOG: 1 (2020) [o3]
            - Blood pressure: Systolic 120 mm[Hg] (2026) [o1]
            - Blood panel: no value of its own (2026) [o2]
            Other entries
            - Discharge summary: report: Well. (2025-11-18) [r1]
            - Not named: document Letter (2025-12-15) [d1]
            - No known: Immunization none known (2025-11-03) [n1]
            """);
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
