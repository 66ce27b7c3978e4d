package dev.consilium.core.opinion;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import java.util.EnumMap;
import java.util.Map;

/** Trees of authors, panel members and signers, both ways. */
final class PeopleTrees {

  // What schema 1 asked, and under which names.
  private static final Map<String, Tie> FIRST_TIES = Map.of(
      "willTreat", Tie.WILL_TREAT,
      "sameFacility", Tie.SAME_FACILITY,
      "financialRelation", Tie.FINANCIAL);

  private PeopleTrees() {}

  static Tree panel(PanelReport it, int schema) {
    var tree = Tree.of()
        .put("chair", it.chair())
        .trees("positions", it.positions(), position -> position(position, schema))
        .put("consensus", it.consensus());
    return schema == 1 ? tree : tree.put("rule", it.rule()).put("quorum", it.quorum());
  }

  private static Tree position(PanelReport.Position it, int schema) {
    var tree = Tree.of()
        .put("member", it.member())
        .put("name", it.name())
        .put("stance", it.stance())
        .put("rationale", it.rationale());
    var sealed = it.sealed();
    return schema == 1
        ? tree
        : tree.put("role", it.role())
            .put(
                "sealed",
                sealed == null
                    ? null
                    : Tree.of()
                        .put("stance", sealed.stance())
                        .put("rationale", sealed.rationale())
                        .put("nonce", sealed.nonce()));
  }

  // Panels of schema 1 reported every position and asked for no quorum of their own.
  static PanelReport panel(JsonObject in, int schema) {
    return new PanelReport(
        in.value("chair", PartyId::new),
        schema == 1 ? DecisionRule.REPORT_ALL : in.word("rule", DecisionRule.class),
        schema == 1 ? 1 : in.number("quorum"),
        in.objects("positions", it -> position(it, schema)),
        in.word("consensus", Consensus.class));
  }

  private static PanelReport.Position position(JsonObject in, int schema) {
    var sealed = in.objectOrNull("sealed");
    return new PanelReport.Position(
        in.value("member", PartyId::new),
        in.text("name"),
        schema == 1 ? "" : in.text("role"),
        sealed == null
            ? null
            : sealed.read(it -> new PanelReport.Sealed(
                it.word("stance", PanelReport.Stance.class),
                it.text("rationale"),
                it.text("nonce"))),
        in.word("stance", PanelReport.Stance.class),
        in.text("rationale"));
  }

  static Tree independence(Independence it, int schema) {
    var tree = Tree.of()
        .put("declaredBy", it.declaredBy())
        .put("statement", it.statement())
        .put("declaredOn", it.declaredOn());
    if (schema == 1) {
      FIRST_TIES.forEach((member, tie) -> tree.put(member, it.ties().get(tie)));
      return tree;
    }
    var ties = Tree.of();
    it.ties().forEach((tie, there) -> ties.put(tie.name(), there));
    return tree.put("ties", ties);
  }

  static Independence independence(JsonObject in, int schema) {
    var ties = new EnumMap<Tie, Boolean>(Tie.class);
    if (schema == 1) {
      FIRST_TIES.forEach((member, tie) -> ties.put(tie, in.truth(member)));
    } else {
      var given = in.object("ties");
      for (var tie : Tie.values()) {
        if (given.has(tie.name())) {
          ties.put(tie, given.truth(tie.name()));
        }
      }
    }
    return new Independence(
        in.value("declaredBy", PartyId::new), ties, in.text("statement"), in.day("declaredOn"));
  }

  static Tree author(Author it) {
    var cover = it.indemnity();
    return Tree.of()
        .put("id", it.id())
        .put("name", it.name())
        .put("credentials", it.credentials())
        .trees("licences", it.licences(), PeopleTrees::licence)
        .put(
            "indemnity",
            Tree.of()
                .put("insurer", cover.insurer())
                .texts("territories", cover.territories())
                .put("coversRecordReview", cover.coversRecordReview())
                .put("verifiedOn", cover.verifiedOn()));
  }

  static Author author(JsonObject in) {
    return new Author(
        in.value("id", PartyId::new),
        in.text("name"),
        in.text("credentials"),
        in.objects("licences", PeopleTrees::licence),
        in.object("indemnity")
            .read(it -> new IndemnitySnapshot(
                it.text("insurer"),
                it.values("territories", Jurisdiction::new),
                it.truth("coversRecordReview"),
                it.day("verifiedOn"))));
  }

  static Tree licence(LicenceSnapshot it) {
    return Tree.of()
        .put("number", it.number())
        .put("jurisdiction", it.jurisdiction())
        .put("verifiedOn", it.verifiedOn());
  }

  static LicenceSnapshot licence(JsonObject in) {
    return new LicenceSnapshot(
        in.text("number"), in.value("jurisdiction", Jurisdiction::new), in.day("verifiedOn"));
  }
}
