package dev.consilium.core.opinion;

/**
 * A source the opinion rests on (section 15).
 *
 * @param id unique within the opinion; never blank
 * @param kind how to find it
 * @param locator the DOI, PubMed number, address or guideline number; never blank
 * @param citation how it is printed; never blank
 */
public record Reference(String id, Kind kind, String locator, String citation) {

  // A blank part would leave its reader guessing.
  public Reference {
    Text.present("Reference", "id", id);
    Text.present("Reference", "locator", locator);
    Text.present("Reference", "citation", citation);
  }

  /** How to find a source. */
  public enum Kind {
    /** A digital object identifier. */
    DOI,
    /** A PubMed number. */
    PMID,
    /** A web address. */
    URL,
    /** A guideline, by its issuer's number. */
    GUIDELINE
  }
}
