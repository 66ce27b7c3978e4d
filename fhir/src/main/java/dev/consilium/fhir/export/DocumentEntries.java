package dev.consilium.fhir.export;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.opinion.Opinion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Collects the entries of one document under names that depend on its content alone. */
final class DocumentEntries {

  private final String seed;
  private final Bundle bundle;

  DocumentEntries(Bundle bundle, Opinion opinion) {
    this(bundle, opinion.header().caseId(), opinion.hash());
  }

  /** Names resources of a document that holds other content, such as an addendum. */
  DocumentEntries(Bundle bundle, CaseId caseId, ContentHash content) {
    this.bundle = bundle;
    seed = caseId + "\n" + content + "\n";
  }

  /**
   * Names a resource: version 8 (RFC 9562) over SHA-256 of case id, opinion hash and key.
   *
   * @param key unique within the document
   * @return the urn
   */
  String urn(String key) {
    var digest = ContentHash.of((seed + key).getBytes(StandardCharsets.UTF_8)).bytes();
    var halves = ByteBuffer.wrap(digest);
    long high = (halves.getLong() & ~0xF000L) | 0x8000L;
    long low = (halves.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return "urn:uuid:" + new UUID(high, low);
  }

  /**
   * Adds a resource.
   *
   * @param key unique within the document
   * @param resource anything but the Composition, which is added at its place
   * @return a reference to it
   */
  Reference add(String key, Resource resource) {
    bundle.addEntry().setFullUrl(urn(key)).setResource(resource);
    return new Reference(urn(key));
  }
}
