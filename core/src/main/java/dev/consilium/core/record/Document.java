package dev.consilium.core.record;

import dev.consilium.core.ContentHash;
import java.util.List;
import java.util.function.UnaryOperator;
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
 * @param detectedType the media type that its first bytes show; null when none came, or when they
 *     are of no format with a signature
 * @param mismatches in what the content differs from what was declared of it
 * @param location where the content lies, as sent; null when not sent
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
    long size,
    @Nullable String detectedType,
    List<Mismatch> mismatches,
    @Nullable String location)
    implements ClinicalFact {

  /** In what content differs from what was declared of it (FHIR R4 Attachment). */
  public enum Mismatch {
    /** What came is no content: no Base64, or beyond the reader's limit. */
    BROKEN,
    /** It has another number of bytes. */
    SIZE,
    /** It has another SHA-1. */
    HASH,
    /** Its first bytes are those of another format. */
    TYPE
  }

  // The copy keeps a later change to the caller's list away from the fact.
  public Document {
    mismatches = List.copyOf(mismatches);
  }

  /**
   * Makes a document of whose content no more is known than its hash and its size.
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
  public Document(
      FactId id,
      Source source,
      CodeableText code,
      @Nullable String title,
      @Nullable PartialDate date,
      @Nullable String author,
      @Nullable String mediaType,
      @Nullable ContentHash hash,
      long size) {
    this(id, source, code, title, date, author, mediaType, hash, size, null, List.of(), null);
  }

  @Override
  public @Nullable PartialDate when() {
    return date;
  }

  @Override
  public Document renamed(UnaryOperator<FactId> naming) {
    return new Document(
        naming.apply(id),
        source,
        code,
        title,
        date,
        author,
        mediaType,
        hash,
        size,
        detectedType,
        mismatches,
        location);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "Document[" + id + "]";
  }
}
