package dev.consilium.matching.ontology;

import dev.consilium.core.LimitExceededException;

/**
 * How much of an ontology is read before giving up.
 *
 * @param bytes most bytes after decompression
 * @param terms most terms, retired ids included
 * @param edges most is-a statements
 * @param closure most pairs of a term and an ancestor, itself included
 */
public record OntologyLimits(long bytes, int terms, int edges, int closure) {

  /** A gibibyte, two million terms, eight million statements, 64 million pairs. */
  public static final OntologyLimits STANDARD =
      new OntologyLimits(1L << 30, 2_000_000, 8_000_000, 64_000_000);

  // A limit below one would refuse every ontology.
  public OntologyLimits {
    if (bytes < 1 || terms < 1 || edges < 1 || closure < 1) {
      throw new IllegalArgumentException("Ontology limits: " + bytes + ", " + terms + ", " + edges
          + ", " + closure + " [limit-positive]. Give 1 or more for each.");
    }
  }

  static void check(String what, long found, long most, String option) {
    if (found > most) {
      throw new LimitExceededException("Ontology: more than " + most + " " + what
          + " [ontology-size]. Raise OntologyLimits." + option + " or read a smaller release.");
    }
  }
}
