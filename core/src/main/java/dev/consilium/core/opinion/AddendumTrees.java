package dev.consilium.core.opinion;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;

/** Trees of addenda, both ways. */
final class AddendumTrees {

  static final int SCHEMA = 1;

  private AddendumTrees() {}

  static Tree addendum(FollowUpAnswer it) {
    return Tree.of()
        .put("kind", "addendum")
        .put("schema", SCHEMA)
        .put("id", it.id())
        .put(
            "basis",
            Tree.of()
                .put("caseId", it.basis().caseId())
                .put("version", it.basis().version())
                .put("opinion", it.basis().opinion())
                .put("dossier", it.basis().dossier()))
        .put(
            "asked",
            Tree.of()
                .put("id", it.asked().id())
                .put("by", it.asked().by())
                .put("on", it.asked().on())
                .put("text", it.asked().text()))
        .put("answer", OpinionTrees.answer(it.answer()))
        .trees("references", it.references(), OpinionTrees::reference)
        .put("ai", AiTrees.statement(it.ai()))
        .put("author", it.author())
        .put("name", it.name())
        .put("written", it.written())
        .put("language", it.language());
  }

  static FollowUpAnswer addendum(JsonObject in) {
    return new FollowUpAnswer(
        in.text("id"),
        in.object("basis")
            .read(it -> new FollowUpAnswer.Basis(
                it.value("caseId", CaseId::new),
                it.number("version"),
                it.value("opinion", ContentHash::new),
                it.value("dossier", ContentHash::new))),
        in.object("asked")
            .read(it -> new FollowUpAnswer.Asked(
                it.text("id"), it.value("by", PartyId::new), it.day("on"), it.text("text"))),
        in.object("answer").read(OpinionReader::answer),
        in.objects("references", OpinionReader::reference),
        in.object("ai").read(AiTrees::statement),
        in.value("author", PartyId::new),
        in.text("name"),
        in.day("written"),
        in.text("language"));
  }
}
