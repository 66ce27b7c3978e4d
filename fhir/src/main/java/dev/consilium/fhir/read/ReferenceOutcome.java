package dev.consilium.fhir.read;

/** Where a reference leads, after FHIR R4's rules for bundles (section 2.36.4). */
public enum ReferenceOutcome {
  /** To one resource of the source, or to one that a companion holds. */
  RESOLVED("it leads to its target"),
  /** To several resources under one address. */
  AMBIGUOUS("several resources have its address"),
  /** Out of the source. */
  EXTERNAL("it leads out of the source"),
  /** To an address that should be in the source and is not. */
  DANGLING("nothing has its address"),
  /** By a query that nothing in the source or its companions answers. */
  CONDITIONAL_UNMATCHED("nothing answers its query, or more than one"),
  /** By an identifier only; the source may hold the resource that bears it. */
  LOGICAL("it is an identifier of nothing in the source"),
  /** To a resource of another type than belongs there. */
  WRONG_TYPE("it leads to a resource of another type"),
  /** Back to the resource that it stands in. */
  CYCLE("it leads back to where it starts");

  final String words;

  ReferenceOutcome(String words) {
    this.words = words;
  }
}
