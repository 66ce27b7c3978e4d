package dev.consilium.core.record;

import dev.consilium.core.ContentHash;

/**
 * One file, or other piece of input, that facts were read from.
 *
 * @param id how facts refer to it, unique within a record; no patient's name
 * @param hash SHA-256 over its bytes as received
 * @param bytes its length in bytes as received, 0 or more
 * @param mediaType such as {@code application/fhir+json}
 */
public record SourceDocument(String id, ContentHash hash, long bytes, String mediaType) {

  // A negative length can only be a reader's mistake.
  public SourceDocument {
    if (id.isBlank() || bytes < 0) {
      throw new IllegalArgumentException("Source document: blank id or " + bytes
          + " bytes [source-form]. Give a name and a length of 0 or more.");
    }
  }
}
