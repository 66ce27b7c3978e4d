package dev.consilium.core.triage;

import dev.consilium.core.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One rule as the table has it.
 *
 * @param id stable name, in lower-case-with-dashes
 * @param catalogue its place in the check catalogue, such as E2
 * @param family what kind of contradiction it looks for
 * @param severity how binding its remedy is
 * @param title what should be so
 * @param remedy what to do when it is not
 * @param clinical true when it rests on clinical knowledge that a clinician is to confirm
 * @param source where it comes from
 * @param version 1 for the first wording, one more for each later one
 * @param date day of this wording
 * @param parameters its thresholds by name; those of a clinical rule a clinician is to confirm
 */
public record TriageRule(
    String id,
    String catalogue,
    Family family,
    Finding.Severity severity,
    String title,
    String remedy,
    boolean clinical,
    String source,
    int version,
    LocalDate date,
    SortedMap<String, BigDecimal> parameters) {

  /** What kind of contradiction a rule looks for. */
  public enum Family {
    /** Sources that are not as the standard has them. */
    CONFORMANCE,
    /** Sources that may be about two people. */
    IDENTITY,
    /** Dates that cannot be. */
    TIME,
    /** Facts that contradict each other medically. */
    CLINICAL,
    /** Results that cannot be. */
    VALUES,
    /** Parts of facts that are missing. */
    COMPLETENESS
  }

  // The copy keeps a later change to the caller's map away from the rule.
  public TriageRule {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  Finding finding(Found found) {
    return new Finding(severity, id, found.where(), found.what(), remedy, found.cites());
  }
}
