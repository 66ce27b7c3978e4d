package dev.consilium.reports.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.ContentHash;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.opinion.Urgency;
import dev.consilium.reports.document.Attachment;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Heading;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.document.SignatureBlock;
import dev.consilium.reports.layout.SourceText;
import dev.consilium.reports.pdf.PdfWriter;
import dev.consilium.reports.pdf.VeraPdf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpinionReportTest {

  private static final byte[] BUNDLE =
      "{\"resourceType\":\"Bundle\"}".getBytes(StandardCharsets.UTF_8);

  private final PdfWriter writer = PdfWriter.withLiberation();
  private final ReportDocument full = OpinionReport.clinician(
          SampleCase.signed(SampleCase.full()), SampleCase.LETTERHEAD)
      .document();
  private final ReportDocument sparse = OpinionReport.clinician(
          SampleCase.signed(SampleCase.sparse()), SampleCase.LETTERHEAD)
      .document();
  private final ReportDocument draft =
      OpinionReport.draft(SampleCase.sparse(), SampleCase.LETTERHEAD).document();

  @Test
  void everySectionOfASignedOpinionPassesBothStandards() {
    var report = OpinionReport.clinician(
            SampleCase.signed(SampleCase.full()), SampleCase.LETTERHEAD)
        .withFhirDocument(BUNDLE)
        .render(writer, SampleCase.NOON);

    assertThat(VeraPdf.failures(report.bytes())).isEmpty();
    assertThat(SourceText.of(full))
        .contains("Declared on Dr Ada Lovelace None I will not treat the patient");
  }

  @Test
  void aDraftOnLetterPassesBothStandards() {
    var report = OpinionReport.draft(SampleCase.sparse(), SampleCase.LETTERHEAD)
        .on(Paper.LETTER)
        .render(writer, SampleCase.NOON);

    assertThat(VeraPdf.failures(report.bytes())).isEmpty();
  }

  @Test
  void allSectionsStandInTheirOrderEvenWhenThereIsLittleToSay() {
    var sections = List.of(
        "1. Case and scope",
        "2. Questions asked",
        "3. Records reviewed",
        "4. Case summary",
        "5. Initial diagnosis and plan, as received",
        "6. Independent second readings",
        "7. Opinion on the diagnosis",
        "8. Opinion on the treatment",
        "9. Alternatives",
        "10. Further tests",
        "11. Clinical trials",
        "12. Answers to the questions",
        "13. Urgency",
        "14. When to seek emergency care",
        "15. Rationale and evidence",
        "16. Panel",
        "17. Summary for the patient",
        "18. Limitations",
        "19. Independence",
        "20. Use of artificial intelligence",
        "21. Author and credentials",
        "22. Attestation and signature",
        "23. Quality review",
        "24. Please note",
        "25. Version history");

    assertThat(sections(full)).isEqualTo(sections);
    assertThat(sections(sparse)).isEqualTo(sections);
    assertThat(sections(draft)).isEqualTo(sections);
  }

  @Test
  void theAnswerStandsFirstAndInWords() {
    assertThat(full.blocks().get(1)).isInstanceOf(Callout.class);
    assertThat(SourceText.of(full))
        .contains("The opinion in brief Diagnosis Clarified: Invasive lobular carcinoma of"
            + " the left breast, cT1c cN0 cM0 Treatment Changed: less invasive, a test first Planned procedure Deferred"
            + " Urgency As soon as possible, by 8 Dec 2026 Clinical impact Major Panel Majority with dissent"
            + " Time-critical advice: As soon as possible, by 8 Dec 2026 Repeat the MRI");
    assertThat(SourceText.of(sparse))
        .contains(
            "Diagnosis Indeterminate: the records do not suffice: Chronic headache"
                + " Treatment Confirmed Planned procedure None was planned Urgency Routine Clinical impact None");
    assertThat(SourceText.of(sparse)).doesNotContain("Time-critical advice");
  }

  @Test
  void saysOnTheFirstPageThatNothingCouldBeJudged() {
    var text = SourceText.of(
        OpinionReport.draft(SampleCase.unjudged(), SampleCase.LETTERHEAD).document());

    assertThat(text)
        .contains("Treatment Not judged: the records do not suffice Planned procedure None was"
            + " planned Urgency Routine Clinical impact Not assessed");
  }

  @Test
  void eachAnswerStandsUnderItsQuestion() {
    assertThat(SourceText.of(full))
        .contains("Question 1 Is the subtype of the tumour certain? Yes. It is an invasive"
            + " lobular carcinoma; see section 6. Question 2 Is a mastectomy needed")
        .contains(
            "What is the risk of recurrence within ten years? Cannot be answered Reason The recurrence score is not available.");
  }

  @Test
  void dissentIsPrintedVerbatimAndOnce() {
    assertThat(SourceText.of(full))
        .containsOnlyOnce("Dr Marie Curie, radiation oncology Dissents Dissents In full below")
        .containsOnlyOnce("Dissent of Dr Marie Curie, verbatim I would advise mastectomy.")
        .containsOnlyOnce("a second operation delays adjuvant treatment.")
        .contains("Dr Ada Lovelace (chair), breast surgery Agrees Agrees");
    assertThat(SourceText.of(sparse))
        .contains("One specialist gave this opinion; no panel was convened.");
  }

  @Test
  void theDecisionStandsWithItsRuleItsQuorumAndItsCount() {
    assertThat(SourceText.of(full))
        .contains(
            "16. Panel Decision rule Majority: more members agree than dissent Quorum 3 needed,"
                + " 4 counted; abstentions and recusals do not count Decision Carried by a majority: 3 in"
                + " favour, 1 against Consensus Majority with dissent Each member handed in");
  }

  @Test
  void whatAMemberHeldBeforeTheDiscussionStaysReadable() {
    assertThat(SourceText.of(full))
        .contains(
            "Dr Dorothy Hodgkin, pathology Dissents Agrees (changed) Agrees with the pathology.")
        .containsOnlyOnce("Dr Dorothy Hodgkin before the discussion, verbatim (Dissents)"
            + " The slides do not rule out a ductal component.")
        .doesNotContain("Dr Marie Curie before the discussion");
  }

  @Test
  void theHistorySaysHowAndWhereAVersionWasChanged() {
    assertThat(SourceText.of(full))
        .contains("Replaced: The slides were read again. Second readings, Diagnosis");
  }

  @Test
  void aSecondReadingCarriesItsRadpeerScore() {
    assertThat(SourceText.of(full)).contains("(RADPEER ");
  }

  @Test
  void theAuthorsWereAskedAboutEachTie() {
    assertThat(SourceText.of(full))
        .contains("For this case each author was asked about: treating or operating on the patient;"
            + " a relation to the first doctor;")
        .contains("drug, device or test in question.");
  }

  @Test
  void saysWhatMachinesDidOrThatNoneDid() {
    assertThat(SourceText.of(full))
        .contains("case summary: Summarizer 3.1 (Example Corp) shortened longer texts.");
    assertThat(SourceText.of(sparse))
        .contains("None used")
        .contains(
            "No AI tool contributed to this opinion. Attested by Dr Ada Lovelace on 2026-11-20.");
  }

  @Test
  void namesWhatIsMissingInWords() {
    assertThat(SourceText.of(sparse))
        .contains("No record is known to be missing or unusable.")
        .contains("No images or specimens were read again.")
        .contains("No alternative was stated.")
        .contains("No preference of the patient is on record.")
        .contains("No further test is advised.")
        .contains("No clinical trial is suggested.")
        .contains("This is the first version.")
        .contains("Procedure intended None")
        .contains("The specialist did not examine the patient.");
    assertThat(SourceText.of(full))
        .contains("MRI of both breasts, 3 Oct 2026 Unusable")
        .contains("Genetic counselling report Missing")
        .contains(
            "Follow-up question May I fly before the MRI? Answer Yes. Added by Dr Ada Lovelace, 20 Nov 2026 Addendum hash (SHA-256) "
                + SampleCase.hash("ad1"));
  }

  @Test
  void theSignatureNamesSignerTimeCertificateAndHash() {
    var opinion = SampleCase.full();
    assertThat(full.blocks()).filteredOn(SignatureBlock.class::isInstance).hasSize(1);
    assertThat(SourceText.of(full))
        .contains("Author: Dr Ada Lovelace")
        .contains("Signed at 20 Nov 2026, 13:00 UTC")
        .contains("Certificate (SHA-256) " + SampleCase.hash("certificate"))
        .contains("Opinion hash (SHA-256) " + opinion.hash())
        .contains(
            "Dr Mary Somerville reviewed this opinion on 20 Nov 2026, 12:00 UTC with the checklist core-1 and passed it.");
  }

  @Test
  void aWaiverStandsBesideCoverSignatureAndReview() {
    var text = SourceText.of(
        OpinionReport.clinician(SampleCase.waived(SampleCase.sparse()), SampleCase.LETTERHEAD)
            .document());
    var waiver = "Waived by Dr Joan Lead: indemnity covers Reason: The insurer extends the cover"
        + " from 1 Dec 2026.";

    assertThat(text)
        .contains("record review covered: Yes; verified on 21 Oct 2026 " + waiver)
        .contains("22. Attestation and signature " + waiver)
        .contains("nor a member of the panel. " + waiver
            + " Remarks of the review \u2022 reading level: The text is hard to read.");
    assertThat(text.split(waiver, -1)).hasSize(4);
    assertThat(text)
        .contains("Quality review Passed; waived by Dr Joan Lead: indemnity covers 1. Case");
    assertThat(SourceText.of(full)).doesNotContain("Waived").doesNotContain("Remarks");
  }

  @Test
  void aProgramWithoutAQualityReviewSaysSoOnTheFirstPageAndInItsSection() {
    var text = SourceText.of(
        OpinionReport.clinician(SampleCase.signed(SampleCase.sparse(), null), SampleCase.LETTERHEAD)
            .document());

    assertThat(text)
        .contains("Quality review No quality review: the program has none 1. Case and scope")
        .contains("23. Quality review No quality review: the program has none 24. Please note")
        .doesNotContain("is recorded for this version");
  }

  @Test
  void aDraftSaysSoInWordsAndOnEachPage() {
    assertThat(SourceText.of(draft))
        .contains("Draft, not signed This version may still change.")
        .contains("Draft, not signed. Nobody has attested this version.")
        .contains("No quality review is recorded for this version.");
    assertThat(draft.furniture().watermark()).isEqualTo("DRAFT");
    assertThat(draft.furniture().headerEnd()).isEqualTo("Case C-17 \u00B7 Version 1 \u00B7 DRAFT");
    assertThat(full.furniture().watermark()).isNull();
    assertThat(SourceText.of(full)).doesNotContain("Draft");
  }

  @Test
  void whatWasSignedCanBeCheckedFromTheReportAlone() {
    var opinion = SampleCase.full();
    var files = OpinionReport.clinician(SampleCase.signed(opinion), SampleCase.LETTERHEAD)
        .withFhirDocument(BUNDLE)
        .document()
        .attachments();

    assertThat(files)
        .map(Attachment::name)
        .containsExactly("opinion.json", "attestation-1.json", "opinion.fhir.json");
    assertThat(ContentHash.of(files.get(0).content())).isEqualTo(opinion.hash());
    assertThat(OpinionJson.readAttestation(files.get(1).content()).statement().opinion())
        .isEqualTo(opinion.hash());
    assertThat(files.get(2).content()).isEqualTo(BUNDLE);
  }

  @Test
  void aSecondFhirDocumentIsRefused() {
    var report =
        OpinionReport.draft(SampleCase.sparse(), SampleCase.LETTERHEAD).withFhirDocument(BUNDLE);

    assertThatThrownBy(() -> report.withFhirDocument(BUNDLE))
        .hasMessage(
            "Report of case C-17: a FHIR document is embedded already [set-once]. Remove one of the two calls.");
  }

  @Test
  void speaksTheOpinionsLanguageOrElseThatOfItsWords() {
    var urgency = SampleCase.sparse().urgency();
    var unknown = OpinionReport.draft(
            SampleCase.saying("?", "Text", urgency), SampleCase.LETTERHEAD)
        .document();

    assertThat(full.language()).hasToString("en_US");
    assertThat(unknown.language()).hasToString("en");
  }

  @Test
  void aCharacterThatAnImportLostIsWrittenOut() {
    var opinion = SampleCase.saying(
        "en-US", "Dose 5 \uFFFDg", new Urgency(Urgency.Level.ROUTINE, null, "Wait."));

    var report = OpinionReport.draft(opinion, SampleCase.LETTERHEAD);

    assertThat(report.render(writer, SampleCase.NOON).findings())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.rule()).isEqualTo("text-controls"));
  }

  @Test
  void namesThePatientOnceWhenBothNamesAreEqual() {
    var same = Letterhead.english("Example", "Patient 17");

    assertThat(SourceText.of(OpinionReport.draft(SampleCase.sparse(), same).document()))
        .contains("Patient Patient 17 (pseudonym) Program Example")
        .doesNotContain("Named in the records as");
    assertThat(SourceText.of(sparse))
        .contains("Patient Patient 17, born 1971 Named in the records as Patient 17 (pseudonym)");
  }

  @Test
  void aNoticeStandsInABoxOnTheFirstPageAndAboveEachPage() {
    var notice = "Demonstration: invented patient, no advice";
    var report = OpinionReport.clinician(
            SampleCase.signed(SampleCase.sparse()), SampleCase.LETTERHEAD.withNotice(notice))
        .document();

    assertThat(report.blocks().get(1))
        .isEqualTo(new Callout(Callout.Tone.CAUTION, notice, List.of()));
    assertThat(report.furniture().notice()).isEqualTo(notice);
    assertThat(full.furniture().notice()).isNull();
    assertThatThrownBy(() -> SampleCase.LETTERHEAD.withNotice(" "))
        .hasMessage("Letterhead: the notice is blank [notice-present]."
            + " Say what each page shall say, or leave the notice out.");
  }

  @Test
  void aLetterheadWithoutAPatientIsRefused() {
    assertThatThrownBy(() -> Letterhead.english("Clinic", " "))
        .hasMessage("Letterhead: program or patient line is"
            + " blank [letterhead-complete]. Give both as they shall be printed.");
    assertThatThrownBy(() -> Letterhead.english("", "Jane"))
        .hasMessageContaining("[letterhead-complete]");
    assertThat(Letterhead.english("Clinic", "Jane")).hasToString("Letterhead[Clinic]");
  }

  private static List<String> sections(ReportDocument report) {
    return report.blocks().stream()
        .filter(block -> block instanceof Heading heading && heading.level() == 2)
        .map(block -> ((Heading) block).text())
        .toList();
  }
}
