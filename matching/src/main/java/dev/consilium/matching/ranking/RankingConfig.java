package dev.consilium.matching.ranking;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.evidence.Pooling;
import java.nio.charset.StandardCharsets;

/**
 * What a ranking is made with. Weights are relative; those that cannot be used are shared out.
 *
 * @param version of the table
 * @param source who set the values and on what
 * @param salt for the order of practices that tie
 * @param combination how scorers become one
 * @param pooling how profiles borrow from colleagues' cases
 * @param damping power to which shares of cases are raised, above 0 to 1
 * @param power to which Lin's similarity is raised, 1 to 16
 * @param noise weight of the background in the likelihood, above 0
 * @param weights of the scorers
 */
public record RankingConfig(
    String version,
    String source,
    String salt,
    Combination combination,
    Pooling pooling,
    double damping,
    int power,
    double noise,
    ScorerWeights weights) {

  /** How scorers become one. */
  public enum Combination {
    /** The weighted sum of values, each in its own fixed range. */
    WEIGHTED_SUM,
    /** The weighted sum of 1 / (60 + rank) (Cormack 2009). */
    RECIPROCAL_RANK
  }

  // Out of range these would divide by zero or make a scorer blind.
  public RankingConfig {
    if (!(damping > 0 && damping <= 1) || power < 1 || power > 16 || !(noise > 0)) {
      throw new IllegalArgumentException("Ranking config: damping " + damping + ", power " + power
          + ", noise " + noise + " [ranking-range]. Give damping above 0 to 1, power 1 to 16,"
          + " noise above 0.");
    }
  }

  /**
   * Gives the configuration that ships with the library.
   *
   * @return from {@code ranking-config.json}
   */
  public static RankingConfig standard() {
    return RankingConfigJson.standard();
  }

  /**
   * Reads a configuration.
   *
   * @param json kind {@code ranking-config}, schema 1; every member is needed
   * @return the configuration
   * @throws dev.consilium.core.MalformedRecordException when it is another kind, lacks a member,
   *     has one that is not known or a value out of range
   */
  public static RankingConfig parse(String json) {
    return RankingConfigJson.parse(json);
  }

  /**
   * Names the configuration by what it says.
   *
   * @return equal for equal configurations
   */
  public ContentHash hash() {
    return ContentHash.of(RankingConfigJson.write(this).getBytes(StandardCharsets.UTF_8));
  }
}
