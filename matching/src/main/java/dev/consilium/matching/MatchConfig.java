package dev.consilium.matching;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.eligibility.EligibilityPolicy;
import dev.consilium.matching.scoring.ScoringPolicy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Everything about matching that a host may set: data, with a version, a source and a date.
 *
 * @param version names it in every result; never blank
 * @param date when it was decided
 * @param source who decided; never blank
 * @param salt orders equals differently from host to host and case to case; never blank
 * @param eligibility what the rules conclude where the facts leave a choice
 * @param scoring weights and values of the features
 */
public record MatchConfig(
    String version,
    LocalDate date,
    String source,
    String salt,
    EligibilityPolicy eligibility,
    ScoringPolicy scoring) {

  // A result must be able to say by which rules it came about.
  public MatchConfig {
    if (version.isBlank() || source.isBlank() || salt.isBlank()) {
      throw new IllegalArgumentException("Match configuration: version, source or salt is blank"
          + " [config-named]. Fill in all three.");
    }
  }

  /**
   * Gives the configuration that is shipped.
   *
   * @return unchanged within one version of the SDK
   */
  public static MatchConfig standard() {
    return MatchConfigJson.standard();
  }

  /**
   * Reads a configuration.
   *
   * @param json as {@link #toJson} writes it
   * @return the configuration
   * @throws dev.consilium.core.MalformedRecordException if it is not complete or not understood
   */
  public static MatchConfig parse(String json) {
    return MatchConfigJson.parse(json);
  }

  /**
   * Writes the configuration.
   *
   * @return canonical JSON: equal text for equal configurations
   */
  public String toJson() {
    return MatchConfigJson.write(this);
  }

  /**
   * Takes another salt.
   *
   * @param other the host's own
   * @return this configuration with it
   */
  public MatchConfig withSalt(String other) {
    return new MatchConfig(version, date, source, other, eligibility, scoring);
  }

  /**
   * Takes another policy for eligibility.
   *
   * @param newVersion names the changed configuration
   * @param other the host's own
   * @return this configuration with it
   */
  public MatchConfig withEligibility(String newVersion, EligibilityPolicy other) {
    return new MatchConfig(newVersion, date, source, salt, other, scoring);
  }

  /**
   * Takes another policy for scoring.
   *
   * @param newVersion names the changed configuration
   * @param other the host's own
   * @return this configuration with it
   */
  public MatchConfig withScoring(String newVersion, ScoringPolicy other) {
    return new MatchConfig(newVersion, date, source, salt, eligibility, other);
  }

  /**
   * Names the configuration by what it says.
   *
   * @return SHA-256 of {@link #toJson}
   */
  public ContentHash hash() {
    return ContentHash.of(toJson().getBytes(StandardCharsets.UTF_8));
  }
}
