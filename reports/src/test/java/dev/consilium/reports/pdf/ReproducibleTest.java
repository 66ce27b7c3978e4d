package dev.consilium.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.ContentHash;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.Paragraph;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReproducibleTest {

  private final PdfWriter writer = PdfWriter.withLiberation();

  @Test
  void givesTheSameBytesInAnyLocaleAndZone() {
    var here = writer.render(Samples.everything(), Paper.A4, Samples.AT);

    var there = elsewhere("th-TH-u-ca-buddhist-nu-thai", "Asia/Kathmandu");
    var elsewhere = elsewhere("ar-SA-u-nu-arab", "America/St_Johns");

    assertThat(there.hash()).isEqualTo(here.hash());
    assertThat(elsewhere.hash()).isEqualTo(here.hash());
  }

  private static RenderedReport elsewhere(String language, String zone) {
    return Elsewhere.run(
        language,
        zone,
        () -> PdfWriter.withLiberation().render(Samples.everything(), Paper.A4, Samples.AT));
  }

  @Test
  void oneWriterServesManyThreads() {
    var expected = writer.render(Samples.everything(), Paper.A4, Samples.AT).hash();

    var hashes = IntStream.range(0, 16)
        .parallel()
        .mapToObj(i -> writer.render(Samples.everything(), Paper.A4, Samples.AT).hash())
        .toList();

    assertThat(hashes).containsOnly(expected);
  }

  @Test
  void anotherInstantGivesAnotherFile() {
    var one = writer.render(Samples.everything(), Paper.A4, Samples.AT);
    var other = writer.render(Samples.everything(), Paper.A4, Samples.AT.plusSeconds(1));
    var sameSecond = writer.render(Samples.everything(), Paper.A4, Samples.AT.plusMillis(1));

    assertThat(other.hash()).isNotEqualTo(one.hash());
    assertThat(sameSecond.hash()).isEqualTo(one.hash());
  }

  @Test
  void handsOutWhatItHolds() throws Exception {
    var report = writer.render(Samples.of(List.of(Paragraph.of("a\u0007"))), Paper.A4, Samples.AT);
    var out = new ByteArrayOutputStream();

    report.writeTo(out);
    report.bytes()[0] = 0;

    assertThat(out.toByteArray()).isEqualTo(report.bytes()).startsWith('%', 'P', 'D', 'F');
    assertThat(report.hash()).isEqualTo(ContentHash.of(report.bytes()));
    assertThat(report.pages()).isEqualTo(1);
    assertThat(report.findings()).hasSize(1);
    assertThat(report).hasToString("RenderedReport[1 pages, " + report.bytes().length + " bytes]");
  }
}
