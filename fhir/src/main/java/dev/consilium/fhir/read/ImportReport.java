package dev.consilium.fhir.read;

import dev.consilium.core.Finding;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was taken over, what was not and why. Immutable. */
public final class ImportReport {

  /** Why something is not in the record. */
  public enum Reason {
    /** FHIR R4 has no such element. */
    UNKNOWN_ELEMENT,
    /** FHIR R4 has it; our facts have no place for it. */
    NOT_MAPPED,
    /** FHIR R4 has no such resource type. */
    UNKNOWN_TYPE,
    /** FHIR R4 has the type; no fact is made of it. */
    SKIPPED_TYPE,
    /** The resource's status takes it back. */
    EXCLUDED_STATUS,
    /** A modifier was not understood. */
    EXCLUDED_MODIFIER,
    /** The resource is about someone else, or not surely about this patient. */
    OTHER_SUBJECT,
    /** The value was wrong; an issue says where. */
    REJECTED
  }

  /**
   * A count of what is not in the record; the path stands for everything beneath it.
   *
   * @param resourceType such as Claim
   * @param path element path from the resource type on, without positions
   * @param reason why
   * @param count how often, from 1
   */
  public record Row(String resourceType, String path, Reason reason, long count) {}

  private static final Set<Reason> LEFT_OUT =
      EnumSet.of(Reason.EXCLUDED_MODIFIER, Reason.OTHER_SUBJECT, Reason.REJECTED);

  private static final Set<String> CRITICAL = Set.of(
      "AllergyIntolerance",
      "Condition",
      "MedicationAdministration",
      "MedicationDispense",
      "MedicationRequest",
      "MedicationStatement");

  private final List<Row> rows;
  private final SortedMap<String, Integer> imported;
  private final SortedMap<ReferenceOutcome, Long> references;
  private final int resources;
  private final List<ImportIssue> issues;
  private final long furtherIssues;
  private final boolean complete;

  ImportReport(
      List<Row> rows,
      SortedMap<String, Integer> imported,
      SortedMap<ReferenceOutcome, Long> references,
      int resources,
      List<ImportIssue> issues,
      long furtherIssues,
      boolean complete) {
    this.rows = List.copyOf(rows);
    this.references = Collections.unmodifiableSortedMap(new TreeMap<>(references));
    this.imported = Collections.unmodifiableSortedMap(new TreeMap<>(imported));
    this.resources = resources;
    this.issues = List.copyOf(issues);
    this.furtherIssues = furtherIssues;
    this.complete = complete;
  }

  /**
   * Tells which left-out resources a reader of the record must know of.
   *
   * <p>An allergy or a medicine that was not taken over looks like one that is not there.
   *
   * @return MUST for allergies, medicines and diagnoses left out as a whole, SHOULD for other facts;
   *     none for what its source took back
   */
  public List<Finding> findings() {
    return rows.stream()
        .filter(row -> row.path().equals(row.resourceType()) && LEFT_OUT.contains(row.reason()))
        .map(row -> new Finding(
            CRITICAL.contains(row.resourceType()) ? Finding.Severity.MUST : Finding.Severity.SHOULD,
            "resource-not-taken",
            row.resourceType(),
            row.count() + " left out of the record: " + row.reason(),
            "Read them at their source, and have the sender correct them.",
            List.of()))
        .toList();
  }

  /**
   * Lists what is not in the record.
   *
   * @return sorted by resource type, path and reason
   */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Counts what is in the record.
   *
   * @return resources by type, contained ones included
   */
  public SortedMap<String, Integer> imported() {
    return imported;
  }

  /**
   * Counts where the references lead that facts follow; an issue tells each that is not followed.
   *
   * @return counts from 1, by outcome
   */
  public SortedMap<ReferenceOutcome, Long> references() {
    return references;
  }

  /**
   * Counts what was seen.
   *
   * @return resources in the source, contained ones not counted
   */
  public int resources() {
    return resources;
  }

  /**
   * Lists what was wrong.
   *
   * @return in the order of the source
   */
  public List<ImportIssue> issues() {
    return issues;
  }

  /**
   * Counts the issues beyond the limit.
   *
   * @return how many are not listed, 0 or more
   */
  public long furtherIssues() {
    return furtherIssues;
  }

  /**
   * Tells whether the source was read to its end.
   *
   * @return false when its syntax broke and something after that is missing
   */
  public boolean complete() {
    return complete;
  }

  /**
   * Counts the issues of one severity.
   *
   * @param severity which
   * @return how many of the listed ones
   */
  public long count(Severity severity) {
    return issues.stream().filter(it -> it.severity() == severity).count();
  }

  @Override
  public String toString() {
    return "ImportReport[" + resources + " resources, " + issues.size() + " issues, "
        + (complete ? "complete" : "incomplete") + "]";
  }
}
