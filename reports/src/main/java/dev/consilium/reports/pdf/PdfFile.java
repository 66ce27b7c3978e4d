package dev.consilium.reports.pdf;

import dev.consilium.core.ContentHash;
import dev.consilium.reports.document.ReportDocument;
import dev.consilium.reports.layout.Face;
import dev.consilium.reports.layout.Layout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Puts one file together: pages, tags, bookmarks, metadata, attachments. */
final class PdfFile {

  private static final String PRODUCER = "Consilium";
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter XMP_DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ReportDocument document;
  private final Layout layout;
  private final Instant at;
  private final Map<Face, EmbeddedFont> fonts = new EnumMap<>(Face.class);
  private final List<COSDictionary> pages = new ArrayList<>();
  private final MessageDigest identity = ContentHash.digest();

  PdfFile(ReportDocument document, Layout layout, FontSet set, Instant at) {
    this.document = document;
    this.layout = layout;
    this.at = at;
    for (var face : Face.values()) {
      fonts.put(face, new EmbeddedFont(face, set.file(face)));
    }
  }

  byte[] write() throws IOException {
    try (var pdf = new PDDocument()) {
      pdf.getDocument().setVersion(1.7f);
      drawPages(pdf);
      var catalog = pdf.getDocumentCatalog().getCOSObject();
      catalog.removeItem(COSName.VERSION);
      var structure = new Structure(layout, pages);
      catalog.setItem(COSName.STRUCT_TREE_ROOT, structure.write());
      catalog.setItem(COSName.OUTLINES, new Bookmarks(layout, pages, structure).write());
      properties(catalog);
      describe(pdf, catalog);
      EmbeddedFiles.add(document.attachments(), PDF_DATE.format(at), catalog);
      pdf.setDocumentId(identity());
      var out = new ByteArrayOutputStream(65_536);
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private void drawPages(PDDocument pdf) throws IOException {
    var paper = layout.paper();
    var resources = new COSDictionary();
    for (var box : layout.pages()) {
      var page = new PDPage(new PDRectangle((float) paper.width(), (float) paper.height()));
      pdf.addPage(page);
      var content = new PageContent(fonts, paper.height()).draw(box);
      identity.update(content);
      page.getCOSObject().setItem(COSName.CONTENTS, Cos.stream(content));
      page.getCOSObject().setItem(COSName.RESOURCES, resources);
      pages.add(page.getCOSObject());
    }
    var used = new COSDictionary();
    for (var font : fonts.values()) {
      if (font.used()) {
        font.embed();
        used.setItem(Cos.name(font.resourceName()), font.dictionary());
      }
    }
    resources.setItem(COSName.FONT, used);
  }

  private void properties(COSDictionary catalog) throws IOException {
    var mark = Cos.inline();
    mark.setBoolean(COSName.getPDFName("Marked"), true);
    catalog.setItem(COSName.MARK_INFO, mark);
    catalog.setString(COSName.LANG, document.language().toLanguageTag());
    var viewer = Cos.inline();
    viewer.setBoolean(Cos.name("DisplayDocTitle"), true);
    catalog.setItem(COSName.VIEWER_PREFERENCES, viewer);
    catalog.setItem(COSName.PAGE_MODE, Cos.name("UseOutlines"));
    var intent = Cos.typed("OutputIntent");
    intent.setItem(COSName.S, Cos.name("GTS_PDFA1"));
    intent.setString(Cos.name("OutputConditionIdentifier"), "sRGB");
    intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, Cos.stream(IccProfile.sRgb(), Map.of("N", 3L)));
    var intents = new COSArray();
    intents.add(intent);
    catalog.setItem(COSName.OUTPUT_INTENTS, intents);
  }

  private void describe(PDDocument pdf, COSDictionary catalog) throws IOException {
    var title = plain(document.title());
    var author = plain(document.author());
    var information = pdf.getDocumentInformation().getCOSObject();
    information.setString(COSName.TITLE, title);
    information.setString(COSName.AUTHOR, author);
    information.setString(COSName.PRODUCER, PRODUCER);
    information.setString(COSName.CREATION_DATE, PDF_DATE.format(at));
    information.setString(COSName.MOD_DATE, PDF_DATE.format(at));
    var metadata = Cos.plainStream(Xmp.of(document, title, author, XMP_DATE.format(at), PRODUCER));
    metadata.setItem(COSName.TYPE, COSName.METADATA);
    metadata.setItem(COSName.SUBTYPE, Cos.name("XML"));
    catalog.setItem(COSName.METADATA, metadata);
  }

  // XML cannot hold most control characters, and file and packet must agree.
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]+", " ").strip();
  }

  private long identity() {
    identity.update(PDF_DATE.format(at).getBytes(StandardCharsets.US_ASCII));
    document.attachments().forEach(attachment -> identity.update(attachment.content()));
    return ByteBuffer.wrap(identity.digest()).getLong();
  }
}
