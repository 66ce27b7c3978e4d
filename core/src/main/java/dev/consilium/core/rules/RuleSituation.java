package dev.consilium.core.rules;

import java.util.List;

/**
 * The facts of one review, and what the rules are asked about it. Immutable.
 *
 * <p>As JSON: kind {@code consilium.rule-situation}, schema 1, {@code case}, {@code party}, {@code
 * at} (an instant), {@code ask} (a list of kinds; every kind when absent) and one member for each
 * {@link FactFamily} that something is known of, holding facts by their words: {@code "consult":
 * {"frequency": "single"}}. Licences and covers are lists of such objects; an empty list says that
 * there is none, an absent member that nothing is known.
 *
 * @param requests one for each kind asked about, in the order of the kinds
 */
public record RuleSituation(List<RuleRequest> requests) {

  // The copy keeps a later change to the caller's list away.
  public RuleSituation {
    requests = List.copyOf(requests);
  }

  /**
   * Reads a situation.
   *
   * @param json its text in UTF-8, 100,000 bytes and a hundred licences and covers each at most
   * @return what is to be asked
   * @throws dev.consilium.core.MalformedRecordException when a part cannot be understood; the
   *     message names it and quotes no value
   * @throws dev.consilium.core.LimitExceededException when it is larger
   */
  public static RuleSituation read(byte[] json) {
    return RuleSituationCodec.read(json);
  }

  /**
   * Asks everything.
   *
   * @param engine who answers
   * @return one decision for each request
   */
  public List<RuleDecision> decide(RuleEngine engine) {
    return requests.stream().map(engine::decide).toList();
  }
}
