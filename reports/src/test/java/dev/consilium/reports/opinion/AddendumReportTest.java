package dev.consilium.reports.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.ContentHash;
import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.FollowUpAnswer;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.reports.document.Attachment;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.layout.SourceText;
import dev.consilium.reports.pdf.PdfWriter;
import dev.consilium.reports.pdf.VeraPdf;
import org.junit.jupiter.api.Test;

class AddendumReportTest {

  private final FollowUpAnswer addendum = SampleCase.addendum(
      SampleCase.full(), new Answer.Answered("f2", "No. Four days later change nothing."));
  private final ReportDocument signed = AddendumReport.clinician(
          SampleCase.signed(addendum), SampleCase.LETTERHEAD)
      .document();
  private final PdfWriter writer = PdfWriter.withLiberation();

  @Test
  void aSignedAddendumPassesBothStandards() {
    var report = AddendumReport.clinician(SampleCase.signed(addendum), SampleCase.LETTERHEAD)
        .render(writer, SampleCase.NOON);

    assertThat(VeraPdf.failures(report.bytes())).isEmpty();
  }

  @Test
  void aDraftOnLetterPassesBothStandardsAndSaysSoOnEachPage() {
    var draft = AddendumReport.draft(addendum, SampleCase.LETTERHEAD).on(Paper.LETTER);

    assertThat(VeraPdf.failures(draft.render(writer, SampleCase.NOON).bytes())).isEmpty();
    assertThat(draft.document().furniture().watermark()).isEqualTo("DRAFT");
    assertThat(draft.document().furniture().headerEnd())
        .isEqualTo("Case C-17 \u00B7 Version 2 \u00B7 Addendum ad2 \u00B7 DRAFT");
    assertThat(SourceText.of(draft.document()))
        .contains("Draft, not signed This version may still change.")
        .contains("Nobody has attested this version.");
  }

  @Test
  void saysToWhichOpinionItBelongsAndThatItStands() {
    assertThat(SourceText.of(signed))
        .contains("It adds to version 2 of the opinion and changes nothing in it.")
        .contains("Opinion hash (SHA-256) " + SampleCase.full().hash())
        .doesNotContain("Draft");
    assertThat(signed.furniture().watermark()).isNull();
  }

  @Test
  void printsQuestionAnswerAuthorAndSources() {
    assertThat(SourceText.of(signed))
        .contains("Asked by requester-1 Asked on 26 Nov 2026 The MRI can only be repeated on 12"
            + " December. Is that too late?")
        .contains("Answer No. Four days later change nothing. Answered by Dr Ada Lovelace")
        .contains("Fisher B et al. 2002.")
        .contains("Summarizer 3.1");
  }

  @Test
  void printsARefusalWithItsReason() {
    var refused = SampleCase.addendum(
        SampleCase.sparse(), new Answer.NotAnswerable("f2", "It needs an examination."));

    assertThat(SourceText.of(AddendumReport.draft(refused, SampleCase.LETTERHEAD.withNotice("Demo"))
            .document()))
        .contains("Cannot be answered Reason It needs an examination.")
        .contains("None used")
        .contains("Demo");
  }

  @Test
  void whatWasSignedCanBeCheckedFromTheReportAlone() {
    var files = signed.attachments();

    assertThat(files).map(Attachment::name).containsExactly("addendum.json", "attestation-1.json");
    assertThat(ContentHash.of(files.get(0).content())).isEqualTo(addendum.hash());
    assertThat(OpinionJson.readAttestation(files.get(1).content()).statement().opinion())
        .isEqualTo(addendum.hash());
    assertThat(SourceText.of(signed))
        .contains("Dr Ada Lovelace attests this addendum as it is identified")
        .contains("Addendum hash (SHA-256) " + addendum.hash());
  }

  @Test
  void rendersTheSameBytesTwice() {
    var report = AddendumReport.clinician(SampleCase.signed(addendum), SampleCase.LETTERHEAD);

    assertThat(report.render(writer, SampleCase.NOON).bytes())
        .isEqualTo(report.render(writer, SampleCase.NOON).bytes());
  }
}
