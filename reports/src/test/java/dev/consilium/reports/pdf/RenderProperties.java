package dev.consilium.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.reports.document.MissingGlyphException;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.layout.AnyDocument;
import dev.consilium.reports.layout.SourceText;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;

class RenderProperties {

  private static final PdfWriter WRITER = PdfWriter.withLiberation();

  @Provide
  Arbitrary<ReportDocument> documents() {
    return AnyDocument.documents();
  }

  @Property(tries = 12)
  void anyDocumentReadsBackAsItsModelSays(
      @ForAll("documents") ReportDocument document, @ForAll Paper paper) throws Exception {
    var report = WRITER.render(document, paper, Samples.AT);

    try (var pdf = Loader.loadPDF(report.bytes())) {
      var tagged = new TaggedText(pdf);
      assertThat(tagged.text().replaceAll("\\s+", ""))
          .isEqualTo(SourceText.of(document).replaceAll("\\s+", ""));
      assertThat(tagged.roundTrips()).isTrue();
    }
  }

  @Property(tries = 4)
  void anyDocumentPassesBothStandards(@ForAll("documents") ReportDocument document) {
    assertThat(VeraPdf.failures(WRITER.render(document, Paper.A4, Samples.AT).bytes()))
        .isEmpty();
  }

  @Property(tries = 200)
  void anyTextIsDrawnOrRefusedByName(@ForAll String text) {
    try {
      assertThat(WRITER
              .render(Samples.of(List.of(Paragraph.of("x" + text))), Paper.A4, Samples.AT)
              .pages())
          .isPositive();
    } catch (MissingGlyphException e) {
      assertThat(Normalizer.normalize(text, Normalizer.Form.NFC))
          .contains(Character.toString(e.codePoint()));
    }
  }
}
