package dev.consilium.reports.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.opinion.Urgency;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.layout.AnyDocument;
import dev.consilium.reports.pdf.PdfWriter;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpinionReportProperties {

  private static final PdfWriter WRITER = PdfWriter.withLiberation();

  @Provide
  Arbitrary<String> texts() {
    return AnyDocument.texts()
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(lines -> String.join("\n", lines));
  }

  @Property(tries = 40)
  void anyOpinionRendersTheSameTwice(
      @ForAll("texts") String text, @ForAll Urgency.Level level, @ForAll Paper paper) {
    var opinion =
        SampleCase.saying("en", text, new Urgency(level, SampleCase.DAY.plusDays(9), text));
    var report = OpinionReport.clinician(SampleCase.signed(opinion), SampleCase.LETTERHEAD)
        .on(paper);

    var once = report.render(WRITER, SampleCase.NOON);

    assertThat(report.render(WRITER, SampleCase.NOON).hash()).isEqualTo(once.hash());
    assertThat(once.findings()).isEmpty();
  }
}
