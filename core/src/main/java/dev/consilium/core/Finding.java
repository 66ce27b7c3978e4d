package dev.consilium.core;

import java.util.List;

/**
 * What a check found, where, and what to do about it.
 *
 * @param severity how binding the remedy is
 * @param rule the check's stable name, in lower-case-with-dashes
 * @param where resource and path, such as {@code Observation/17 valueQuantity.unit}; no values
 * @param found what is the matter there: ids, codes, units and counts; no names, no narrative
 * @param remedy what to do, as a sentence
 * @param cites ids of the facts it rests on, in the order in which they matter; may be empty
 */
public record Finding(
    Severity severity, String rule, String where, String found, String remedy, List<String> cites) {

  /** How binding a remedy is, in the words of RFC 2119. */
  public enum Severity {
    /** An error: do not go on before it is mended or waived by name. */
    MUST,
    /** A warning: mend it unless there is a reason not to. */
    SHOULD,
    /** A remark. */
    MAY
  }

  // The copy keeps a later change to the caller's list away from the finding.
  public Finding {
    cites = List.copyOf(cites);
    if (rule.isBlank() || found.isBlank() || remedy.isBlank()) {
      throw new IllegalArgumentException(
          "Finding: rule, found or remedy is blank [finding-complete]. Fill in all three.");
    }
  }

  /**
   * Says it in one line.
   *
   * @return severity, place, value, rule and remedy
   */
  public String message() {
    return severity + " " + where + ": " + found + " [" + rule + "]. " + remedy;
  }
}
