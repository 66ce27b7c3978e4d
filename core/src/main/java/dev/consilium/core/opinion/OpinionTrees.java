package dev.consilium.core.opinion;

import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;

/** Turns an opinion into its tree, section by section. */
final class OpinionTrees {

  private OpinionTrees() {}

  static Tree opinion(Opinion it) {
    return Tree.of()
        .put("kind", "opinion")
        .put("schema", it.schema())
        .put("header", header(it.header()))
        .trees("questions", it.questions(), OpinionTrees::question)
        .put("records", records(it.records()))
        .put("summary", it.summary())
        .put("initial", initial(it.initial()))
        .trees("reReads", it.reReads(), OpinionTrees::reRead)
        .put("diagnosis", diagnosis(it.diagnosis()))
        .put(
            "treatment",
            Tree.of()
                .put("text", it.treatment().text())
                .put("procedure", it.treatment().procedure()))
        .put("change", change(it.change()))
        .put("options", options(it.options()))
        .trees("furtherTests", it.furtherTests(), OpinionTrees::test)
        .trees("trials", it.trials(), OpinionTrees::trial)
        .trees("answers", it.answers(), OpinionTrees::answer)
        .put("urgency", urgency(it.urgency()))
        .trees("redFlags", it.redFlags(), OpinionTrees::redFlag)
        .put("rationale", rationale(it.rationale()))
        .trees("recommendations", it.recommendations(), OpinionTrees::recommendation)
        .put(
            "panel",
            it.panel().map(panel -> PeopleTrees.panel(panel, it.schema())).orElse(null))
        .put(
            "patientSummary",
            Tree.of()
                .put("text", it.patientSummary().text())
                .texts("questionsForMyDoctor", it.patientSummary().questionsForMyDoctor()))
        .texts("limitations", it.limitations())
        .trees("independence", it.independence(), one -> PeopleTrees.independence(one, it.schema()))
        .put("ai", AiTrees.statement(it.ai()))
        .trees("authors", it.authors(), PeopleTrees::author)
        .put("disclaimers", disclaimers(it.disclaimers()))
        .put("history", HistoryTrees.history(it.history()));
  }

  private static Tree header(CaseHeader it) {
    return Tree.of()
        .put("caseId", it.caseId())
        .put("version", it.version())
        .put("subject", it.subject())
        .put("pseudonymous", it.pseudonymous())
        .put("requester", it.requester())
        .put("scope", it.scope())
        .put("dossier", it.dossier())
        .put("recordsCutOff", it.recordsCutOff())
        .put("written", it.written())
        .put("jurisdiction", it.jurisdiction())
        .put("language", it.language());
  }

  private static Tree question(CaseQuestion it) {
    return Tree.of()
        .put("id", it.id())
        .put("kind", it.kind())
        .put("text", it.text())
        .put("mandatory", it.mandatory());
  }

  static Tree answer(Answer it) {
    var tree = Tree.of().put("question", it.question());
    return it instanceof Answer.Answered answered
        ? tree.put("text", answered.text())
        : tree.put("notAnswerable", ((Answer.NotAnswerable) it).reason());
  }

  private static Tree records(RecordsReviewed it) {
    return Tree.of()
        .trees(
            "reviewed",
            it.reviewed(),
            item -> Tree.of()
                .put("path", item.path())
                .put("title", item.title())
                .put("hash", item.hash())
                .put("date", item.date())
                .put("source", item.source())
                .put("language", item.language()))
        .trees(
            "missing",
            it.missing(),
            item -> Tree.of()
                .put("title", item.title())
                .put("unusable", item.unusable())
                .put("consequence", item.consequence()));
  }

  private static Tree initial(InitialOpinion it) {
    return Tree.of()
        .put("diagnosis", coded(it.diagnosis()))
        .put("plan", it.plan())
        .put("procedure", it.procedure() == null ? null : coded(it.procedure()))
        .put("author", it.author())
        .put("date", it.date())
        .put("frozenAt", it.frozenAt());
  }

  private static Tree reRead(ReRead it) {
    return Tree.of()
        .put("kind", it.kind())
        .put("item", it.item())
        .put("finding", it.finding())
        .put("discrepancy", it.discrepancy());
  }

  private static Tree diagnosis(DiagnosisOpinion it) {
    return Tree.of()
        .put("diagnosis", coded(it.diagnosis()))
        .put("certainty", it.certainty())
        .put("text", it.text());
  }

  private static Tree change(ChangeAssessment it) {
    return Tree.of()
        .put("diagnosis", it.diagnosis())
        .put("treatment", it.treatment())
        .texts("kinds", it.kinds())
        .put("impact", it.impact())
        .put("assessor", AiTrees.human(it.assessor()))
        .put("at", it.at());
  }

  private static Tree options(Options it) {
    return Tree.of()
        .trees(
            "alternatives",
            it.alternatives(),
            option -> Tree.of()
                .put("title", option.title())
                .put("kind", option.kind())
                .texts("pros", option.pros())
                .texts("cons", option.cons()))
        .put("preferences", it.preferences());
  }

  private static Tree test(FurtherTest it) {
    return Tree.of()
        .put("test", coded(it.test()))
        .put("reason", it.reason())
        .put("beforeTreatment", it.beforeTreatment());
  }

  private static Tree trial(ClinicalTrial it) {
    return Tree.of()
        .put("registryId", it.registryId())
        .put("title", it.title())
        .put("fit", it.fit())
        .put("checked", it.checked());
  }

  private static Tree urgency(Urgency it) {
    return Tree.of()
        .put("level", it.level())
        .put("timeCriticalBy", it.timeCriticalBy())
        .put("advice", it.advice());
  }

  private static Tree redFlag(RedFlag it) {
    return Tree.of().put("sign", it.sign()).put("action", it.action());
  }

  private static Tree rationale(Rationale it) {
    return Tree.of()
        .put("text", it.text())
        .trees("references", it.references(), OpinionTrees::reference);
  }

  static Tree reference(Reference it) {
    return Tree.of()
        .put("id", it.id())
        .put("kind", it.kind())
        .put("locator", it.locator())
        .put("citation", it.citation());
  }

  private static Tree recommendation(Recommendation it) {
    var level = it.oncologyLevel();
    var tree = Tree.of()
        .put("id", it.id())
        .put("text", it.text())
        .put("certainty", it.certainty())
        .put("strength", it.strength())
        .texts("evidence", it.evidence())
        .put("oncologyLevel", level == null ? null : coding(level.level()));
    return level == null || level.supplements().isEmpty()
        ? tree
        : tree.texts("oncologySupplements", level.supplements());
  }

  private static Tree disclaimers(Disclaimers it) {
    return Tree.of()
        .trees(
            "statements",
            it.statements(),
            one -> Tree.of().put("kind", one.kind()).put("text", one.text()))
        .put("humanContact", it.humanContact());
  }

  private static Tree coded(CodeableText it) {
    return Tree.of().trees("codings", it.codings(), OpinionTrees::coding).put("text", it.text());
  }

  private static Tree coding(Coding it) {
    return Tree.of().put("system", it.system()).put("code", it.code()).put("display", it.display());
  }
}
