package dev.consilium.reports.pdf;

import dev.consilium.reports.layout.Face;
import dev.consilium.reports.layout.Ink;
import dev.consilium.reports.layout.PageBox;
import dev.consilium.reports.layout.Run;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws one page: artifacts first, then one marked-content sequence a piece. */
final class PageContent {

  private final Map<Face, EmbeddedFont> fonts;
  private final double height;
  private final StringBuilder out = new StringBuilder(8192);
  private @Nullable Ink ink;

  PageContent(Map<Face, EmbeddedFont> fonts, double height) {
    this.fonts = fonts;
    this.height = height;
  }

  byte[] draw(PageBox page) {
    for (var decoration : page.decorations()) {
      if (decoration.kind() == PageBox.Artifact.WATERMARK) {
        decoration(decoration);
      }
    }
    if (!page.shapes().isEmpty()) {
      shapes(page);
    }
    for (var decoration : page.decorations()) {
      if (decoration.kind() != PageBox.Artifact.WATERMARK) {
        decoration(decoration);
      }
    }
    for (int i = 0; i < page.pieces().size(); i++) {
      var piece = page.pieces().get(i);
      out.append('/')
          .append(piece.role().pdfName())
          .append(" <</MCID ")
          .append(i)
          .append(">> BDC\n");
      text(piece.runs(), 0);
      out.append("EMC\n");
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void shapes(PageBox page) {
    out.append("/Artifact <</Type /Layout>> BDC\n");
    for (var shape : page.shapes()) {
      fill(shape.ink());
      numbers(shape.x(), height - shape.y() - shape.height(), shape.width(), shape.height());
      out.append("re f\n");
    }
    out.append("EMC\n");
  }

  private void decoration(PageBox.Decoration decoration) {
    if (decoration.runs().isEmpty()) {
      return;
    }
    out.append(
        switch (decoration.kind()) {
          case WATERMARK -> "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n";
          case HEADER -> "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n";
          case FOOTER -> "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n";
          case REPEATED -> "/Artifact <</Type /Pagination>> BDC\n";
        });
    text(decoration.runs(), decoration.angle());
    out.append("EMC\n");
  }

  private void text(List<Run> runs, int angle) {
    double cos = Math.cos(Math.toRadians(angle));
    double sin = Math.sin(Math.toRadians(angle));
    out.append("BT\n");
    String font = "";
    for (var run : runs) {
      var embedded = Objects.requireNonNull(fonts.get(run.face()));
      var hex = embedded.encode(run.text());
      var select = "/" + embedded.resourceName() + " " + number(run.size()) + " Tf\n";
      if (!select.equals(font)) {
        out.append(select);
        font = select;
      }
      fill(run.ink());
      numbers(cos, sin, -sin, cos, run.x(), height - run.y());
      out.append("Tm ").append(hex).append(" Tj\n");
    }
    out.append("ET\n");
  }

  private void fill(Ink wanted) {
    if (!wanted.equals(ink)) {
      numbers(wanted.red() / 255.0, wanted.green() / 255.0, wanted.blue() / 255.0);
      out.append("rg\n");
      ink = wanted;
    }
  }

  private void numbers(double... values) {
    for (double value : values) {
      out.append(number(value)).append(' ');
    }
  }

  /** Writes a number with up to three decimals, in any locale the same. */
  static String number(double value) {
    long thousandths = Math.round(value * 1000);
    var digits = new StringBuilder();
    if (thousandths < 0) {
      digits.append('-');
      thousandths = -thousandths;
    }
    digits.append(thousandths / 1000);
    long rest = thousandths % 1000;
    if (rest > 0) {
      var decimals = String.valueOf(1000 + rest);
      digits
          .append('.')
          .append(
              decimals.replaceFirst("0+$", ""),
              1,
              decimals.replaceFirst("0+$", "").length());
    }
    return digits.toString();
  }
}
