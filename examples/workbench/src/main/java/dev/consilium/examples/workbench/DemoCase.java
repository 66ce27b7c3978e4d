package dev.consilium.examples.workbench;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.consent.ConsentGrant;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.dossier.ConceptSets;
import dev.consilium.core.program.AdmissionRules;
import dev.consilium.core.program.Applicant;
import dev.consilium.core.program.ApplicantFact;
import dev.consilium.core.program.Edition;
import dev.consilium.core.program.FollowUp;
import dev.consilium.core.program.RecordRules;
import dev.consilium.core.program.ReleaseRules;
import dev.consilium.core.program.ReportRules;
import dev.consilium.core.program.SelectionMode;
import dev.consilium.core.program.SelectionRules;
import dev.consilium.core.program.ServiceProgram;
import dev.consilium.core.program.Turnaround;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.triage.TriageReport;
import dev.consilium.examples.quickstart.SampleConsents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a host would have asked its users for: questions, consents, the first opinion. */
final class DemoCase {

  private static final CodeableText UNSTATED = CodeableText.ofText("no diagnosis on record");
  // How SNOMED CT's full names mark what is no disorder, such as an employment.
  private static final Pattern NO_DISORDER = Pattern.compile("\\((finding|situation|person)\\)$");

  private DemoCase() {}

  static CaseId id(ContentHash source, Instant at) {
    var day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return new CaseId("C-" + day + "-" + source.hex().substring(0, 8));
  }

  /** The newest active diagnosis, tumours first. */
  static Optional<Condition> concern(HealthRecord record) {
    return record.facts(Condition.class).stream()
        .filter(it -> !it.code().label().isBlank())
        .min(Comparator.comparing((Condition it) -> !isTumour(it))
            .thenComparing(it -> NO_DISORDER.matcher(it.code().label()).find())
            .thenComparing(it -> it.activity() != Activity.ACTIVE)
            .thenComparing(DemoCase::onset, Comparator.reverseOrder())
            .thenComparing(Condition::id));
  }

  /** What the questions are about, in the record's own codes and words. */
  static CodeableText diagnosis(HealthRecord record) {
    return concern(record).map(Condition::code).orElse(UNSTATED);
  }

  private static boolean isTumour(Condition condition) {
    return ConceptSets.standard().contains("cancer-diagnosis", condition.code());
  }

  private static String onset(Condition condition) {
    var when = condition.when();
    return when == null ? "" : when.text();
  }

  static List<ConsentGrant> consents(CaseId caseId, DemoSettings settings) {
    return SampleConsents.all(caseId, settings.at()).stream()
        .filter(it -> it.kind() != ConsentKind.RECORDS_DISCLOSURE
            || settings.without() != DemoSettings.Without.CONSENT)
        .toList();
  }

  /** Which program fits: the shipped preset for a tumour, a plain one of the demo's for the rest. */
  static ServiceProgram program(HealthRecord record) {
    return concern(record).filter(DemoCase::isTumour).isPresent()
        ? ServiceProgram.preset("written-oncology-solo")
        : ServiceProgram.builder("demo-any-condition")
            .name("Written second opinion on any condition, for demonstrations")
            .source("Made for this demonstration", LocalDate.of(2026, 11, 24))
            .admission(new AdmissionRules(
                Set.of(), 0, false, false, Set.of(), "Call the emergency number now."))
            .records(RecordRules.checklist("general"))
            .selection(SelectionRules.by(SelectionMode.AUTOMATIC))
            .report(ReportRules.of(Edition.CLINICIAN))
            .turnaround(Turnaround.businessDays(10, 48))
            .followUp(FollowUp.of(1, 30))
            .release(ReleaseRules.patientAndPhysician(ReleaseRules.When.ON_CONSENT))
            .build();
  }

  static Applicant applicant(
      HealthRecord record, TriageReport triage, Jurisdiction place, Instant at) {
    var born = record.patient().birthDate();
    var today = at.atZone(ZoneOffset.UTC).toLocalDate();
    return Applicant.builder()
        .conditions(concern(record).map(it -> Set.copyOf(it.code().codings())).orElse(Set.of()))
        .age(born == null ? null : Period.between(born.firstDay(), today).getYears())
        .fact(ApplicantFact.DIAGNOSIS, concern(record).isPresent())
        .fact(ApplicantFact.DECEASED, record.patient().dead())
        .fact(ApplicantFact.INPATIENT, false)
        .residence(place)
        .emergency(!triage.redFlags().isEmpty())
        .build();
  }

  static Jurisdiction place(HealthRecord record, DemoSettings settings, Jurisdiction otherwise) {
    if (settings.patientIn() != null) {
      return settings.patientIn();
    }
    var residence = record.patient().residence();
    return residence == null ? otherwise : residence;
  }
}
