package dev.consilium.core.triage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.Finding.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The table of rules ({@code triage-rules.json}); each is joined to a check by its id.
 *
 * <p>Immutable and safe to share.
 */
public final class TriageRules {

  private static final TriageRules STANDARD = load();

  private final String version;
  private final List<TriageRule> rules;

  private TriageRules(String version, List<TriageRule> rules) {
    this.version = version;
    this.rules = rules;
  }

  /**
   * Gives the rules that come with the library.
   *
   * @return the standard rules
   */
  public static TriageRules standard() {
    return STANDARD;
  }

  /**
   * Tells which edition of the table this is.
   *
   * @return its date; a later edition of one day adds a number, such as 2026-01-31.2
   */
  public String version() {
    return version;
  }

  /**
   * Gives every rule.
   *
   * @return in the table's order
   */
  public List<TriageRule> rules() {
    return rules;
  }

  /**
   * Finds a rule.
   *
   * @param id its name
   * @return the rule, when the table has it
   */
  public Optional<TriageRule> rule(String id) {
    return rules.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  BigDecimal parameter(String id, String name) {
    var value = rule(id).map(it -> it.parameters().get(name));
    return value.orElseThrow(() -> new IllegalStateException(
        "Rule " + id + ": no parameter " + name + " [rule-parameter]. Repair the table."));
  }

  private static SortedMap<String, BigDecimal> parameters(JsonNode rule) {
    var out = new TreeMap<String, BigDecimal>();
    rule.path("parameters")
        .properties()
        .forEach(it -> out.put(it.getKey(), new BigDecimal(it.getValue().asText())));
    return out;
  }

  private static TriageRules load() {
    var root = Tables.read("triage-rules.json");
    var rules = Tables.each(
        root,
        "rules",
        it -> new TriageRule(
            Tables.text(it, "id"),
            Tables.text(it, "catalogue"),
            TriageRule.Family.valueOf(Tables.text(it, "family")),
            Severity.valueOf(Tables.text(it, "severity")),
            Tables.text(it, "title"),
            Tables.text(it, "remedy"),
            it.path("clinical").asBoolean(),
            Tables.text(it, "source"),
            it.path("version").asInt(),
            LocalDate.parse(Tables.text(it, "date")),
            parameters(it)));
    return new TriageRules(Tables.text(root, "version"), rules);
  }

  @Override
  public String toString() {
    return "TriageRules[" + version + ", " + rules.size() + " rules]";
  }
}
