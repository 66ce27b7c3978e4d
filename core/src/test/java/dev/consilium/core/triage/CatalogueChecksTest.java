package dev.consilium.core.triage;

import static dev.consilium.core.triage.Facts.NOW;
import static dev.consilium.core.triage.Facts.ZONE;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.document;
import static dev.consilium.core.triage.Facts.imaging;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.loinc;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.none;
import static dev.consilium.core.triage.Facts.record;
import static dev.consilium.core.triage.Facts.report;
import static dev.consilium.core.triage.Facts.text;
import static dev.consilium.core.triage.Facts.variant;
import static dev.consilium.core.triage.Seed.done;
import static dev.consilium.core.triage.SeedsOfValues.focused;
import static dev.consilium.core.triage.SeedsOfValues.refuted;
import static dev.consilium.core.triage.SeedsOfValues.reported;
import static dev.consilium.core.triage.SeedsOfValues.sodium;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.consilium.core.Coding;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CancerStage.Basis;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.triage.ImportFacts.Kind;
import dev.consilium.core.triage.ImportFacts.Note;
import dev.consilium.core.triage.ImportFacts.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is near a defect and is none: each rule's guard against crying wolf. */
class CatalogueChecksTest {

  private static Outcome outcome(String rule, ClinicalFact... facts) {
    return verdict(rule, ImportFacts.none(), facts).outcome();
  }

  private static Verdict verdict(String rule, ImportFacts imports, ClinicalFact... facts) {
    var input = new CheckInput(
        record(facts), imports, Terminology.standard(), SubstanceClasses.standard(), NOW, ZONE);
    return Objects.requireNonNull(Checks.BY_RULE.get(rule)).run(input);
  }

  private static Observation result(String id, String code, String value, String unit, String at) {
    return lab(id, loinc(code, "Result"), Quantity.of(value, unit), at);
  }

  // A

  @Test
  void whatNobodyWatchedForCannotBeTold() {
    var watched = new ImportFacts(Set.of(Kind.REFERENCE_DANGLING), List.of(), List.of(), Map.of());

    assertThat(verdict("reference-dangling", ImportFacts.none()).missing())
        .isEqualTo("a reader's word on a reference that leads to nothing");
    assertThat(verdict("reference-dangling", watched).outcome()).isEqualTo(Outcome.MET);
    assertThat(verdict("reference-ambiguous", watched).outcome()).isEqualTo(Outcome.NOT_EVALUABLE);
  }

  @Test
  void aNoteSaysWhereAndCitesAFactOnlyIfThereIsOne() {
    var notes = List.of(
        new Note(Kind.OTHER_SUBJECT, "b.json", "Bundle.entry[2]", null),
        new Note(Kind.OTHER_SUBJECT, "a.json", "Bundle.entry[7]", new FactId("x")));
    var imports = new ImportFacts(Set.of(Kind.OTHER_SUBJECT), notes, List.of(), Map.of());

    assertThat(verdict("other-subject", imports).found())
        .containsExactly(
            new Found(
                "a.json Bundle.entry[7]",
                "a resource that is not surely about this patient",
                List.of("x")),
            new Found(
                "b.json Bundle.entry[2]",
                "a resource that is not surely about this patient",
                List.of()));
    assertThat(imports).hasToString("ImportFacts[1 kinds watched, 2 notes, 0 sources]");
  }

  @Test
  void aNoteOfAKindThatNobodyWatchesIsRefused() {
    var note = new Note(Kind.OTHER_SUBJECT, "a", "", null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImportFacts(Set.of(), List.of(note), List.of(), Map.of()))
        .withMessage("Import facts: a note of kind OTHER_SUBJECT, which is not watched"
            + " [note-watched]. Add the kind to what the reader watches.");
  }

  @Test
  void aLocalCodeBesideAKnownOneMisleadsNobody() {
    var both = new CodeableText(
        List.of(Coding.of("urn:local", "1"), Coding.of("http://loinc.org", "2951-2")), null);
    var known = CodeableText.of("http://terminology.hl7.org/CodeSystem/x", "1", "X");

    assertThat(outcome("code-system-unknown", lab("x", both, Quantity.of("1", "1"), null)))
        .isEqualTo(Outcome.MET);
    assertThat(outcome("code-system-unknown", lab("x", known, Quantity.of("1", "1"), null)))
        .isEqualTo(Outcome.MET);
    assertThat(outcome("code-system-unknown", condition("x", "Asthma")))
        .isEqualTo(Outcome.NOT_EVALUABLE);
  }

  // B

  @Test
  void aReportOfTheDayOrSoonAfterBelongsToTheTissue() {
    var biopsy = done("p", "Biopsy of skin", "2025-11-10");

    assertThat(outcome("tissue-without-report", biopsy, report("r", "Pathology", "PAT", null)))
        .isEqualTo(Outcome.MET);
    assertThat(outcome("tissue-without-report", biopsy, document("d", "Pathology report")))
        .isEqualTo(Outcome.MET);
    assertThat(outcome(
            "tissue-without-report",
            biopsy,
            reported("r", "Pathology", "2025-10-01", "2025-10-01")))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(outcome(
            "tissue-without-report",
            biopsy,
            reported("r", "Pathology", "2026-03-01", "2026-03-01")))
        .isEqualTo(Outcome.NOT_MET);
    assertThat(outcome("tissue-without-report", done("p", "Appendectomy", "2025-11-10")))
        .isEqualTo(Outcome.NOT_EVALUABLE);
  }

  @Test
  void aReportAndAStudyOfOneDayBelongTogether() {
    var study = imaging("i", "MRI");
    var sameDay = report("r", "MRI of chest", "RAD", null);

    assertThat(outcome("imaging-report-without-study", study, sameDay)).isEqualTo(Outcome.MET);
    assertThat(outcome("imaging-study-without-report", study, sameDay)).isEqualTo(Outcome.MET);
    assertThat(outcome("imaging-report-without-study", sameDay)).isEqualTo(Outcome.NOT_MET);
    assertThat(outcome("imaging-study-without-report", study)).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aGenomicReportWithAConclusionOrAVariantOfItsTimeSaysSomething() {
    assertThat(outcome("genomic-report-without-variants", report("r", "Genomic", "GE", "None.")))
        .isEqualTo(Outcome.MET);
    assertThat(outcome(
            "genomic-report-without-variants", report("r", "Genomic", "GE", null), variant("v")))
        .isEqualTo(Outcome.MET);
    assertThat(outcome(
            "genomic-report-without-variants",
            reported("r", "Genomic report", "2020-01-01", "2020-01-01"),
            variant("v")))
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void whatAReportCarriesHasTheReportsAuthor() {
    var within = SeedsOfValues.at("Bundle.entry[0].resource.presentedForm[0]", document("d", "X"));

    assertThat(outcome("document-without-author", report("r", "MRI", "RAD", null), within))
        .isEqualTo(Outcome.NOT_EVALUABLE);
    assertThat(outcome("document-without-author", SeedsOfValues.elsewhere(document("d", "Letter"))))
        .isEqualTo(Outcome.NOT_MET);
  }

  // C

  @Test
  void aTreatmentSoonBeforeItsDiagnosisIsNoContradiction() {
    var cancer = condition("c", "Malignant neoplasm of colon");
    var undated = condition("u", text("Malignant neoplasm of lung"), Activity.ACTIVE, null, null);

    assertThat(
            outcome("treatment-before-diagnosis", cancer, done("p", "Chemotherapy", "2025-10-10")))
        .isEqualTo(Outcome.MET);
    assertThat(outcome("treatment-before-diagnosis", cancer, done("p", "Chemotherapy", "2025")))
        .isEqualTo(Outcome.MET);
    assertThat(outcome(
            "treatment-before-diagnosis", cancer, undated, done("p", "Chemotherapy", "2001")))
        .isEqualTo(Outcome.NOT_EVALUABLE);
  }

  @Test
  void oneDiagnosisThatGoesOnExplainsTheTreatment() {
    var insulin = medication("m", text("Insulin glargine"), Activity.ACTIVE);
    var over = condition("o", text("Diabetes mellitus"), Activity.ENDED, "2020", "2021");
    var lasting = condition("l", text("Diabetes mellitus"), Activity.ACTIVE, "2022", null);

    assertThat(outcome("resolved-still-treated", insulin, over, lasting))
        .isEqualTo(Outcome.NOT_EVALUABLE);
    assertThat(outcome("resolved-still-treated", over)).isEqualTo(Outcome.MET);
    assertThat(outcome("resolved-still-treated", insulin, over)).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aRefutedDiagnosisBesideAConfirmedOneExplainsTheTreatment() {
    var drug = medication("m", text("Isoniazid"), Activity.ACTIVE);

    assertThat(outcome(
            "refuted-still-treated",
            drug,
            refuted("n", "Tuberculosis"),
            condition("c", "Tuberculosis")))
        .isEqualTo(Outcome.MET);
    assertThat(outcome("refuted-still-treated", drug, none("n", "Condition", Reason.NONE_KNOWN)))
        .isEqualTo(Outcome.NOT_EVALUABLE);
  }

  @Test
  void aResultOfTheDayOfItsSpecimenIsInOrder() {
    var imports = new ImportFacts(
        Set.of(), List.of(), List.of(), Map.of(new FactId("o"), PartialDate.of("2025-02-01")));

    assertThat(
            verdict("result-before-specimen", imports, sodium("o", "140", "mmol/L", "2025-02-01"))
                .outcome())
        .isEqualTo(Outcome.MET);
    assertThat(
            verdict("result-before-specimen", imports, sodium("p", "140", "mmol/L", "2025-01-01"))
                .outcome())
        .isEqualTo(Outcome.NOT_EVALUABLE);
  }

  // D

  private static Verdict people(String rule, Patient one, Patient other) {
    var people = List.of(new Person("a", one), new Person("b", other));
    return verdict(rule, new ImportFacts(Set.of(), List.of(), people, Map.of()));
  }

  private static Patient named(String family, String... given) {
    return PatientWith.of(Facts.patient(Patient.Sex.UNSTATED, null, null))
        .names(List.of(new Patient.Name(family, List.of(given), null)))
        .patient();
  }

  @ParameterizedTest
  @CsvSource({
    "Example, Synthia, example, SYNTHIA, MET",
    "Example, Synthia, Example, S., MET",
    "Example, Synthia, Example, '', MET",
    "Müller-Lüdenscheidt, Eva, Muller Ludenscheidt, Eva, MET",
    "Example, Synthia, Example, Paula, NOT_MET",
    "Example, Synthia, Otherwise, Synthia, NOT_MET",
  })
  void namesAreComparedAsPeopleWriteThem(
      String family, String given, String otherFamily, String otherGiven, Outcome outcome) {
    var other = otherGiven.isEmpty() ? named(otherFamily) : named(otherFamily, otherGiven);

    assertThat(people("person-name", named(family, given), other).outcome()).isEqualTo(outcome);
  }

  @Test
  void aNameInOneTextIsComparedAsAWhole() {
    var whole = new Patient.Name("", List.of(), "Synthia Example");
    var one = PatientWith.of(named("")).names(List.of(whole)).patient();

    assertThat(people("person-name", one, named("Example", "Synthia")).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(people("person-name", one, named("Otherwise", "Synthia")).outcome())
        .isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void whatOneSourceDoesNotStateContradictsNothing() {
    var silent = Facts.patient(Patient.Sex.UNSTATED, null, null);
    var speaking = PatientWith.of(Facts.patient(Patient.Sex.FEMALE, "1968-04-21", null))
        .identifiers(List.of(Coding.of("urn:oid:1", "1")))
        .patient();
    var rules = List.of("person-sex", "person-birth-date", "person-name", "person-identifier");

    for (var rule : rules) {
      assertThat(people(rule, silent, speaking).outcome())
          .as(rule)
          .isEqualTo(Outcome.NOT_EVALUABLE);
    }
    assertThat(people(
                "person-birth-date",
                speaking,
                PatientWith.of(speaking).birth("1968").patient())
            .outcome())
        .isEqualTo(Outcome.MET);
  }

  @Test
  void oneNumberInCommonIsEnoughAndOtherSystemsDoNotCount() {
    var two = PatientWith.of(named("x"))
        .identifiers(List.of(Coding.of("urn:oid:1", "1"), Coding.of("urn:oid:1", "2")))
        .patient();
    var one =
        PatientWith.of(two).identifiers(List.of(Coding.of("urn:oid:1", "2"))).patient();
    var elsewhere =
        PatientWith.of(two).identifiers(List.of(Coding.of("urn:oid:2", "7"))).patient();

    assertThat(people("person-identifier", two, one).outcome()).isEqualTo(Outcome.MET);
    assertThat(people("person-identifier", two, elsewhere).outcome())
        .isEqualTo(Outcome.NOT_EVALUABLE);
  }

  @Test
  void whatDiffersBetweenPeopleIsNeverTold() {
    var found = people("person-name", named("Example", "Synthia"), named("Otherwise", "Paula"));

    assertThat(found.found())
        .containsExactly(new Found(
            "Patient name",
            "differs between source a and source b: possibly two people",
            List.of()));
  }

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
