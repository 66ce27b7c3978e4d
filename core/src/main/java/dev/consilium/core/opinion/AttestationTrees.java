package dev.consilium.core.opinion;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;

/** Trees of attestations, both ways. */
final class AttestationTrees {

  static final int SCHEMA = 1;

  private AttestationTrees() {}

  static Tree statement(Attestation.Statement it) {
    return Tree.of()
        .put("kind", "attestation-statement")
        .put("schema", SCHEMA)
        .put("id", it.id())
        .put("signer", it.signer())
        .put("name", it.name())
        .put("role", it.role())
        .put("dossier", it.dossier())
        .put("opinion", it.opinion())
        .put("rulePackVersion", it.rulePackVersion())
        .put("licence", PeopleTrees.licence(it.licence()))
        .put("at", it.at());
  }

  static Tree attestation(Attestation it) {
    return Tree.of()
        .put("kind", "attestation")
        .put("schema", SCHEMA)
        .put("statement", statement(it.statement()))
        .put("certificate", it.certificate())
        .put("algorithm", it.algorithm())
        .put("signature", it.signature());
  }

  static Attestation attestation(JsonObject in) {
    return new Attestation(
        in.object("statement")
            .read(it -> new Attestation.Statement(
                it.text("id"),
                it.value("signer", PartyId::new),
                it.text("name"),
                it.word("role", Attestation.Role.class),
                it.value("dossier", ContentHash::new),
                it.value("opinion", ContentHash::new),
                it.text("rulePackVersion"),
                it.object("licence").read(PeopleTrees::licence),
                it.instant("at"))),
        in.value("certificate", ContentHash::new),
        in.text("algorithm"),
        in.text("signature"));
  }
}
