package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.ImagingStudy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps reports and the studies that they are about. */
final class ReportMapping {

  private ReportMapping() {}

  static @Nullable Mapped report(Resource r) {
    var preliminary = r.status("DiagnosticReport", "status").equals("PRELIMINARY");
    var code = r.take.code(r.root, "code");
    var categories = r.take.concepts(r.root, "category");
    var effective = r.take.dateOrStart(r.root, "effectiveDateTime", "effectivePeriod");
    var issued = r.take.date(r.root, "issued");
    var results = r.take.refs(r.root, "result");
    var studies = r.take.refs(r.root, r.root.has("study") ? "study" : "imagingStudy");
    var conclusion = r.take.text(r.root, "conclusion");
    var codes = r.take.concepts(r.root, "conclusionCode");
    var part = 0;
    for (var form : r.take.all(r.root, "presentedForm")) {
      var document = DocumentMapping.attachment(r, form, code, effective, null);
      if (!r.excluded()) {
        r.entry.contain(DocumentMapping.made(r, "presentedForm", part++, document));
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
    var uids = new ArrayList<String>();
    for (var series : r.take.all(r.root, "series")) {
      var seriesUid = r.take.text(series, "uid");
      if (seriesUid != null) {
        uids.add(seriesUid);
      }
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
            uids,
            series,
            pictures);
  }

  private static @Nullable String uid(Resource r) {
    for (var each = r.root.child("identifier"); each != null; each = each.another()) {
      if (each.peek("value").startsWith("urn:oid:")) {
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
      if (each.has("coding")) {
        r.newer(each);
      }
    }
  }
}
