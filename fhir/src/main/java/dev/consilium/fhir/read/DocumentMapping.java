package dev.consilium.fhir.read;

import dev.consilium.core.ContentHash;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.Document.Mismatch;
import dev.consilium.core.record.PartialDate;
import dev.consilium.fhir.read.Element.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps documents, and the attachments that other resources carry. */
final class DocumentMapping {

  private DocumentMapping() {}

  static @Nullable Mapped document(Resource r) {
    r.status("DocumentReference", "status");
    r.status("DocumentReference.docStatus", "docStatus");
    var code = r.take.code(r.root, "type");
    var title = untitled(r.root) ? r.take.text(r.root, "description") : null;
    var date = r.take.date(r.root, "date");
    String author = null;
    for (var each : r.take.all(r.root, "author")) {
      if (author == null && each.has("display")) {
        author = r.take.text(each, "display");
      }
    }
    Mapped first = null;
    var part = 1;
    for (var content : r.take.all(r.root, "content")) {
      r.newer(content.child("profile"));
      var document =
          attachment(r, r.take.one(content, "attachment"), code, date, new Head(title, author));
      if (first == null) {
        first = document;
      } else {
        r.entry.contain(made(r, "content", part++, document));
      }
    }
    var denial = r.denial(code, "DocumentReference", date);
    return denial != null
        ? denial
        : first != null ? first : attachment(r, null, code, date, new Head(title, author));
  }

  static @Nullable Mapped media(Resource r) {
    r.status("Media", "status");
    var code = r.take.code(r.root, r.root.has("modality") ? "modality" : "type");
    var created = r.take.dateOrStart(r.root, "createdDateTime", "createdPeriod");
    var date = created != null ? created : r.take.date(r.root, "issued");
    var operator = r.take.one(r.root, "operator");
    var author =
        operator != null && operator.has("display") ? r.take.text(operator, "display") : null;
    var made = attachment(r, r.take.one(r.root, "content"), code, date, new Head(null, author));
    var denial = r.denial(code, "Media", date);
    return denial != null ? denial : made;
  }

  /** Whether some content has no title of its own, so that it bears the document's. */
  private static boolean untitled(Element root) {
    var contents = 0;
    for (var content = root.child("content"); content != null; content = content.another()) {
      for (var each = content.child("attachment"); each != null; each = each.another()) {
        contents++;
        if (each.peek("title").isBlank()) {
          return true;
        }
      }
    }
    return contents == 0;
  }

  record Head(@Nullable String title, @Nullable String author) {}

  static Mapped attachment(
      Resource r,
      @Nullable Element attachment,
      CodeableText code,
      @Nullable PartialDate date,
      @Nullable Head head) {
    var media = attachment == null ? null : r.take.text(attachment, "contentType");
    var title =
        attachment == null || !attachment.has("title") ? null : r.take.text(attachment, "title");
    var created = date == null ? r.take.date(attachment, "creation") : null;
    var url = attachment == null || !attachment.has("url") ? null : r.take.text(attachment, "url");
    var data = r.take.one(attachment, "data");
    var content = data != null && data.shape() == Shape.CONTENT ? data : null;
    var hash = content == null ? null : new ContentHash(content.text());
    var size = content == null ? 0 : content.size();
    var seen = content == null ? null : content.seen();
    var mismatches = attachment == null
        ? List.<Mismatch>of()
        : AttachmentCheck.of(r, attachment, content, media);
    var named = title != null ? title : head == null ? null : head.title();
    return (id, source, links) -> new Document(
        id,
        source,
        code,
        named,
        date != null ? date : created,
        head == null ? null : head.author(),
        media,
        hash,
        size,
        seen == null ? null : seen.type(),
        mismatches,
        url);
  }

  /** A fact that stands within a resource without being one. */
  static Entry made(Resource r, String path, int at, Mapped mapped) {
    var source = r.entry.source;
    var within = new dev.consilium.core.record.Source(
        source.document(),
        source.entry(),
        source.path() + "." + path + "[" + at + "]",
        source.offset());
    var entry = new Entry("", path + "-" + at, null, null, within, r.entry.place, r.entry);
    entry.mapped = mapped;
    return entry;
  }
}
