package dev.consilium.fhir.export;

import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.assistance.VerifiedContribution;
import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.opinion.SignedOpinion;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Signature;
import org.jspecify.annotations.Nullable;

/** Writes who wrote and signed the document, and what machines contributed. */
final class Provenances {

  private final DocumentEntries entries;
  private final Opinion opinion;
  private final Instant at;
  private final Reference target;
  private final People people;

  Provenances(
      DocumentEntries entries, Opinion opinion, Instant at, Reference target, People people) {
    this.entries = entries;
    this.opinion = opinion;
    this.at = at;
    this.target = target;
    this.people = people;
  }

  void authorship(
      List<Reference> authors, List<Reference> sources, @Nullable SignedOpinion signed) {
    var provenance = provenance();
    authors.forEach(it -> agent(provenance, "author", "Author", it));
    sources.forEach(it ->
        provenance.addEntity().setRole(Provenance.ProvenanceEntityRole.SOURCE).setWhat(it));
    provenance
        .addEntity()
        .setRole(Provenance.ProvenanceEntityRole.SOURCE)
        .setWhat(new Reference()
            .setIdentifier(Values.named(opinion.header().dossier()))
            .setDisplay("Dossier"));
    if (signed != null) {
      signed.attestations().forEach(it -> provenance.addSignature(signature(it)));
    }
    provenance.setText(Narratives.neutral()
        .say("Opinion " + opinion.hash())
        .say("Dossier " + opinion.header().dossier())
        .done());
    entries.add("authorship", provenance);
  }

  void contributions() {
    if (opinion.ai() instanceof AiStatement.Used used) {
      for (int i = 0; i < used.contributions().size(); i++) {
        entries.add("contribution " + i, contribution(used.contributions().get(i)));
      }
    }
  }

  // Signed are the statement's canonical bytes, which name the opinion's hash; they travel along,
  // so that whoever has the Bundle alone can verify the signature.
  private Signature signature(Attestation attestation) {
    var statement = attestation.statement();
    var signature = new Signature()
        .addType(SignatureType.of(statement.role()))
        .setWhenElement(Values.instant(statement.at()))
        .setWho(people.mention(statement.signer(), statement.name()))
        .setTargetFormat("application/json")
        .setData(attestation.signatureBytes());
    signature.addExtension(
        Codes.SIGNED_STATEMENT, new Base64BinaryType(OpinionJson.statement(statement)));
    return signature.setSigFormat(SignatureType.format(attestation.algorithm()));
  }

  private Provenance contribution(VerifiedContribution it) {
    var origin = it.origin();
    var tool = origin.tool();
    var device = new Device()
        .setManufacturer(tool.manufacturer())
        .setType(new CodeableConcept().setText("AI tool, " + tool.kind()));
    device.setId("tool");
    device.addDeviceName().setName(tool.name()).setType(Device.DeviceNameType.MANUFACTURERNAME);
    device.addVersion().setValue(tool.version());
    device.setUrl(tool.card().uri());

    var provenance = provenance();
    provenance
        .getMeta()
        .addSecurity(
            new Coding(Codes.OBSERVATION_VALUE, "AIAST", "Artificial Intelligence asserted"));
    provenance.addContained(device);
    provenance.setOccurred(Values.dateTime(origin.at()));
    provenance.setActivity(Codes.word(Codes.CONTRIBUTION, origin.kind()));
    agent(provenance, "assembler", "Assembler", new Reference("#tool"));
    var reviewer = it.review().reviewer();
    agent(
        provenance,
        "verifier",
        "Verifier",
        people.mention(reviewer.actor().party(), reviewer.name()));
    hashed(provenance, origin.prompt(), "Prompt");
    origin.inputs().forEach(input -> hashed(provenance, input, "Input"));
    hashed(provenance, origin.output(), "Output");
    provenance.setText(Narratives.neutral()
        .say(
            tool.label() + ": " + Codes.word("", origin.kind()).getText() + ", " + origin.section())
        .say(reviewer.name() + ": " + it.review().action())
        .done());
    return provenance;
  }

  private static void hashed(
      Provenance provenance, dev.consilium.core.ContentHash hash, String name) {
    provenance
        .addEntity()
        .setRole(Provenance.ProvenanceEntityRole.DERIVATION)
        .setWhat(new Reference().setIdentifier(Values.named(hash)).setDisplay(name));
  }

  private Provenance provenance() {
    return new Provenance().addTarget(target).setRecordedElement(Values.instant(at));
  }

  private static void agent(Provenance provenance, String code, String display, Reference who) {
    provenance
        .addAgent()
        .setType(Codes.concept(Codes.PARTICIPANT, code, display))
        .setWho(who);
  }
}
