package dev.consilium.core.triage;

import static dev.consilium.core.triage.Checking.outcome;
import static dev.consilium.core.triage.Checking.verdict;
import static dev.consilium.core.triage.Facts.condition;
import static dev.consilium.core.triage.Facts.document;
import static dev.consilium.core.triage.Facts.imaging;
import static dev.consilium.core.triage.Facts.lab;
import static dev.consilium.core.triage.Facts.medication;
import static dev.consilium.core.triage.Facts.none;
import static dev.consilium.core.triage.Facts.report;
import static dev.consilium.core.triage.Facts.text;
import static dev.consilium.core.triage.Facts.variant;
import static dev.consilium.core.triage.Seed.done;
import static dev.consilium.core.triage.SeedsOfValues.refuted;
import static dev.consilium.core.triage.SeedsOfValues.reported;
import static dev.consilium.core.triage.SeedsOfValues.sodium;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.consilium.core.Coding;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Quantity;
import dev.consilium.core.triage.ImportFacts.Kind;
import dev.consilium.core.triage.ImportFacts.Note;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is near a defect of sources, reports or dates and is none. */
class SourceChecksTest {

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
}
