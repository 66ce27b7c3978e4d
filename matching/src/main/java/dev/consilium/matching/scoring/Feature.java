package dev.consilium.matching.scoring;

/** What is looked at. New features appear in minor releases only. */
public enum Feature {
  /** The same codes, weighed by rarity. */
  CODE_EXACT("code-exact"),
  /** Near codes: the same ICD-10 category or a common ancestor. */
  CODE_NEAR("code-near"),
  /** How many cases with the same codes, saturating. */
  CASE_VOLUME("case-volume"),
  /** Whether the preferred language is shared. */
  LANGUAGE("language"),
  /** Kind and freshness of the licence that counts. */
  LICENCE("licence"),
  /** How much room is left. */
  CAPACITY("capacity");

  private final String id;

  Feature(String id) {
    this.id = id;
  }

  /**
   * Gives the stable name.
   *
   * @return in lower-case-with-dashes
   */
  public String id() {
    return id;
  }
}
