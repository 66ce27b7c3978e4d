package dev.consilium.matching.code;

import dev.consilium.core.Coding;
import java.util.List;

/**
 * Port: which broader codes stand above a code. A host that holds SNOMED CT, MONDO or HPO fills it;
 * the default knows nothing. Implementations are immutable, answer alike every time and may be
 * asked from several threads.
 */
@FunctionalInterface
public interface CodeHierarchy {

  /**
   * Gives the broader codes.
   *
   * @param code in canonical form
   * @return every ancestor, without the code itself; empty when none is known
   */
  List<Coding> ancestors(Coding code);

  /**
   * Names what it knows, for the hashes of a result.
   *
   * @return such as {@code SNOMED CT 2026-09-01}
   */
  default String version() {
    return "unversioned";
  }

  /**
   * Knows no hierarchy.
   *
   * @return one that gives no ancestors
   */
  static CodeHierarchy none() {
    return new NoHierarchy();
  }

  /** The default. */
  final class NoHierarchy implements CodeHierarchy {

    private NoHierarchy() {}

    @Override
    public List<Coding> ancestors(Coding code) {
      return List.of();
    }

    @Override
    public String version() {
      return "none";
    }
  }
}
