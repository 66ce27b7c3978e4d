package dev.consilium.reports.pdf;

import dev.consilium.reports.document.Attachment;
import dev.consilium.reports.document.Block;
import dev.consilium.reports.document.Callout;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Furniture;
import dev.consilium.reports.document.Heading;
import dev.consilium.reports.document.ItemList;
import dev.consilium.reports.document.PageBreak;
import dev.consilium.reports.document.Paragraph;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.document.SignatureBlock;
import dev.consilium.reports.document.Span;
import dev.consilium.reports.document.Table;
import dev.consilium.reports.document.Title;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Reports that show every block. */
public final class Samples {

  public static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");

  static final String LONG_NAME = "Maximiliane-Theodora von und zu Hohenlohe-Waldenburg-Schillin";
  static final String LONG_WORD =
      "Pneumonoultramicroscopicsilicovolcanoconiosisuntersuchungsbefund";

  private Samples() {}

  public static Furniture furniture() {
    return new Furniture(
        "Example Clinic second opinions",
        "Case C-17 \u00B7 version 1",
        "Clinician edition",
        "Page {page} of {pages}",
        null);
  }

  public static ReportDocument of(List<Block> blocks) {
    var all = new ArrayList<Block>(List.of(new Title("Second opinion", "Case C-17, version 1")));
    all.addAll(blocks);
    return new ReportDocument(Locale.ENGLISH, "Example Clinic", furniture(), all, List.of());
  }

  static ReportDocument everything() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Title("Second opinion report", "Case C-17, version 1"));
    blocks.add(new Callout(
        Callout.Tone.SUMMARY,
        "The answer in short",
        List.of(
            new Definitions(List.of(
                Definitions.Entry.of("Diagnosis", "Clarified: invasive lobular carcinoma"),
                Definitions.Entry.of("Treatment", "Changed: add a test first"))),
            new ItemList(false, List.of(Phrase.of("Within 14 days"))))));
    blocks.add(new Heading(2, "Records reviewed"));
    blocks.add(Paragraph.of("All records up to 2026-11-01 were read. ".repeat(14)));
    blocks.add(new Paragraph(
        Phrase.of(
            Span.plain("See "),
            Span.link(
                "the guideline of the society",
                URI.create("https://example.org/guideline?a=1&b=2")),
            Span.plain(" and "),
            Span.strong("note well"),
            Span.plain(", "),
            Span.emphasis("perhaps"),
            Span.plain(" "),
            Span.code("c50.911-0f3a")),
        false));
    blocks.add(new Callout(
        Callout.Tone.DANGER,
        "Seek emergency care at once when",
        List.of(new ItemList(
            true,
            IntStream.range(0, 12)
                .mapToObj(i -> Phrase.of("Sign number " + i + ": 20 mg/dL"))
                .toList()))));
    blocks.add(new Heading(3, "Laboratory"));
    blocks.add(labs(70));
    blocks.add(new Callout(Callout.Tone.CAUTION, "No examination took place", List.of()));
    blocks.add(new Callout(
        Callout.Tone.NOTE, "Note", List.of(Paragraph.of("Word " + LONG_WORD + " ends. "))));
    blocks.add(new PageBreak());
    blocks.add(new Heading(2, "Signature"));
    blocks.add(new SignatureBlock(
        "Author",
        Phrase.of("I have read the records."),
        new Definitions(List.of(
            Definitions.Entry.of("Name", LONG_NAME),
            new Definitions.Entry("Hash", Phrase.of(Span.code("ab".repeat(32))))))));
    blocks.add(new Paragraph(
        Phrase.of(
            "\u0391\u03B8\u03AE\u03BD\u03B1, \u041C\u043E\u0441\u043A\u0432\u0430, \u0141\u00F3d\u017A, \u2265 5 \u00B5g. An opinion on records only."),
        true));
    return new ReportDocument(
        Locale.ENGLISH,
        "Example Clinic",
        new Furniture(
            LONG_NAME,
            "Case C-17 \u00B7 version 1 \u00B7 DRAFT",
            "Clinician edition",
            "Page {page} of {pages}",
            "DRAFT"),
        blocks,
        List.of(
            new Attachment(
                "opinion.json",
                "application/json",
                "Opinion",
                "{}".getBytes(StandardCharsets.UTF_8)),
            new Attachment(
                "document.fhir.json",
                "application/fhir+json",
                "FHIR document",
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8))));
  }

  static Table labs(int rows) {
    var made = new ArrayList<List<Phrase>>();
    for (int i = 0; i < rows; i++) {
      made.add(List.of(
          Phrase.of("Analyte " + i),
          Phrase.of(i + "." + i % 10),
          Phrase.of("mmol/L"),
          i % 7 == 0
              ? Phrase.empty()
              : Phrase.of("A remark that takes some room, and for row " + i + " some more")));
    }
    return new Table(
        "Results",
        List.of(
            Table.Column.of("Analyte", 3),
            new Table.Column("Value", 1, Table.Align.END),
            Table.Column.of("Unit", 1.2),
            Table.Column.of("Remark", 4)),
        true,
        made);
  }
}
