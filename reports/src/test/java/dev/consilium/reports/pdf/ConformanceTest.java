package dev.consilium.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.reports.document.Paper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConformanceTest {

  private final PdfWriter writer = PdfWriter.withLiberation();

  @ParameterizedTest
  @EnumSource
  void everyBlockPassesArchiveAndAccessibilityRules(Paper paper) throws Exception {
    var report = writer.render(Samples.everything(), paper, Samples.AT);

    Files.write(Path.of("target/everything-" + paper + ".pdf"), report.bytes());
    assertThat(VeraPdf.failures(report.bytes())).isEmpty();
  }
}
