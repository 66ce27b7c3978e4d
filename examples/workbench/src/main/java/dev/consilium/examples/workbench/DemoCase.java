package dev.consilium.examples.workbench;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.ConsentGrant;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.opinion.InitialOpinion;
import dev.consilium.core.program.Applicant;
import dev.consilium.core.program.ServiceProgram;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Procedure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a host would have asked its users for: questions, consents, the first opinion. */
final class DemoCase {

  private static final Duration YEAR = Duration.ofDays(365);

  private DemoCase() {}

  static CaseId id(ContentHash source, Instant at) {
    var day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return new CaseId("C-" + day + "-" + source.hex().substring(0, 8));
  }

  /** The newest active diagnosis, confirmed ones and tumours with a histology first. */
  static Optional<Condition> concern(HealthRecord record) {
    return record.facts(Condition.class).stream()
        .filter(it -> !it.code().label().isBlank())
        .min(Comparator.comparing((Condition it) -> it.morphology() == null && !isTumour(it))
            .thenComparing(it -> it.activity() != Activity.ACTIVE)
            .thenComparing(DemoCase::onset, Comparator.reverseOrder())
            .thenComparing(Condition::id));
  }

  private static boolean isTumour(Condition condition) {
    return condition.code().codings().stream().anyMatch(it -> it.code().startsWith("C"));
  }

  private static String onset(Condition condition) {
    var when = condition.when();
    return when == null ? "" : when.text();
  }

  static InitialOpinion initial(HealthRecord record, CodeableText diagnosis, Instant at) {
    var planned = record.facts(Procedure.class).stream()
        .filter(it -> it.activity() == Activity.PLANNED)
        .findFirst();
    return new InitialOpinion(
        diagnosis,
        planned.map(it -> "Planned: " + it.code().label()).orElse("As the records say."),
        planned.map(Procedure::code).orElse(null),
        "Treating doctor, as received",
        PartialDate.of(at.atZone(ZoneOffset.UTC).toLocalDate().toString()),
        at);
  }

  static List<ConsentGrant> consents(CaseId caseId, DemoSettings settings) {
    return Stream.of(
            ConsentKind.SERVICE,
            ConsentKind.RECORDS_DISCLOSURE,
            ConsentKind.CROSS_BORDER,
            ConsentKind.AI_PROCESSING,
            ConsentKind.RELEASE_TO_PHYSICIAN)
        .filter(it -> it != ConsentKind.RECORDS_DISCLOSURE
            || settings.without() != DemoSettings.Without.CONSENT)
        .map(it -> consent(caseId, it, settings.at()))
        .toList();
  }

  /** Which program fits: the shipped preset for a tumour, a plain one of the demo's for the rest. */
  static ServiceProgram program(HealthRecord record) {
    return concern(record).filter(DemoCase::isTumour).isPresent()
        ? ServiceProgram.preset("written-oncology-solo")
        : ServiceProgram.builder("demo-any-condition")
            .name("Written second opinion on any condition, for demonstrations")
            .source("Made for this demonstration")
            .consents(Set.of(ConsentKind.SERVICE, ConsentKind.RECORDS_DISCLOSURE))
            .checklist("general")
            .build();
  }

  static Applicant applicant(HealthRecord record, Jurisdiction place, Instant at) {
    var born = record.patient().birthDate();
    var today = at.atZone(ZoneOffset.UTC).toLocalDate();
    return new Applicant(
        concern(record).map(it -> Set.copyOf(it.code().codings())).orElse(Set.of()),
        born == null ? 0 : Period.between(born.firstDay(), today).getYears(),
        concern(record).isPresent(),
        false,
        place,
        false);
  }

  private static ConsentGrant consent(CaseId caseId, ConsentKind kind, Instant at) {
    var evidence =
        ("Demo consent " + kind + " for case " + caseId).getBytes(StandardCharsets.UTF_8);
    return new ConsentGrant(
        "consent-" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        caseId,
        kind,
        DemoPeople.PATIENT,
        ConsentGrant.Authority.PATIENT,
        Recipients.anyone(),
        Set.of(PurposeOfUse.TREAT),
        new dev.consilium.core.Period(at, at.plus(YEAR)),
        null,
        ContentHash.of(evidence));
  }

  static Jurisdiction place(HealthRecord record, DemoSettings settings, Jurisdiction otherwise) {
    if (settings.patientIn() != null) {
      return settings.patientIn();
    }
    var residence = record.patient().residence();
    return residence == null ? otherwise : residence;
  }
}
