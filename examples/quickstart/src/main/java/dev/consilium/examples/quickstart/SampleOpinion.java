package dev.consilium.examples.quickstart;

import dev.consilium.core.opinion.Author;
import dev.consilium.core.opinion.CaseHeader;
import dev.consilium.core.opinion.CaseQuestion;
import dev.consilium.core.opinion.Disclaimers;
import dev.consilium.core.opinion.Disclaimers.Disclaimer;
import dev.consilium.core.opinion.IndemnitySnapshot;
import dev.consilium.core.opinion.Independence;
import dev.consilium.core.opinion.InitialOpinion;
import dev.consilium.core.opinion.OpinionDraft;
import dev.consilium.core.opinion.RecordsReviewed;
import dev.consilium.core.record.Activity;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Procedure;
import dev.consilium.core.triage.Outcome;
import dev.consilium.core.triage.TriageReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes what a specialist would type into the host's form. Everything it says is invented for a
 * demonstration, and the opinion says so; no clinician wrote or checked it.
 */
public final class SampleOpinion {

  private SampleOpinion() {}

  /**
   * Fills in a draft.
   *
   * @param given what the specialist had in hand
   * @return every section, to be completed by {@link OpinionDraft#complete}
   */
  public static OpinionDraft draft(SampleCase given) {
    var day = given.at().atZone(ZoneOffset.UTC).toLocalDate();
    var text = isShippedCase(given.record()) ? BreastCancerText.of(given) : GeneralText.of(given);
    return OpinionDraft.of(new CaseHeader(
            given.caseId(),
            1,
            name(given.record()),
            false,
            given.requester(),
            CaseHeader.Scope.RECORDS_ONLY,
            given.dossier().hash(),
            day,
            day,
            given.place(),
            "en"))
        .questions(given.questions())
        .records(records(given))
        .summary(text.summary())
        .initial(given.initial())
        .diagnosis(text.diagnosis())
        .treatment(text.treatment())
        .change(text.change())
        .options(text.options())
        .furtherTests(text.tests())
        .answers(text.answers())
        .urgency(text.urgency())
        .redFlags(text.redFlags())
        .rationale(text.rationale())
        .recommendations(text.recommendations())
        .patientSummary(text.forPatient())
        .limitations(limitations(given))
        .independence(List.of(Independence.of(
            given.author().id(),
            Set.of(),
            "I will not treat this patient and have no tie to the first doctor or facility.",
            day)))
        .ai(given.ai())
        .authors(List.of(author(given, day)))
        .disclaimers(disclaimers());
  }

  /**
   * Asks what the requester would ask.
   *
   * @param record the patient's facts
   * @param diagnosis the diagnosis in question, in words
   * @return the shipped case's own questions, or three that suit any record
   */
  public static List<CaseQuestion> questions(HealthRecord record, String diagnosis) {
    return isShippedCase(record)
        ? List.of(
            new CaseQuestion(
                "Q1",
                CaseQuestion.Kind.NEED_FOR_PROCEDURE,
                "Is completion mastectomy needed, or is re-excision enough?",
                true),
            new CaseQuestion(
                "Q2",
                CaseQuestion.Kind.DIAGNOSIS,
                "Which HER2 result should guide adjuvant therapy?",
                true),
            new CaseQuestion(
                "Q3",
                CaseQuestion.Kind.TREATMENT_CHOICE,
                "Does the PIK3CA variant change the plan?",
                false))
        : List.of(
            new CaseQuestion(
                "Q1",
                CaseQuestion.Kind.DIAGNOSIS,
                "Is the diagnosis right: " + diagnosis + "?",
                true),
            new CaseQuestion(
                "Q2", CaseQuestion.Kind.TREATMENT_CHOICE, "Is the present treatment right?", true),
            new CaseQuestion("Q3", CaseQuestion.Kind.OTHER, "What should be done next?", false));
  }

  /**
   * Takes the first opinion as received.
   *
   * @param record the patient's facts
   * @param diagnosis the diagnosis in question
   * @param at when it was frozen, before anything was shown
   * @return the comparator
   */
  public static InitialOpinion initial(HealthRecord record, CodeableText diagnosis, Instant at) {
    var planned = record.facts(Procedure.class).stream()
        .filter(it -> it.activity() == Activity.PLANNED)
        .findFirst();
    var known = record.facts(Condition.class).stream()
        .filter(it -> it.code().equals(diagnosis))
        .map(Condition::when)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
    return new InitialOpinion(
        diagnosis,
        planned.map(it -> "Planned: " + it.code().label()).orElse("As the records say."),
        planned.map(Procedure::code).orElse(null),
        "Not named in the records",
        known == null ? PartialDate.of(at.atZone(ZoneOffset.UTC).toLocalDate().toString()) : known,
        at);
  }

  /**
   * Tells whose record it is, for the report's head.
   *
   * @param record any
   * @return the first name sent, else the source's id
   */
  public static String name(HealthRecord record) {
    return record.patient().names().stream()
        .map(name -> name.label())
        .filter(label -> !label.isBlank())
        .findFirst()
        .orElse("Patient " + record.patient().id());
  }

  private static boolean isShippedCase(HealthRecord record) {
    return record.sources().stream().anyMatch(it -> it.hash().equals(SampleHost.shippedHash()));
  }

  private static RecordsReviewed records(SampleCase given) {
    var reviewed = given.dossier().items().stream()
        .map(item -> new RecordsReviewed.Reviewed(
            item.path(),
            item.description(),
            item.hash(),
            null,
            item.path().startsWith("fhir/")
                ? "as sent by the requester"
                : "prepared by the program from the records",
            "en"))
        .toList();
    return new RecordsReviewed(reviewed, missing(given.triage()));
  }

  private static List<String> limitations(SampleCase given) {
    var limitations = new ArrayList<String>();
    limitations.add("This is a demonstration. Its text was written for the software; no clinician"
        + " wrote or checked it, and nobody may be treated by it.");
    limitations.add("The patient was not examined; the opinion rests on the records alone.");
    limitations.add("Images and tissue were judged by their reports, not read again.");
    given.waivers().forEach(it -> limitations.add("Waived by a named person: " + it));
    return limitations;
  }

  static List<RecordsReviewed.Missing> missing(TriageReport triage) {
    return triage.checklist().stream()
        .filter(it -> it.outcome() != Outcome.MET)
        .map(it -> new RecordsReviewed.Missing(
            it.title(), false, "The opinion does without it. " + it.remedy()))
        .toList();
  }

  private static Author author(SampleCase given, LocalDate day) {
    var cover = given.author().indemnities().stream().findFirst();
    var specialty = given.author().specialties().stream()
        .map(it -> it.value().display())
        .filter(it -> it != null && !it.isBlank())
        .findFirst()
        .orElse("specialty as in the directory");
    return new Author(
        given.author().id(),
        given.author().name(),
        specialty + ", " + given.author().establishment(),
        List.of(given.licence()),
        new IndemnitySnapshot(
            cover.map(it -> it.source()).orElse("no cover on record"),
            cover
                .map(it -> it.value().territories().stream()
                    .sorted(Comparator.comparing(place -> place.code()))
                    .toList())
                .orElse(List.of()),
            cover.map(it -> it.value().coversRecordReview()).orElse(false),
            cover.map(it -> it.asOf()).orElse(day)));
  }

  private static Disclaimers disclaimers() {
    return new Disclaimers(
        List.of(
            new Disclaimer(
                Disclaimers.Kind.ADVISORY,
                "This opinion advises. Your treating doctor decides with you."),
            new Disclaimer(
                Disclaimers.Kind.NO_TREATMENT_RELATIONSHIP,
                "It does not make the specialist your doctor."),
            new Disclaimer(
                Disclaimers.Kind.NOT_A_COVERAGE_DECISION,
                "It is no decision on what an insurer pays."),
            new Disclaimer(
                Disclaimers.Kind.OTHER, "Demonstration: the text of this opinion is invented.")),
        "The coordinator who sent you this report.");
  }
}
