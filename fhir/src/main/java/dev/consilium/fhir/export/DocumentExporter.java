package dev.consilium.fhir.export;

import ca.uhn.fhir.context.FhirContext;
import dev.consilium.core.opinion.Opinion;
import dev.consilium.core.opinion.SignedAddendum;
import dev.consilium.core.opinion.SignedOpinion;
import dev.consilium.core.record.Patient;
import java.time.Instant;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Writes an opinion as a FHIR R4 document Bundle: Composition first, then all that it refers to.
 *
 * <p>Equal opinions, settings and instants give equal bytes: every {@code urn:uuid} is derived from
 * the case id and the opinion's hash. Records appear as titles and hashes, never as content. Safe
 * to share between threads, as the context is. Source: FHIR R4 §3.3 Documents.
 */
public final class DocumentExporter {

  private final FhirJson json;
  private final DocumentSettings settings;

  /**
   * Makes an exporter.
   *
   * @param context an R4 context; one per application
   * @param settings what the host decides about its documents
   */
  public DocumentExporter(FhirContext context, DocumentSettings settings) {
    json = new FhirJson(context);
    this.settings = settings;
  }

  /**
   * Writes a signed opinion as a final document that knows its patient by the opinion alone.
   *
   * @param signed the opinion with its signatures
   * @param at the document's timestamp, kept to the millisecond
   * @return a fresh Bundle, the caller's own
   */
  public Bundle document(SignedOpinion signed, Instant at) {
    return new DocumentWriter(settings, signed.opinion(), signed, null, at).write();
  }

  /**
   * Writes a signed opinion as a final document that names its patient.
   *
   * <p>Adds identifiers, birth date and sex, also to a pseudonymous opinion: send it only to whom
   * may know the patient.
   *
   * @param signed the opinion with its signatures
   * @param patient whose opinion it is, as the host knows from the case
   * @param at the document's timestamp, kept to the millisecond
   * @return a fresh Bundle, the caller's own
   */
  public Bundle document(SignedOpinion signed, Patient patient, Instant at) {
    return new DocumentWriter(settings, signed.opinion(), signed, patient, at).write();
  }

  /**
   * Writes an unsigned opinion as a preliminary document, for its quality review.
   *
   * @param opinion the opinion
   * @param at the document's timestamp, kept to the millisecond
   * @return a fresh Bundle, the caller's own
   */
  public Bundle preliminary(Opinion opinion, Instant at) {
    return new DocumentWriter(settings, opinion, null, null, at).write();
  }

  /**
   * Writes a signed addendum as a final document that appends to the opinion's document.
   *
   * @param signed the addendum with its signatures
   * @param subject the patient's name or pseudonym, as the opinion's header has it
   * @param at the document's timestamp, kept to the millisecond
   * @return a fresh Bundle, the caller's own
   */
  public Bundle addendum(SignedAddendum signed, String subject, Instant at) {
    return new AddendumWriter(settings, signed, at).write(subject);
  }

  /**
   * Writes a Bundle as bytes.
   *
   * @param document a Bundle made here
   * @return JSON in UTF-8 without line breaks; equal Bundles give equal bytes
   */
  public byte[] json(Bundle document) {
    return json.bytes(document);
  }
}
