package dev.consilium.core.triage;

import dev.consilium.core.record.Activity;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Procedure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** B4, B5 and B8: what was done or taken, against the reports about it. */
final class ReportChecks {

  private ReportChecks() {}

  static Verdict tissue(CheckInput input) {
    var days = input.whole("tissue-without-report", "days");
    var reports = reports(input, "pathology-report");
    var done = input.facts(Procedure.class).stream()
        .filter(it -> it.activity() == Activity.ENDED && it.when() != null)
        .filter(it -> input.is("tissue-procedure", it.code()))
        .toList();
    var found = done.stream()
        .filter(it -> it.reports().isEmpty())
        .filter(it -> reports.stream().noneMatch(report -> follows(input, it, report, days)))
        .map(it -> Found.at(it, "report", "took tissue, and no pathology report follows"))
        .toList();
    return Verdict.of(done, "a dated procedure that took tissue", found);
  }

  static Verdict imagingReport(CheckInput input) {
    var studies = input.facts(ImagingStudy.class);
    var reports = input.facts(DiagnosticReport.class).stream()
        .filter(it -> isReport(input, "imaging-report", it))
        .toList();
    var found = reports.stream()
        .filter(it -> it.studies().isEmpty())
        .filter(it -> studies.stream().noneMatch(study -> sameDay(study, it)))
        .toList();
    return some(
        reports, "an imaging report", found, "imaging reports that have no study with them: ");
  }

  static Verdict study(CheckInput input) {
    var days = input.whole("imaging-study-without-report", "days");
    var reports = reports(input, "imaging-report");
    var studies = input.facts(ImagingStudy.class);
    var found = studies.stream()
        .filter(it -> reports.stream()
            .noneMatch(report -> names(report, it) || follows(input, it, report, days)))
        .toList();
    return some(
        studies, "an imaging study", found, "imaging studies that have no report with them: ");
  }

  static Verdict genomic(CheckInput input) {
    var variants = input.facts(GenomicVariant.class);
    var reports = input.facts(DiagnosticReport.class).stream()
        .filter(it -> isReport(input, "genomic-report", it))
        .toList();
    var found = reports.stream()
        .filter(it -> it.results().isEmpty() && it.conclusion() == null)
        .filter(it -> it.conclusionCodes().isEmpty())
        .filter(it -> variants.stream().noneMatch(variant -> mayBeOf(input, variant, it)))
        .map(it -> Found.at(it, "result", "a genomic report without variants or conclusion"))
        .toList();
    return Verdict.of(reports, "a genomic report", found);
  }

  private static boolean mayBeOf(
      CheckInput input, GenomicVariant variant, DiagnosticReport report) {
    var days = input.whole("genomic-report-without-variants", "days");
    return follows(input, report, variant, days) || follows(input, variant, report, days);
  }

  private static Verdict some(
      List<? extends ClinicalFact> looked,
      String missing,
      List<? extends ClinicalFact> found,
      String what) {
    return Verdict.of(
        looked,
        missing,
        found.isEmpty() ? List.of() : List.of(Found.inRecord(what + found.size(), found)));
  }

  private static boolean names(ClinicalFact report, ImagingStudy study) {
    return report instanceof DiagnosticReport it && it.studies().contains(study.id());
  }

  private static boolean sameDay(ClinicalFact one, ClinicalFact other) {
    return CheckInput.sameDay(one.when(), other.when());
  }

  // A report belongs to the day it is about, or to those after.
  private static boolean follows(
      CheckInput input, ClinicalFact done, ClinicalFact report, int days) {
    var begun = done.when();
    var written = report.when();
    return begun == null
        || written == null
        || (!written.isSurelyBefore(begun) && isWithin(input, begun, written, days))
        || CheckInput.sameDay(begun, written);
  }

  private static boolean isWithin(
      CheckInput input, PartialDate begun, @Nullable PartialDate written, int days) {
    return written != null
        && !written
            .earliest(input.zone())
            .isAfter(begun.latest(input.zone()).plus(Duration.ofDays(days)));
  }

  private static List<ClinicalFact> reports(CheckInput input, String set) {
    return input.facts().stream().filter(it -> isReport(input, set, it)).toList();
  }

  private static boolean isReport(CheckInput input, String set, ClinicalFact fact) {
    var concepts = new ArrayList<CodeableText>();
    concepts.add(fact.code());
    if (fact instanceof DiagnosticReport it) {
      concepts.addAll(it.categories());
    } else if (fact instanceof Document it) {
      var title = it.title();
      concepts.add(title == null ? CodeableText.UNKNOWN : CodeableText.ofText(title));
    } else {
      return false;
    }
    return input.isAny(set, concepts);
  }
}
