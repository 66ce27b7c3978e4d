package dev.consilium.core.record;

import dev.consilium.core.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * A note, letter or file; its content lies with the host (FHIR R4 DocumentReference).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code the kind of document
 * @param title its title; null when not sent
 * @param date when it was written; null when not sent
 * @param author who wrote it, as sent; null when not sent
 * @param mediaType such as application/pdf; null when not sent
 * @param hash SHA-256 over the content that came along; null when none came
 * @param size bytes of that content; 0 when none came
 */
public record Document(
    FactId id,
    Source source,
    CodeableText code,
    @Nullable String title,
    @Nullable PartialDate date,
    @Nullable String author,
    @Nullable String mediaType,
    @Nullable ContentHash hash,
    long size)
    implements ClinicalFact {

  @Override
  public @Nullable PartialDate when() {
    return date;
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Document[" + id + "]";
  }
}
