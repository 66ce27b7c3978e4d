package dev.consilium.core.consent.policy;

/**
 * Data named one by one.
 *
 * @param meaning how the data stand to the named resource or author
 * @param name the resource or the author
 */
public record DataReference(Meaning meaning, EntityName name) {

  /** How data stand to a name (FHIR R4 consent-data-meaning). */
  public enum Meaning {
    /** The named resource itself. */
    INSTANCE,
    /** It, and what refers to it or is referred to by it, such as an encounter's observations. */
    RELATED,
    /** It, and what refers to it. */
    DEPENDENTS,
    /** What the named party wrote. */
    AUTHOREDBY
  }
}
