package dev.consilium.core.triage;

import dev.consilium.core.dossier.ConceptSets;
import dev.consilium.core.record.CodeableText;

/**
 * Port: tells whether a concept belongs to a named set, such as female-only or cancer-treatment.
 *
 * <p>The library's own sets are tiny. A host with a terminology server asks it as well, and falls
 * back to {@link #standard()}. An implementation must be deterministic and thread-safe.
 */
@FunctionalInterface
public interface Terminology {

  /**
   * Tells whether a concept belongs to a set.
   *
   * @param set one of {@link ConceptSets#names}
   * @param concept as sent
   * @return true when it does
   */
  boolean isIn(String set, CodeableText concept);

  /**
   * Gives the tiny hand-made sets that come with the library.
   *
   * @return the standard sets, to be confirmed by a clinician; no substitute for a terminology
   */
  static Terminology standard() {
    return ConceptSets.standard()::contains;
  }
}
