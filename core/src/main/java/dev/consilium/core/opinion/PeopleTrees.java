package dev.consilium.core.opinion;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;

/** Trees of authors, panel members and signers, both ways. */
final class PeopleTrees {

  private PeopleTrees() {}

  static Tree panel(PanelReport it) {
    return Tree.of()
        .put("chair", it.chair())
        .trees(
            "positions",
            it.positions(),
            position -> Tree.of()
                .put("member", position.member())
                .put("name", position.name())
                .put("stance", position.stance())
                .put("rationale", position.rationale()))
        .put("consensus", it.consensus());
  }

  static PanelReport panel(JsonObject in) {
    return new PanelReport(
        in.value("chair", PartyId::new),
        in.objects(
            "positions",
            it -> new PanelReport.Position(
                it.value("member", PartyId::new),
                it.text("name"),
                it.word("stance", PanelReport.Stance.class),
                it.text("rationale"))),
        in.word("consensus", Consensus.class));
  }

  static Tree independence(Independence it) {
    return Tree.of()
        .put("declaredBy", it.declaredBy())
        .put("willTreat", it.willTreat())
        .put("sameFacility", it.sameFacility())
        .put("financialRelation", it.financialRelation())
        .put("statement", it.statement())
        .put("declaredOn", it.declaredOn());
  }

  static Independence independence(JsonObject in) {
    return new Independence(
        in.value("declaredBy", PartyId::new),
        in.truth("willTreat"),
        in.truth("sameFacility"),
        in.truth("financialRelation"),
        in.text("statement"),
        in.day("declaredOn"));
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
