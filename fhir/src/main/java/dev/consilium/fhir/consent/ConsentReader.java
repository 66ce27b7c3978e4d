package dev.consilium.fhir.consent;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.consent.policy.EntityName;

/**
 * Reads FHIR R4 consents as policies for the evaluator. Safe to share between threads.
 *
 * <p>Nothing is dropped silently. A modifier extension, an unknown element, an exception without
 * type or a value that cannot be read takes the consent's permits away and leaves its denials.
 * Limits: 4 MiB, 256 levels of elements, 64 levels of provisions.
 */
public final class ConsentReader {

  private final References references;

  private ConsentReader(References references) {
    this.references = references;
  }

  /**
   * Makes a reader.
   *
   * @param base the server's address, under which relative references stand; may be empty
   * @return a reader
   */
  public static ConsentReader under(String base) {
    return new ConsentReader(References.under(base));
  }

  /**
   * Names a party or resource the way the read consents name it.
   *
   * @param reference relative or absolute, with or without version
   * @return the name to ask with
   */
  public EntityName name(String reference) {
    return references.absolute(reference);
  }

  /**
   * Reads one Consent resource.
   *
   * @param json UTF-8
   * @return the policy and what was not understood
   * @throws MalformedRecordException if it is no JSON, no Consent, or lacks id or patient
   * @throws dev.consilium.core.LimitExceededException if it is larger or deeper than allowed
   */
  public ConsentReading read(byte[] json) {
    var tree = Trees.read("Consent", json);
    if (!tree.path("resourceType").asText().equals("Consent")) {
      throw new MalformedRecordException(
          "Consent: its resourceType is another one [consent-type]. Give one Consent resource.");
    }
    var notes = new Notes();
    var policy = new ConsentMapping(references, notes).of(tree);
    return new ConsentReading(policy, notes.findings());
  }
}
