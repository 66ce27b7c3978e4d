package dev.consilium.core.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the rules answered, why, and until when it holds. Immutable and safe to share.
 *
 * <p>Only a {@link RuleEngine} makes these, from a pack that they name: whoever holds one knows
 * that rules with a source were asked. A host with other law writes a pack of its own; no decision
 * is read back from text.
 */
public final class RuleDecision {

  private final Said said;

  RuleDecision(Said said) {
    this.said = said;
  }

  /** The parts of a decision, checked. */
  record Said(
      RuleQuestion question,
      Verdict verdict,
      String ruleId,
      String citation,
      RulePack.Edition edition,
      List<RuleTrace> deciding,
      List<Duty> duties,
      Instant expiry,
      List<String> missing,
      List<String> remedies,
      List<RuleTrace> trace) {

    // A verdict nobody can trace, or a refusal without a way out, would be useless to its reader.
    Said {
      duties = sorted(duties);
      missing = sorted(missing);
      remedies = List.copyOf(remedies);
      deciding = List.copyOf(deciding);
      trace = List.copyOf(trace);
      if (ruleId.isBlank() || citation.isBlank()) {
        throw new IllegalArgumentException(
            "Rule decision: rule or citation is blank [decision-sourced]. Name both.");
      }
      if (verdict != Verdict.INDETERMINATE && deciding.isEmpty()) {
        throw new IllegalArgumentException("Rule decision: " + verdict
            + " without a rule that decided [decision-rule]. Name the rule.");
      }
      if (verdict != Verdict.PERMIT && remedies.isEmpty()) {
        throw new IllegalArgumentException("Rule decision: " + verdict
            + " without a remedy [decision-remedy]. Say what would satisfy the rule.");
      }
      if (expiry.isBefore(question.at())) {
        throw new IllegalArgumentException("Rule decision: expiry " + expiry + " is before "
            + question.at() + " [decision-expiry]. Correct one of the two.");
      }
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> values) {
      return values.size() < 2
          ? List.copyOf(values)
          : values.stream().sorted().distinct().toList();
    }
  }

  /**
   * Tells what was asked.
   *
   * @return the question
   */
  public RuleQuestion question() {
    return said.question();
  }

  /**
   * Tells the answer.
   *
   * @return permitted, denied or left open
   */
  public Verdict verdict() {
    return said.verdict();
  }

  /**
   * Names the rule that decided.
   *
   * @return its id; {@code no-sourced-rule} or {@code missing-input} when none did
   */
  public String ruleId() {
    return said.ruleId();
  }

  /**
   * Cites the source of the rule that decided.
   *
   * @return a clause, or why no rule decided; never blank
   */
  public String citation() {
    return said.citation();
  }

  /**
   * Names the rule pack.
   *
   * @return its id and version
   */
  public String pack() {
    return said.edition().reference();
  }

  /**
   * Tells which edition of which rule pack was asked.
   *
   * @return id, version and the day as of which its sources were read
   */
  public RulePack.Edition edition() {
    return said.edition();
  }

  /**
   * Lists every rule that decided, each with its citation and effective interval.
   *
   * @return the narrowest first, as {@link #ruleId()} names it; none when no rule decided
   */
  public List<RuleTrace> deciding() {
    return said.deciding();
  }

  /**
   * Lists what is asked for in return.
   *
   * @return duties of every rule that applied, sorted; none for a denial
   */
  public List<Duty> duties() {
    return said.duties();
  }

  /**
   * Tells until when the answer may be relied on.
   *
   * @return its last instant; the same facts give the same answer until then
   */
  public Instant expiry() {
    return said.expiry();
  }

  /**
   * Names the inputs that would have been needed.
   *
   * @return labels of facts, sorted
   */
  public List<String> missing() {
    return said.missing();
  }

  /**
   * Tells what would satisfy the rules.
   *
   * @return sentences; none for a permit
   */
  public List<String> remedies() {
    return said.remedies();
  }

  /**
   * Tells how every rule of the place took the facts.
   *
   * @return one line for each, in the order in which they weigh
   */
  public List<RuleTrace> trace() {
    return said.trace();
  }

  /**
   * Says it in one line.
   *
   * @return verdict, then every rule that decided with citation and effective interval, then pack
   *     and version
   */
  public String reference() {
    var by = said.deciding().isEmpty()
        ? said.ruleId() + " (" + said.citation() + ")"
        : said.deciding().stream().map(RuleTrace::reference).collect(Collectors.joining(", "));
    return said.question().kind() + " " + said.verdict() + " by " + by + ", " + pack();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleDecision decision && said.equals(decision.said);
  }

  @Override
  public int hashCode() {
    return said.hashCode();
  }

  @Override
  public String toString() {
    return reference();
  }
}
