package dev.consilium.core.opinion;

import dev.consilium.core.CaseId;
import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import java.util.HashSet;

/** Turns a tree back into an opinion, through the same draft that a person fills in. */
final class OpinionReader {

  private OpinionReader() {}

  static Opinion opinion(JsonObject in) {
    int schema = in.number("schema");
    var draft = OpinionDraft.of(in.object("header").read(OpinionReader::header))
        .questions(in.objects("questions", OpinionReader::question))
        .records(in.object("records").read(OpinionReader::records))
        .summary(in.text("summary"))
        .initial(in.object("initial").read(OpinionReader::initial))
        .reReads(in.objects("reReads", OpinionReader::reRead))
        .diagnosis(in.object("diagnosis").read(OpinionReader::diagnosis))
        .treatment(in.object("treatment")
            .read(it -> new TreatmentOpinion(
                it.text("text"), it.word("procedure", TreatmentOpinion.Procedure.class))))
        .change(in.object("change").read(OpinionReader::change))
        .options(in.object("options").read(OpinionReader::options))
        .furtherTests(in.objects("furtherTests", OpinionReader::test))
        .trials(in.objects("trials", OpinionReader::trial))
        .answers(in.objects("answers", OpinionReader::answer))
        .urgency(in.object("urgency").read(OpinionReader::urgency))
        .redFlags(in.objects("redFlags", it -> new RedFlag(it.text("sign"), it.text("action"))))
        .rationale(in.object("rationale").read(OpinionReader::rationale))
        .recommendations(in.objects("recommendations", OpinionReader::recommendation))
        .patientSummary(in.object("patientSummary")
            .read(it -> new PatientSummary(
                it.text("text"), it.values("questionsForMyDoctor", text -> text))))
        .limitations(in.values("limitations", it -> it))
        .independence(in.objects("independence", it -> PeopleTrees.independence(it, schema)))
        .ai(in.object("ai").read(AiTrees::statement))
        .authors(in.objects("authors", PeopleTrees::author))
        .disclaimers(in.object("disclaimers").read(OpinionReader::disclaimers))
        .history(in.object("history").read(HistoryTrees::history));
    draft.schema = schema;
    var panel = in.objectOrNull("panel");
    if (panel != null) {
      draft.panel(panel.read(it -> PeopleTrees.panel(it, schema)));
    }
    if (draft.complete() instanceof Completion.Complete complete) {
      return complete.opinion();
    }
    throw in.malformed("an incomplete opinion", "opinion-complete");
  }

  private static CaseHeader header(JsonObject in) {
    return new CaseHeader(
        in.value("caseId", CaseId::new),
        in.number("version"),
        in.text("subject"),
        in.truth("pseudonymous"),
        in.value("requester", PartyId::new),
        in.word("scope", CaseHeader.Scope.class),
        in.value("dossier", ContentHash::new),
        in.day("recordsCutOff"),
        in.day("written"),
        in.value("jurisdiction", Jurisdiction::new),
        in.text("language"));
  }

  private static CaseQuestion question(JsonObject in) {
    return new CaseQuestion(
        in.text("id"),
        in.word("kind", CaseQuestion.Kind.class),
        in.text("text"),
        in.truth("mandatory"));
  }

  static Answer answer(JsonObject in) {
    var text = in.textOrNull("text");
    return text == null
        ? new Answer.NotAnswerable(in.text("question"), in.text("notAnswerable"))
        : new Answer.Answered(in.text("question"), text);
  }

  private static RecordsReviewed records(JsonObject in) {
    return new RecordsReviewed(
        in.objects(
            "reviewed",
            it -> new RecordsReviewed.Reviewed(
                it.text("path"),
                it.text("title"),
                it.value("hash", ContentHash::new),
                it.textOrNull("date") == null ? null : it.value("date", PartialDate::of),
                it.text("source"),
                it.text("language"))),
        in.objects(
            "missing",
            it -> new RecordsReviewed.Missing(
                it.text("title"), it.truth("unusable"), it.text("consequence"))));
  }

  private static InitialOpinion initial(JsonObject in) {
    var procedure = in.objectOrNull("procedure");
    return new InitialOpinion(
        coded(in.object("diagnosis")),
        in.text("plan"),
        procedure == null ? null : coded(procedure),
        in.text("author"),
        in.value("date", PartialDate::of),
        in.instant("frozenAt"));
  }

  private static ReRead reRead(JsonObject in) {
    return new ReRead(
        in.word("kind", ReRead.Kind.class),
        in.text("item"),
        in.text("finding"),
        in.word("discrepancy", ReRead.Discrepancy.class));
  }

  private static DiagnosisOpinion diagnosis(JsonObject in) {
    return new DiagnosisOpinion(
        coded(in.object("diagnosis")), in.word("certainty", Certainty.class), in.text("text"));
  }

  private static ChangeAssessment change(JsonObject in) {
    return new ChangeAssessment(
        in.word("diagnosis", DiagnosisCategory.class),
        in.word("treatment", TreatmentCategory.class),
        new HashSet<>(in.values("kinds", TreatmentChange::valueOf)),
        in.word("impact", ClinicalImpact.class),
        in.object("assessor").read(AiTrees::human),
        in.instant("at"));
  }

  private static Options options(JsonObject in) {
    return new Options(
        in.objects(
            "alternatives",
            it -> new Options.Alternative(
                it.text("title"),
                it.word("kind", Options.Kind.class),
                it.values("pros", text -> text),
                it.values("cons", text -> text))),
        in.text("preferences"));
  }

  private static FurtherTest test(JsonObject in) {
    return new FurtherTest(
        coded(in.object("test")), in.text("reason"), in.truth("beforeTreatment"));
  }

  private static ClinicalTrial trial(JsonObject in) {
    return new ClinicalTrial(
        in.text("registryId"), in.text("title"), in.text("fit"), in.day("checked"));
  }

  private static Urgency urgency(JsonObject in) {
    return new Urgency(
        in.word("level", Urgency.Level.class),
        in.textOrNull("timeCriticalBy") == null ? null : in.day("timeCriticalBy"),
        in.text("advice"));
  }

  private static Rationale rationale(JsonObject in) {
    return new Rationale(in.text("text"), in.objects("references", OpinionReader::reference));
  }

  static Reference reference(JsonObject in) {
    return new Reference(
        in.text("id"),
        in.word("kind", Reference.Kind.class),
        in.text("locator"),
        in.text("citation"));
  }

  private static Recommendation recommendation(JsonObject in) {
    var level = in.objectOrNull("oncologyLevel");
    return new Recommendation(
        in.text("id"),
        in.text("text"),
        in.word("certainty", Certainty.class),
        in.word("strength", Recommendation.Strength.class),
        in.values("evidence", it -> it),
        level == null
            ? null
            : new OncologyEvidence(
                coding(level),
                new HashSet<>(in.valuesOrEmpty(
                    "oncologySupplements", OncologyEvidence.Supplement::valueOf))));
  }

  private static Disclaimers disclaimers(JsonObject in) {
    return new Disclaimers(
        in.objects(
            "statements",
            it -> new Disclaimers.Disclaimer(
                it.word("kind", Disclaimers.Kind.class), it.text("text"))),
        in.text("humanContact"));
  }

  private static CodeableText coded(JsonObject in) {
    return new CodeableText(in.objects("codings", OpinionReader::coding), in.textOrNull("text"));
  }

  private static Coding coding(JsonObject in) {
    return new Coding(in.text("system"), in.text("code"), in.textOrNull("display"));
  }
}
