package dev.consilium.reports.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.reports.document.Paper;
import dev.consilium.reports.pdf.PdfWriter;
import dev.consilium.reports.pdf.VeraPdf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpinionReportTest {

  private static final PdfWriter WRITER = PdfWriter.withLiberation();

  @Test
  void everySectionOfASignedOpinionPassesBothStandards() throws Exception {
    var report = OpinionReport.clinician(
            SampleCase.signed(SampleCase.full()), SampleCase.LETTERHEAD)
        .withFhirDocument("{\"resourceType\":\"Bundle\"}".getBytes(StandardCharsets.UTF_8))
        .render(WRITER, SampleCase.NOON);

    Files.write(Path.of("target/opinion-full.pdf"), report.bytes());
    assertThat(VeraPdf.failures(report.bytes())).isEmpty();
  }

  @Test
  void aDraftOnLetterPassesBothStandards() throws Exception {
    var report = OpinionReport.draft(SampleCase.sparse(), SampleCase.LETTERHEAD)
        .on(Paper.LETTER)
        .render(WRITER, SampleCase.NOON);

    Files.write(Path.of("target/opinion-draft.pdf"), report.bytes());
    assertThat(VeraPdf.failures(report.bytes())).isEmpty();
  }
}
