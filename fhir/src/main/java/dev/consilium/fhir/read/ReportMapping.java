package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.NegativeAssertion.Reason;
import dev.consilium.core.record.PartialDate;
import dev.consilium.fhir.read.Element.Shape;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps reports, pictures, documents and the sections of an IPS. */
final class ReportMapping {

  private ReportMapping() {}

  static @Nullable Mapped report(Resource r) {
    var preliminary = r.status("DiagnosticReport", "status").equals("PRELIMINARY");
    var code = r.take.code(r.root, "code");
    var categories = r.take.concepts(r.root, "category");
    var effective = r.take.dateOrStart(r.root, "effective");
    var issued = r.take.date(r.root, "issued");
    var results = r.take.refs(r.root, "result");
    var studies = r.take.refs(r.root, r.root.has("study") ? "study" : "imagingStudy");
    var conclusion = r.take.text(r.root, "conclusion");
    var codes = r.take.concepts(r.root, "conclusionCode");
    var part = 0;
    for (var form : r.take.all(r.root, "presentedForm")) {
      var document = attachment(r, form, code, effective, null);
      if (!r.excluded()) {
        r.entry.contained.add(made(r, "presentedForm", part++, document));
      }
    }
    var denial = r.denial(code, "DiagnosticReport", effective);
    return denial != null
        ? denial
        : (id, source, links) -> new DiagnosticReport(
            id,
            source,
            code,
            categories,
            effective,
            issued,
            links.facts(results, "Observation"),
            links.facts(studies, "ImagingStudy"),
            conclusion,
            codes,
            preliminary);
  }

  static @Nullable Mapped study(Resource r) {
    r.status("ImagingStudy", "status");
    var uid = uid(r);
    var started = r.take.date(r.root, "started");
    var modalities = new LinkedHashSet<Coding>();
    modalities(r, r.root, modalities);
    var sites = new LinkedHashSet<CodeableText>();
    for (var series : r.take.all(r.root, "series")) {
      modalities(r, series, modalities);
      for (var name : List.of("bodySite", "laterality")) {
        sites.addAll(r.take.concepts(series, name));
      }
    }
    var sent = r.take.firstConcept(r.root, "procedureCode");
    var words = sent == null ? r.take.text(r.root, "description") : null;
    var code =
        sent != null ? sent : words == null ? CodeableText.UNKNOWN : CodeableText.ofText(words);
    var series = r.take.count(r.root, "numberOfSeries");
    var pictures = r.take.count(r.root, "numberOfInstances");
    var denial = r.denial(code, "ImagingStudy", started);
    return denial != null
        ? denial
        : (id, source, links) -> new ImagingStudy(
            id,
            source,
            code,
            uid,
            List.copyOf(modalities),
            List.copyOf(sites),
            started,
            series,
            pictures);
  }

  private static @Nullable String uid(Resource r) {
    for (var each : r.root.children()) {
      if (each.name().equals("identifier") && each.peek("value").startsWith("urn:oid:")) {
        each.take();
        var value = r.take.text(each, "value");
        return value == null ? null : value.substring(8);
      }
    }
    return null;
  }

  private static void modalities(Resource r, Element of, java.util.Set<Coding> into) {
    for (var each : r.take.all(of, "modality")) {
      var concept = r.take.conceptOf(each);
      if (concept != null) {
        into.addAll(concept.codings());
      }
    }
  }

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
      var document =
          attachment(r, r.take.one(content, "attachment"), code, date, new Head(title, author));
      if (first == null) {
        first = document;
      } else {
        r.entry.contained.add(made(r, "content", part++, document));
      }
    }
    var denial = r.denial(code, "DocumentReference", date);
    return denial != null
        ? denial
        : first != null ? first : attachment(r, null, code, date, new Head(title, author));
  }

  /** Whether some content has no title of its own, so that it bears the document's. */
  private static boolean untitled(Element root) {
    var contents = 0;
    for (var content : root.children()) {
      for (var attachment : content.children()) {
        if (content.name().equals("content") && attachment.name().equals("attachment")) {
          contents++;
          if (attachment.peek("title").isBlank()) {
            return true;
          }
        }
      }
    }
    return contents == 0;
  }

  private record Head(@Nullable String title, @Nullable String author) {}

  private static Mapped attachment(
      Resource r,
      @Nullable Element attachment,
      CodeableText code,
      @Nullable PartialDate date,
      @Nullable Head head) {
    var media = attachment == null ? null : r.take.text(attachment, "contentType");
    var title =
        attachment == null || !attachment.has("title") ? null : r.take.text(attachment, "title");
    var created = date == null ? r.take.date(attachment, "creation") : null;
    var data = r.take.one(attachment, "data");
    var content = data != null && data.shape() == Shape.CONTENT ? data : null;
    if (content != null
        && attachment != null
        && attachment.has("size")
        && r.take.count(attachment, "size") != content.size()) {
      r.take.issue(
          Severity.ERROR,
          Code.INVALID_ATTACHMENT,
          content,
          "the content has " + content.size() + " bytes, another size is declared");
    }
    var hash = content == null ? null : new ContentHash(content.text());
    var size = content == null ? 0 : content.size();
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
        size);
  }

  /** A fact that stands within a resource without being one. */
  private static Entry made(Resource r, String path, int at, Mapped mapped) {
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

  /** An IPS: only what its sections say to be empty becomes facts; their entries are resources. */
  static @Nullable Mapped composition(Resource r) {
    r.status("Composition", "status");
    if (!r.excluded()) {
      sections(r, r.root, new int[1]);
    }
    return null;
  }

  private static void sections(Resource r, Element of, int[] at) {
    for (var section : r.take.all(of, "section")) {
      var code = r.take.code(section, "code");
      if (section.has("emptyReason")) {
        var sent = r.take.one(section, "emptyReason");
        var reason = r.take.conceptOf(sent);
        var word = reason == null ? null : Tables.negative(reason);
        release(sent, word);
        var kind = Tables.section(code);
        var why = word == null ? Reason.NOT_ASKED : Reason.valueOf(word);
        r.entry.contained.add(made(
            r,
            "section",
            at[0]++,
            (id, source, links) -> new NegativeAssertion(
                id, source, code, kind == null ? "Composition.section" : kind, why, null)));
      }
      sections(r, section, at);
    }
  }

  // A fact keeps the meaning of the code; the words beside it, or another's code, it does not.
  private static void release(@Nullable Element reason, @Nullable String word) {
    if (reason == null) {
      return;
    }
    if (word == null) {
      reason.release();
    }
    for (var child : reason.children()) {
      if (child.name().equals("text")) {
        child.release();
      }
    }
  }
}
