package dev.consilium.core.rules;

import dev.consilium.core.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Versioned rules with their sources, compiled. Immutable and safe to share between threads.
 *
 * <p>A pack is test material for its authors and no legal advice; who uses one answers for it.
 */
public final class RulePack {

  private static final String STARTER = "second-opinion-starter-1.json";

  private final Edition edition;
  private final String source;
  private final String notice;
  private final int validDays;
  private final Map<RuleKind, Fact> governedBy;
  private final List<Rule> rules;
  private final RuleIndex index;

  RulePack(
      Edition edition,
      String source,
      String notice,
      int validDays,
      Map<RuleKind, Fact> governedBy,
      List<Rule> rules) {
    this.edition = edition;
    this.source = source;
    this.notice = notice;
    this.validDays = validDays;
    this.governedBy = Map.copyOf(governedBy);
    this.rules = List.copyOf(rules);
    this.index = new RuleIndex(this.rules);
  }

  /**
   * Which pack, in which edition.
   *
   * @param id the pack
   * @param version as its authors count
   * @param date the day as of which its sources were read
   */
  public record Edition(String id, String version, LocalDate date) {

    /**
     * Names pack and version.
     *
     * @return both, parted by a space
     */
    public String reference() {
      return id + " " + version;
    }
  }

  /**
   * Compiles the pack that comes with this library.
   *
   * @return a start for second opinions; read its {@link #notice()}
   */
  public static RulePack starter() {
    try (InputStream in = RulePack.class.getResourceAsStream(STARTER)) {
      if (in == null) {
        throw new IllegalStateException("Rule pack " + STARTER
            + " is missing from this library [pack-present]. Repair the jar.");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles a pack.
   *
   * @param json its text in UTF-8, kind {@code consilium.rule-pack}, schema 1; a million bytes at
   *     most
   * @return the compiled pack
   * @throws MalformedRulePackException when any part of it cannot be understood
   */
  public static RulePack read(byte[] json) {
    return RulePackCodec.read(json);
  }

  /**
   * Checks a pack without using it.
   *
   * @param json its text in UTF-8
   * @return everything that is wrong with it, one finding for each part that cannot be understood;
   *     none when {@link #read} compiles it
   */
  public static List<Finding> validate(byte[] json) {
    return RulePackCodec.validate(json);
  }

  /**
   * Names the pack.
   *
   * @return its id
   */
  public String id() {
    return edition.id();
  }

  /**
   * Tells the version.
   *
   * @return as the pack's authors count
   */
  public String version() {
    return edition.version();
  }

  /**
   * Tells when it was written.
   *
   * @return the day as of which its sources were read
   */
  public LocalDate date() {
    return edition.date();
  }

  /**
   * Tells where its rules come from.
   *
   * @return one sentence
   */
  public String source() {
    return source;
  }

  /**
   * Tells what it is not.
   *
   * @return one sentence to show to whoever relies on it
   */
  public String notice() {
    return notice;
  }

  /**
   * Tells the edition.
   *
   * @return what a decision carries
   */
  public Edition edition() {
    return edition;
  }

  /**
   * Names pack and version.
   *
   * @return what a decision and an attestation cite
   */
  public String reference() {
    return edition.reference();
  }

  /**
   * Lists the rules.
   *
   * @return their ids in the pack's order
   */
  public List<String> ruleIds() {
    return rules.stream().map(Rule::id).toList();
  }

  /**
   * Lists the rules for a reader.
   *
   * @return one entry for each, in the pack's order
   */
  public List<RuleEntry> entries() {
    return rules.stream().map(Rule::entry).toList();
  }

  /**
   * Writes the pack as a page for people.
   *
   * @return Markdown: notice, vocabulary, and one line for each rule
   */
  public String markdown() {
    return RulePage.of(this);
  }

  int validDays() {
    return validDays;
  }

  Map<RuleKind, Fact> governedBy() {
    return governedBy;
  }

  RuleIndex index() {
    return index;
  }

  @Override
  public String toString() {
    return "RulePack[" + reference() + "]";
  }
}
