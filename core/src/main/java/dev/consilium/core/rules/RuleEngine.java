package dev.consilium.core.rules;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.rules.Answer.Truth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Answers questions from one rule pack. Pure, immutable and safe to share between threads.
 *
 * <p>A prohibition overrides; a place without a sourced rule, or a missing input, is {@link
 * Verdict#INDETERMINATE}. Linear in the pack's rules.
 */
public final class RuleEngine {

  private final RulePack pack;

  private RuleEngine(RulePack pack) {
    this.pack = pack;
  }

  /**
   * Makes an engine.
   *
   * @param pack the rules it answers from
   * @return an engine for them
   */
  public static RuleEngine of(RulePack pack) {
    return new RuleEngine(pack);
  }

  /**
   * Tells what it answers from.
   *
   * @return the pack
   */
  public RulePack pack() {
    return pack;
  }

  /**
   * Decides one question.
   *
   * @param request the question and the facts
   * @return verdict, deciding rule, duties, expiry, missing inputs and remedies
   */
  public RuleDecision decide(RuleRequest request) {
    var question = request.question();
    var governing = pack.governedBy().get(question.kind());
    if (governing == null) {
      return RuleVerdict.unsourced(pack, question, "any place");
    }
    var places = request.facts().get(governing);
    if (places == null || places.isEmpty()) {
      return RuleVerdict.ungoverned(pack, question, governing);
    }
    var day = question.at().atZone(ZoneOffset.UTC).toLocalDate();
    var place = new Jurisdiction(places.iterator().next());
    var scope = new Scope(request.facts(), null, day);
    var ranked = pack.rules().stream()
        .filter(
            rule -> rule.kinds().contains(question.kind()) && rule.rankAt(place).isPresent())
        .sorted(Comparator.comparingInt((Rule rule) -> rule.rankAt(place).orElseThrow())
            .thenComparing(Rule::id))
        .toList();
    if (ranked.isEmpty()) {
      return RuleVerdict.unsourced(pack, question, place.code());
    }
    var inForce = ranked.stream().filter(rule -> rule.inForceOn(day)).toList();
    var weighed = inForce.stream().map(rule -> weigh(rule, inForce, scope)).toList();
    var expiry = Stream.concat(
            weighed.stream().map(one -> one.answer().until()),
            ranked.stream().map(rule -> rule.unchangedUntil(day)))
        .filter(Objects::nonNull)
        .reduce(
            question.at().plus(pack.validDays(), ChronoUnit.DAYS), (a, b) -> b.isBefore(a) ? b : a);
    return new RuleVerdict(pack, question, place, weighed, expiry).decision();
  }

  // An exception lifts the rules that name it, whatever its own verdict.
  private static Weighed weigh(Rule rule, List<Rule> inForce, Scope scope) {
    var lifted = Answer.any(inForce.stream()
        .filter(other -> rule.unless().contains(other.id()))
        .map(other -> other.when().test(scope))
        .toList());
    return new Weighed(rule, Answer.all(List.of(rule.when().test(scope), lifted.not())));
  }

  /** A rule of the place and whether it applies. */
  record Weighed(Rule rule, Answer answer) {

    boolean says(Verdict verdict, Truth truth) {
      return rule.verdict() == verdict && answer.truth() == truth;
    }
  }
}
