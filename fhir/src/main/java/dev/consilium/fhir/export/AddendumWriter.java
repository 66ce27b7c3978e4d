package dev.consilium.fhir.export;

import dev.consilium.core.assistance.AiDisclosure;
import dev.consilium.core.opinion.Answer;
import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.FollowUpAnswer;
import dev.consilium.core.opinion.OpinionJson;
import dev.consilium.core.opinion.SignedAddendum;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Signature;

/** Writes one addendum as a document that appends to the opinion's. */
final class AddendumWriter {

  private final DocumentSettings settings;
  private final FollowUpAnswer addendum;
  private final SignedAddendum signed;
  private final Instant at;
  private final Bundle bundle = new Bundle();
  private final Composition composition = new Composition();
  private final DocumentEntries entries;
  private final Map<dev.consilium.core.PartyId, Reference> people = new LinkedHashMap<>();

  AddendumWriter(DocumentSettings settings, SignedAddendum signed, Instant at) {
    this.settings = settings;
    this.signed = signed;
    this.at = at;
    addendum = signed.addendum();
    entries = new DocumentEntries(bundle, addendum.basis().caseId(), addendum.hash());
  }

  Bundle write(String subject) {
    bundle.setType(Bundle.BundleType.DOCUMENT);
    bundle.setIdentifier(new Identifier().setSystem(Codes.URI).setValue(entries.urn("document")));
    bundle.setTimestampElement(Values.instant(at));
    var self = entries.add("composition", composition);
    head(subject);
    section("Follow-up question", List.of(addendum.asked().text()));
    section("Answer", List.of(answer()));
    section(
        "References",
        addendum.references().stream()
            .map(it -> "[" + it.id() + "] " + it.citation() + " " + it.kind() + " " + it.locator())
            .toList());
    section("Use of artificial intelligence", AiDisclosure.english().clinician(addendum.ai()));
    for (var attestation : signed.attestations()) {
      var statement = attestation.statement();
      composition
          .addAttester()
          .setMode(
              statement.role() == Attestation.Role.VERIFICATION
                  ? Composition.CompositionAttestationMode.PROFESSIONAL
                  : Composition.CompositionAttestationMode.LEGAL)
          .setTimeElement(Values.dateTime(statement.at()))
          .setParty(person(statement.signer(), statement.name()));
    }
    provenance(self);
    return bundle;
  }

  private void head(String subject) {
    var patient = new Patient().addName(new HumanName().setText(subject));
    patient.setText(Narratives.neutral().say(subject).done());
    var custodian = new Organization().setName(settings.custodianName());
    custodian.addIdentifier(Values.party(settings.custodian()));
    custodian.setText(Narratives.neutral().say(settings.custodianName()).done());
    var title = settings.title() + ", addendum " + addendum.id();
    composition
        .setIdentifier(Values.named(addendum.hash()))
        .setStatus(Composition.CompositionStatus.FINAL)
        .setType(Codes.concept(
            settings.type().system(), settings.type().code(), DocumentWriter.type(settings)))
        .setSubject(entries.add("patient", patient))
        .setDateElement(Values.dateTime(at))
        .addAuthor(person(addendum.author(), addendum.name()))
        .setTitle(title)
        .setConfidentiality(Composition.DocumentConfidentiality.R)
        .setCustodian(entries.add("custodian", custodian));
    composition.setLanguage(addendum.language());
    composition
        .addRelatesTo()
        .setCode(Composition.DocumentRelationshipType.APPENDS)
        .setTarget(Values.named(addendum.basis().opinion()));
    composition.setText(Narratives.in(addendum.language())
        .say(title + ", case " + addendum.basis().caseId() + ", to version "
            + addendum.basis().version())
        .done());
  }

  private String answer() {
    return addendum.answer() instanceof Answer.Answered answered
        ? answered.text()
        : "Not answerable: " + ((Answer.NotAnswerable) addendum.answer()).reason();
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      composition
          .addSection()
          .setTitle(title)
          .setText(Narratives.in(addendum.language()).list(lines).done());
    }
  }

  private Reference person(dev.consilium.core.PartyId id, String name) {
    return people.computeIfAbsent(id, it -> {
      var practitioner = new Practitioner().addName(new HumanName().setText(name));
      practitioner.addIdentifier(Values.party(id));
      practitioner.setText(Narratives.neutral().say(name).done());
      return entries.add("practitioner " + id, practitioner);
    });
  }

  private void provenance(Reference self) {
    var provenance = new Provenance().addTarget(self).setRecordedElement(Values.instant(at));
    provenance
        .addAgent()
        .setType(Codes.concept(Codes.PARTICIPANT, "author", "Author"))
        .setWho(person(addendum.author(), addendum.name()));
    for (var attestation : signed.attestations()) {
      var statement = attestation.statement();
      var signature = new Signature()
          .addType(SignatureType.of(statement.role()))
          .setWhenElement(Values.instant(statement.at()))
          .setWho(person(statement.signer(), statement.name()))
          .setTargetFormat("application/json")
          .setData(attestation.signatureBytes());
      signature.addExtension(
          Codes.SIGNED_STATEMENT, new Base64BinaryType(OpinionJson.statement(statement)));
      provenance.addSignature(
          signature.setSigFormat(SignatureType.format(attestation.algorithm())));
    }
    provenance.setText(Narratives.neutral()
        .say("Addendum " + addendum.hash())
        .say("Opinion " + addendum.basis().opinion())
        .done());
    entries.add("authorship", provenance);
  }
}
