package dev.consilium.fhir.cda;

import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CDA document says of itself, and of what it is made up. Identifying: keep it out of logs.
 *
 * @param source the source's id
 * @param id the document's own id; null when not sent
 * @param code what kind of document it is, usually LOINC; null when not sent
 * @param title its title; null when not sent
 * @param effectiveTime when it was made; null when not sent or no date
 * @param patients whose it is, for comparing with the record's patient; more than one is an issue
 * @param authors who wrote it, in order
 * @param custodian who keeps the original; null when not sent
 * @param sections in order, inner ones after their outer one
 * @param body the embedded file of an unstructured document; null when there is none or it is broken
 * @param issues what was not as the standard has it
 */
public record CdaHeader(
    String source,
    @Nullable Coding id,
    @Nullable Coding code,
    @Nullable String title,
    @Nullable PartialDate effectiveTime,
    List<Patient> patients,
    List<Author> authors,
    @Nullable Organization custodian,
    List<Section> sections,
    @Nullable Body body,
    List<CdaIssue> issues) {

  // Copies keep a later change to the caller's lists away from the header.
  public CdaHeader {
    patients = List.copyOf(patients);
    authors = List.copyOf(authors);
    sections = List.copyOf(sections);
    issues = List.copyOf(issues);
  }

  /**
   * One who wrote it.
   *
   * @param ids such as a national provider number
   * @param names the person's; empty for a device
   * @param organization for whom; null when not sent
   * @param time when; null when not sent or no date
   */
  public record Author(
      List<Coding> ids,
      List<Patient.Name> names,
      @Nullable Organization organization,
      @Nullable PartialDate time) {

    // Copies keep a later change to the caller's lists away from the author.
    public Author {
      ids = List.copyOf(ids);
      names = List.copyOf(names);
    }

    @Override
    public String toString() {
      return "Author";
    }
  }

  /**
   * An organization.
   *
   * @param ids its numbers
   * @param name its name; empty when not sent
   */
  public record Organization(List<Coding> ids, String name) {

    // The copy keeps a later change to the caller's list away from the organization.
    public Organization {
      ids = List.copyOf(ids);
    }
  }

  /**
   * One section, without its content.
   *
   * @param code its kind, usually LOINC; null when not sent
   * @param title as sent; null when not sent
   * @param depth 0 for a section of the body itself
   * @param line where it begins, from 1
   */
  public record Section(@Nullable Coding code, @Nullable String title, int depth, int line) {}

  /**
   * The embedded file, as it went to the sink.
   *
   * @param mediaType as sent, such as {@code application/pdf}; empty when not sent
   * @param hash SHA-256 over its bytes
   * @param bytes how many
   */
  public record Body(String mediaType, ContentHash hash, long bytes) {}

  /**
   * Tells whether a value that is absent here is absent in the document.
   *
   * @return false when damage or a limit may have cost one
   */
  public boolean isComplete() {
    return issues.stream().noneMatch(it -> it.code().isCostly());
  }

  @Override
  public String toString() {
    return "CdaHeader[" + source + ", " + sections.size() + " sections]";
  }
}
