package dev.consilium.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.reports.document.Block;
import dev.consilium.reports.document.Heading;
import dev.consilium.reports.document.MissingGlyphException;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.document.Title;
import dev.consilium.reports.layout.Face;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfWriterTest {

  private final PdfWriter writer = PdfWriter.withLiberation();

  @Test
  void refusesACharacterWithoutAGlyphByNameAndPlace() {
    var report = Samples.of(List.of(new Heading(2, "h"), Paragraph.of("ok \u4E2D")));

    assertThatThrownBy(() -> writer.render(report, Paper.A4, Samples.AT))
        .isInstanceOf(MissingGlyphException.class)
        .hasMessage(
            "Report block 3, Paragraph: U+4E2D has no glyph in the fonts at hand [glyph-present]."
                + " Write it in Latin, Greek or Cyrillic letters.");
  }

  @Test
  void threeHundredRowsPass() {
    var report = Samples.of(List.of(Samples.labs(300)));

    assertThat(VeraPdf.failures(writer.render(report, Paper.A4, Samples.AT).bytes()))
        .isEmpty();
  }

  @Test
  void markupAndControlsInATitleStayText() {
    List<Block> blocks =
        List.of(new Title("A <b> & \"c\" \u202E{date} \u0001", "s"), Paragraph.of("p"));
    var report =
        new ReportDocument(Locale.GERMANY, "Clinic & <Co>", Samples.furniture(), blocks, List.of());

    assertThat(VeraPdf.failures(writer.render(report, Paper.A4, Samples.AT).bytes()))
        .isEmpty();
  }

  @Test
  void aTitleAloneAndEmptyParagraphsPass() {
    var report = Samples.of(List.of(new Heading(2, "\u200B"), Paragraph.of("\u200B")));

    assertThat(VeraPdf.failures(writer.render(report, Paper.A4, Samples.AT).bytes()))
        .isEmpty();
  }

  @Test
  void aMissingFontIsNamed() {
    assertThatThrownBy(() -> new FontSet(Map.of(Face.REGULAR, "liberation/None.ttf")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Font liberation/None.ttf: not found [font-present]."
            + " Put com.github.librepdf:openpdf-fonts-extra on the class path or module path.");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1",
    "-1.5,-1.5",
    "0.0004,0",
    "0.0006,0.001",
    "12.340,12.34",
    "-0.25,-0.25",
    "841.89,841.89"
  })
  void writesNumbersShort(double value, String written) {
    assertThat(PageContent.number(value)).isEqualTo(written);
  }

  @Test
  void theColourProfileIsSmallAndWellFormed() {
    var profile = IccProfile.sRgb();

    assertThat(profile).hasSizeLessThan(520).startsWith(0, 0);
    assertThat(java.awt.color.ICC_Profile.getInstance(profile).getNumComponents())
        .isEqualTo(3);
  }
}
