package dev.consilium.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.reports.document.Heading;
import dev.consilium.reports.document.Paper;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.layout.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;

class StructureTest {

  private final PdfWriter writer = PdfWriter.withLiberation();

  @Test
  void theTagsReadAsTheModelSays() throws Exception {
    var bytes = writer.render(Samples.everything(), Paper.A4, Samples.AT).bytes();

    try (var pdf = Loader.loadPDF(bytes)) {
      var tagged = new TaggedText(pdf);
      assertThat(squeezed(tagged.text())).isEqualTo(squeezed(SourceText.of(Samples.everything())));
      assertThat(tagged.roundTrips()).isTrue();
      assertThat(tagged.roles)
          .contains(
              "Document",
              "Sect",
              "H1",
              "H2",
              "H3",
              "P",
              "L",
              "LI",
              "Lbl",
              "LBody",
              "Table",
              "Caption",
              "THead",
              "TBody",
              "TR",
              "TH",
              "TD",
              "Link",
              "Div");
    }
  }

  @Test
  void bookmarksNestAsHeadingsDoAndLeadToThem() throws Exception {
    var report = Samples.of(List.of(
        new Heading(2, "One"),
        Paragraph.of("p"),
        new Heading(3, "Deep"),
        Paragraph.of("p"),
        new Heading(2, "Two"),
        Paragraph.of("p"),
        new Heading(2, "\u200B"),
        Paragraph.of("p")));

    try (var pdf = Loader.loadPDF(writer.render(report, Paper.A4, Samples.AT).bytes())) {
      var outline = pdf.getDocumentCatalog().getDocumentOutline();
      assertThat(titles(outline, "")).containsExactly("Second opinion", "One", " Deep", "Two");
      assertThat(outline.getFirstChild().findDestinationPage(pdf)).isEqualTo(pdf.getPage(0));
    }
  }

  private static List<String> titles(PDOutlineNode node, String indent) {
    var titles = new ArrayList<String>();
    for (PDOutlineItem item : node.children()) {
      titles.add(indent + item.getTitle());
      titles.addAll(titles(item, indent + " "));
    }
    return titles;
  }

  @Test
  void saysWhatItIsInItsProperties() throws Exception {
    try (var pdf = Loader.loadPDF(
        writer.render(Samples.everything(), Paper.LETTER, Samples.AT).bytes())) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Second opinion report");
      assertThat(pdf.getVersion()).isEqualTo(1.7f);
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
      assertThat(catalog.getCOSObject().containsKey(COSName.VERSION)).isFalse();
      var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp)
          .contains("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>")
          .contains("<pdfuaid:part>1</pdfuaid:part>")
          .contains("<xmp:CreateDate>2026-11-20T09:30:00Z</xmp:CreateDate>");
    }
  }

  @Test
  void carriesItsAttachmentsAsItsSource() throws Exception {
    try (var pdf =
        Loader.loadPDF(writer.render(Samples.everything(), Paper.A4, Samples.AT).bytes())) {
      var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(files.keySet()).containsExactlyInAnyOrder("document.fhir.json", "opinion.json");
      var file = java.util.Objects.requireNonNull(files.get("document.fhir.json"));
      assertThat(file.getEmbeddedFile().toByteArray())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("{\"a\":1}");
      assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/fhir+json");
      assertThat(file.getCOSObject().getNameAsString(COSName.AF_RELATIONSHIP)).isEqualTo("Source");
      assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF).size())
          .isEqualTo(2);
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
