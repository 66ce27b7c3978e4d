package dev.consilium.fhir.export;

import dev.consilium.core.opinion.Opinion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Reference;

/** Writes what the expert found and concluded. */
final class Assessment {

  private final DocumentEntries entries;
  private final Opinion opinion;
  private final DocumentSettings settings;
  private final Instant at;
  private final Reference subject;
  private final boolean done;

  Assessment(
      DocumentEntries entries,
      Opinion opinion,
      DocumentSettings settings,
      Instant at,
      Reference subject,
      boolean done) {
    this.entries = entries;
    this.opinion = opinion;
    this.settings = settings;
    this.at = at;
    this.subject = subject;
    this.done = done;
  }

  Reference impression(Reference problem, List<Reference> sources, Reference assessor) {
    var impression = new ClinicalImpression()
        .setStatus(
            done
                ? ClinicalImpression.ClinicalImpressionStatus.COMPLETED
                : ClinicalImpression.ClinicalImpressionStatus.INPROGRESS)
        .setSubject(subject)
        .setDateElement(Values.dateTime(at))
        .setAssessor(assessor)
        .addProblem(problem)
        .setSummary(opinion.summary())
        .setSupportingInfo(new ArrayList<>(sources));
    impression
        .addFinding()
        .setItemCodeableConcept(Values.concept(opinion.diagnosis().diagnosis()))
        .setBasis(opinion.diagnosis().text());
    impression.setText(Narratives.neutral()
        .say(opinion.diagnosis().diagnosis().label())
        .say(opinion.diagnosis().text())
        .done());
    return entries.add("impression", impression);
  }

  Reference report(Reference order, List<Reference> authors) {
    var report = new DiagnosticReport()
        .addIdentifier(Values.named(opinion.hash()))
        .addBasedOn(order)
        .setStatus(status())
        .setCode(Values.concept(
            new dev.consilium.core.record.CodeableText(List.of(settings.type()), settings.title())))
        .setSubject(subject)
        .setEffective(Values.dateTime(at))
        .setIssuedElement(Values.instant(at))
        .setPerformer(new ArrayList<>(authors))
        .setConclusion(opinion.diagnosis().text() + "\n" + opinion.treatment().text());
    report.addConclusionCode(Values.concept(opinion.diagnosis().diagnosis()));
    var change = opinion.change();
    report.addConclusionCode(Codes.word(Codes.DIAGNOSIS_CATEGORY, change.diagnosis()));
    report.addConclusionCode(Codes.word(Codes.TREATMENT_CATEGORY, change.treatment()));
    change.kinds().forEach(it -> report.addConclusionCode(Codes.word(Codes.TREATMENT_CHANGE, it)));
    report.addConclusionCode(Codes.word(Codes.CLINICAL_IMPACT, change.impact()));
    opinion
        .panel()
        .ifPresent(it -> report.addConclusionCode(Codes.word(Codes.CONSENSUS, it.consensus())));
    report.setText(Narratives.neutral()
        .say(opinion.diagnosis().text())
        .say(opinion.treatment().text())
        .done());
    return entries.add("report", report);
  }

  private DiagnosticReport.DiagnosticReportStatus status() {
    if (!done) {
      return DiagnosticReport.DiagnosticReportStatus.PRELIMINARY;
    }
    return opinion.header().version() == 1
        ? DiagnosticReport.DiagnosticReportStatus.FINAL
        : DiagnosticReport.DiagnosticReportStatus.AMENDED;
  }
}
