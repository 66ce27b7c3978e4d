package dev.consilium.reports.pdf;

import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.layout.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * Renders a report as PDF/A-3a and PDF/UA-1.
 *
 * <p>Equal documents, paper and instants give equal bytes, in any locale and time zone. Immutable and
 * safe to share; reading the fonts takes some ten milliseconds, so make one and keep it.
 */
public final class PdfWriter {

  private final FontSet fonts;

  private PdfWriter(FontSet fonts) {
    this.fonts = fonts;
  }

  /**
   * Takes the Liberation fonts, which cover Latin, Greek and Cyrillic.
   *
   * @return a writer
   * @throws IllegalStateException when the jar with the fonts is missing
   */
  public static PdfWriter withLiberation() {
    return new PdfWriter(FontSet.liberation());
  }

  /**
   * Renders a report.
   *
   * @param document what it says
   * @param paper the sheet
   * @param at the time that stands in the file, to the second
   * @return the file
   * @throws dev.consilium.reports.document.MissingGlyphException when a character cannot be shown
   */
  public RenderedReport render(ReportDocument document, Paper paper, Instant at) {
    var layout = Layout.of(document, paper, fonts);
    try {
      var bytes = new PdfFile(document, layout, fonts, at).write();
      return new RenderedReport(bytes, layout.pages().size(), layout.findings());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Report: writing to memory failed [pdf-written]. Give the JVM more memory.", e);
    }
  }
}
