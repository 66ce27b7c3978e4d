package dev.consilium.fhir.read;

import dev.consilium.fhir.read.ImportIssue.Code;

/** Where a reference leads, after FHIR R4's rules for bundles (section 2.36.4). */
public enum ReferenceOutcome {
  /** To one resource of the source, or to one that a companion holds. */
  RESOLVED("it leads to its target", Code.UNRESOLVED_REFERENCE),
  /** To several resources under one address. */
  AMBIGUOUS("several resources have its address", Code.AMBIGUOUS_REFERENCE),
  /** Out of the source. */
  EXTERNAL("it leads out of the source", Code.UNRESOLVED_REFERENCE),
  /** To an address that should be in the source and is not. */
  DANGLING("nothing has its address", Code.UNRESOLVED_REFERENCE),
  /** By a query that nothing in the source or its companions answers. */
  CONDITIONAL_UNMATCHED("nothing answers its query, or more than one", Code.UNRESOLVED_REFERENCE),
  /** By an identifier only; the source may hold the resource that bears it. */
  LOGICAL("it is an identifier of nothing in the source", Code.UNRESOLVED_REFERENCE),
  /** To a resource of another type than belongs there. */
  WRONG_TYPE("it leads to a resource of another type", Code.WRONG_REFERENCE_TYPE),
  /** Back to the resource that it stands in. */
  CYCLE("it leads back to where it starts", Code.UNRESOLVED_REFERENCE);

  final String words;

  /** The issue's code when the reference is not followed for that. */
  final Code code;

  ReferenceOutcome(String words, Code code) {
    this.words = words;
    this.code = code;
  }
}
