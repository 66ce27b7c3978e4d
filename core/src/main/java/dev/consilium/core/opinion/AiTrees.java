package dev.consilium.core.opinion;

import dev.consilium.core.Actor;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.assistance.AiOrigin;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.assistance.AiTool;
import dev.consilium.core.assistance.ContributionKind;
import dev.consilium.core.assistance.HumanReview;
import dev.consilium.core.assistance.ModelCard;
import dev.consilium.core.assistance.NamedHuman;
import dev.consilium.core.assistance.VerifiedContribution;

/** Trees of the AI statement, both ways. */
final class AiTrees {

  private AiTrees() {}

  static Tree statement(AiStatement it) {
    if (it instanceof AiStatement.Used used) {
      return Tree.of().trees("used", used.contributions(), AiTrees::contribution);
    }
    var none = (AiStatement.NoneUsed) it;
    return Tree.of().put("noneAttestedBy", human(none.attestedBy())).put("at", none.at());
  }

  static AiStatement statement(JsonObject in) {
    var attestedBy = in.objectOrNull("noneAttestedBy");
    return attestedBy == null
        ? new AiStatement.Used(in.objects("used", AiTrees::contribution))
        : new AiStatement.NoneUsed(human(attestedBy), in.instant("at"));
  }

  static Tree human(NamedHuman it) {
    return Tree.of()
        .put("party", it.actor().party())
        .put("role", it.actor().role())
        .put("name", it.name());
  }

  static NamedHuman human(JsonObject in) {
    return new NamedHuman(
        new Actor(in.value("party", PartyId::new), in.word("role", Role.class)), in.text("name"));
  }

  private static Tree contribution(VerifiedContribution it) {
    var origin = it.origin();
    var review = it.review();
    return Tree.of()
        .put("id", origin.id())
        .put("tool", tool(origin.tool()))
        .put("kind", origin.kind())
        .put("section", origin.section())
        .put("prompt", origin.prompt())
        .texts("inputs", origin.inputs())
        .put("output", origin.output())
        .put("at", origin.at())
        .put(
            "review",
            Tree.of()
                .put("reviewer", human(review.reviewer()))
                .put("action", review.action())
                .put("result", review.result())
                .put("editedWords", review.editedWords())
                .put("reason", review.reason())
                .put("at", review.at()));
  }

  // Replays the recorded act; the constructor refuses what no person let stand.
  private static VerifiedContribution contribution(JsonObject in) {
    var origin = new AiOrigin(
        in.text("id"),
        in.object("tool").read(AiTrees::tool),
        in.word("kind", ContributionKind.class),
        in.text("section"),
        in.value("prompt", ContentHash::new),
        in.values("inputs", ContentHash::new),
        in.value("output", ContentHash::new),
        in.instant("at"));
    var review = in.object("review")
        .read(it -> new HumanReview(
            human(it.object("reviewer")),
            it.word("action", HumanReview.Action.class),
            it.value("result", ContentHash::new),
            it.number("editedWords"),
            it.text("reason"),
            it.instant("at")));
    return new VerifiedContribution(origin, review);
  }

  private static Tree tool(AiTool it) {
    var card = it.card();
    return Tree.of()
        .put("manufacturer", it.manufacturer())
        .put("name", it.name())
        .put("version", it.version())
        .put("kind", it.kind())
        .put("deterministic", it.deterministic())
        .put(
            "card",
            Tree.of()
                .put("uri", card.uri())
                .put("version", card.version())
                .put("hash", card.hash())
                .texts("missing", card.missing()));
  }

  private static AiTool tool(JsonObject in) {
    var card = in.object("card");
    var hash = card.textOrNull("hash");
    return new AiTool(
        in.text("manufacturer"),
        in.text("name"),
        in.text("version"),
        in.word("kind", AiTool.Kind.class),
        in.truth("deterministic"),
        new ModelCard(
            card.text("uri"),
            card.text("version"),
            hash == null ? null : new ContentHash(hash),
            card.values("missing", it -> it)));
  }
}
