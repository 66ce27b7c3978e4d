package dev.consilium.core.triage;

import dev.consilium.core.record.CodeableText;
import java.util.Set;

/**
 * Port: tells which substance classes an allergen or medicine belongs to.
 *
 * <p>Implement it on your drug database. An implementation must be deterministic and thread-safe.
 */
@FunctionalInterface
public interface SubstanceClasses {

  /**
   * Gives the classes and ingredients of a substance.
   *
   * @param substance an allergen or a medicine as sent
   * @return names that are equal for what cross-reacts, such as {@code penicillins}; empty when
   *     unknown
   */
  Set<String> classesOf(CodeableText substance);

  /**
   * Gives the tiny hand-made table that comes with the library.
   *
   * @return eight classes, to be confirmed by a clinician; no substitute for a drug database
   */
  static SubstanceClasses standard() {
    return TabledSubstances.STANDARD;
  }
}
