package dev.consilium.examples.workbench;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.ConsentGrant;
import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.opinion.CaseQuestion;
import dev.consilium.core.opinion.InitialOpinion;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Procedure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  static List<CaseQuestion> questions(String diagnosis, boolean procedurePlanned) {
    var questions = new ArrayList<CaseQuestion>();
    questions.add(new CaseQuestion(
        "Q1",
        CaseQuestion.Kind.DIAGNOSIS,
        "Is the diagnosis right: " + diagnosis + "?",
        true));
    questions.add(
        procedurePlanned
            ? new CaseQuestion(
                "Q2",
                CaseQuestion.Kind.NEED_FOR_PROCEDURE,
                "Is the planned operation needed now?",
                true)
            : new CaseQuestion(
                "Q2", CaseQuestion.Kind.TREATMENT_CHOICE, "Is the present treatment right?", true));
    questions.add(new CaseQuestion(
        "Q3", CaseQuestion.Kind.TREATMENT_CHOICE, "Is there a better or gentler way?", false));
    return questions;
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

  static List<ConsentGrant> consents(CaseId caseId, Instant at) {
    return List.of(
        consent(caseId, ConsentKind.SERVICE, at),
        consent(caseId, ConsentKind.RECORDS_DISCLOSURE, at),
        consent(caseId, ConsentKind.CROSS_BORDER, at),
        consent(caseId, ConsentKind.AI_PROCESSING, at),
        consent(caseId, ConsentKind.RELEASE_TO_PHYSICIAN, at));
  }

  private static ConsentGrant consent(CaseId caseId, ConsentKind kind, Instant at) {
    var evidence = ("Demo consent " + kind + " for case " + caseId).getBytes(StandardCharsets.UTF_8);
    return new ConsentGrant(
        "consent-" + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        caseId,
        kind,
        DemoPeople.PATIENT,
        ConsentGrant.Authority.PATIENT,
        Recipients.anyone(),
        Set.of(PurposeOfUse.TREAT),
        new Period(at, at.plus(YEAR)),
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
