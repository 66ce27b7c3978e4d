package dev.consilium.fhir.export;

import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.core.opinion.VersionHistory;
import dev.consilium.core.record.Patient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Writes one document, Composition first. */
final class DocumentWriter {

  private final DocumentSettings settings;
  private final Opinion opinion;
  private final @Nullable SignedOpinion signed;
  private final @Nullable Patient patient;
  private final Instant at;
  private final Bundle bundle = new Bundle();
  private final Composition composition = new Composition();
  private final DocumentEntries entries;

  DocumentWriter(
      DocumentSettings settings,
      Opinion opinion,
      @Nullable SignedOpinion signed,
      @Nullable Patient patient,
      Instant at) {
    this.settings = settings;
    this.opinion = opinion;
    this.signed = signed;
    this.patient = patient;
    this.at = at;
    entries = new DocumentEntries(bundle, opinion);
  }

  Bundle write() {
    bundle.setType(Bundle.BundleType.DOCUMENT);
    bundle.setIdentifier(new Identifier().setSystem(Codes.URI).setValue(entries.urn("document")));
    bundle.setTimestampElement(Values.instant(at));
    var self = entries.add("composition", composition);

    var people = new People(entries, settings, opinion);
    var subject = people.patient(patient);
    var custodian = people.custodian();
    var authors = people.authors(custodian);
    var request = new Request(entries, opinion, subject, signed != null);
    var problem = request.initialDiagnosis();
    var sources = request.records();
    var order = request.order(problem, sources, authors);
    var assessment = new Assessment(entries, opinion, settings, at, subject, signed != null);
    var impression = assessment.impression(problem, sources, authors.get(0));
    var report = assessment.report(order, authors);

    head(subject, authors, custodian, order);
    attesters(people);
    var sections = new Sections(opinion, signed);
    sections.put(Sections.Entry.REASON, List.of(order, problem));
    sections.put(Sections.Entry.EVALUATION, List.of(impression, report));
    sections.put(Sections.Entry.RESULTS, sources);
    sections.write(composition);
    var provenances = new Provenances(entries, opinion, at, self, people);
    provenances.authorship(authors, sources, signed);
    provenances.contributions();
    return bundle;
  }

  private void head(
      Reference subject, List<Reference> authors, Reference custodian, Reference order) {
    composition
        .setIdentifier(Values.named(opinion.hash()))
        .setStatus(
            signed == null
                ? Composition.CompositionStatus.PRELIMINARY
                : opinion.header().version() == 1
                    ? Composition.CompositionStatus.FINAL
                    : Composition.CompositionStatus.AMENDED)
        .setType(Codes.concept(settings.type().system(), settings.type().code(), type(settings)))
        .setSubject(subject)
        .setDateElement(Values.dateTime(at))
        .setAuthor(new ArrayList<>(authors))
        .setTitle(settings.title())
        .setConfidentiality(Composition.DocumentConfidentiality.R)
        .setCustodian(custodian);
    composition.setLanguage(opinion.header().language());
    composition.addEvent().addDetail(order);
    opinion.history().earlier().stream()
        .reduce((older, newer) -> newer)
        .ifPresent(it ->
            composition.addRelatesTo().setCode(relation(it)).setTarget(Values.named(it.opinion())));
    composition.setText(Narratives.in(opinion.header().language())
        .say(settings.title() + ", case " + opinion.header().caseId() + ", version "
            + opinion.header().version())
        .done());
  }

  // R4 has no code for a correction: the corrected document takes the other's place.
  private static Composition.DocumentRelationshipType relation(VersionHistory.Entry entry) {
    return entry.relation() == VersionHistory.Relation.APPENDS
        ? Composition.DocumentRelationshipType.APPENDS
        : Composition.DocumentRelationshipType.REPLACES;
  }

  static String type(DocumentSettings settings) {
    var display = settings.type().display();
    return display == null ? settings.title() : display;
  }

  private void attesters(People people) {
    if (signed == null) {
      return;
    }
    for (var attestation : signed.attestations()) {
      var statement = attestation.statement();
      composition
          .addAttester()
          .setMode(
              statement.role() == Attestation.Role.VERIFICATION
                  ? Composition.CompositionAttestationMode.PROFESSIONAL
                  : Composition.CompositionAttestationMode.LEGAL)
          .setTimeElement(Values.dateTime(statement.at()))
          .setParty(people.person(statement.signer(), statement.name()));
    }
    var quality = signed.quality();
    if (quality != null) {
      composition
          .addAttester()
          .setMode(Composition.CompositionAttestationMode.PROFESSIONAL)
          .setTimeElement(Values.dateTime(quality.at()))
          .setParty(people.person(quality.reviewer(), quality.name()));
    }
  }
}
