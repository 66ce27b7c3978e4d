package dev.consilium.core.assistance;

/**
 * Which tool took part. Source: 45 CFR 170.315(b)(11), AI-Device of the AI transparency guide.
 *
 * @param manufacturer who answers for it; never blank
 * @param name what it is called; never blank
 * @param version model or software version; never blank
 * @param kind how it works
 * @param deterministic true when equal input gives equal output
 * @param card its description
 */
public record AiTool(
    String manufacturer,
    String name,
    String version,
    Kind kind,
    boolean deterministic,
    ModelCard card) {

  // A blank part would leave its reader guessing.
  public AiTool {
    Words.present("Ai tool", "manufacturer", manufacturer);
    Words.present("Ai tool", "name", name);
    Words.present("Ai tool", "version", version);
  }

  /** How a tool works. */
  public enum Kind {
    /** A language model. */
    LANGUAGE_MODEL,
    /** A trained classifier or regressor. */
    CLASSIFIER,
    /** Written rules or scores. */
    RULES,
    /** A search index. */
    SEARCH,
    /** Something else. */
    OTHER
  }

  /**
   * Names the tool for a reader.
   *
   * @return name, version and maker
   */
  public String label() {
    return name + " " + version + " (" + manufacturer + ")";
  }
}
