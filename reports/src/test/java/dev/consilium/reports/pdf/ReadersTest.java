package dev.consilium.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.ContentHash;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.ReportDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {

  @TempDir
  Path folder;

  private final PdfWriter writer = PdfWriter.withLiberation();

  @Test
  void qpdfFindsNothingWrong() throws Exception {
    assertThat(run("qpdf", "--check", file(Samples.everything())))
        .contains("No syntax or stream encoding errors found");
  }

  @Test
  void everyFontIsEmbeddedAndReadable() throws Exception {
    var fonts = run("pdffonts", file(Samples.everything())).lines().skip(2).toList();

    assertThat(fonts).hasSize(4).allMatch(line -> line.matches(".*Identity-H +yes yes yes .*"));
  }

  @Test
  void popplerReadsTheTextInOrder() throws Exception {
    var text =
        "\u0391\u03B8\u03AE\u03BD\u03B1 \u041C\u043E\u0441\u043A\u0432\u0430 \u0141\u00F3d\u017A \u2265 5\u00A0\u00B5g \u03BCg fi ffl office, e\u0301te\u0301.";
    var report = Samples.of(List.of(
        Paragraph.of("First words. ".repeat(30)), Paragraph.of(text), Paragraph.of("Last.")));

    var read = run("pdftotext", "-enc", "UTF-8", file(report), "-").replaceAll("\\s+", " ");

    assertThat(read)
        .contains(("First words. ".repeat(30)
                + text.replace('\u00A0', ' ').replace("e\u0301", "\u00E9") + " Last.")
            .strip())
        .doesNotContain("\uFFFD");
  }

  @Test
  void popplerHandsTheAttachmentsBack() throws Exception {
    run(
        "pdfdetach",
        "-save",
        "2",
        "-o",
        folder.resolve("out.json").toString(),
        file(Samples.everything()));

    assertThat(ContentHash.of(Files.readAllBytes(folder.resolve("out.json"))))
        .isEqualTo(ContentHash.of("{}".getBytes(StandardCharsets.UTF_8)));
  }

  private String file(ReportDocument report) throws Exception {
    var path = folder.resolve("report.pdf");
    Files.write(path, writer.render(report, Paper.A4, Samples.AT).bytes());
    return path.toString();
  }

  private String run(String... command) throws Exception {
    var onPath =
        List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
            .stream()
            .anyMatch(place -> Files.isExecutable(Path.of(place, command[0])));
    Assumptions.assumeTrue(
        onPath, command[0] + " is not on the PATH: this check by another reader is skipped");
    var out = folder.resolve("out.txt");
    var process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
    assertThat(process.waitFor()).as(() -> String.join(" ", command)).isZero();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
