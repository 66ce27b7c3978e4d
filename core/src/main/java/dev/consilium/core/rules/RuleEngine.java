package dev.consilium.core.rules;

import dev.consilium.core.rules.Answer.Truth;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from one rule pack. Pure, immutable and safe to share between threads.
 *
 * <p>A prohibition overrides; a place without a sourced rule, or a missing input, is {@link
 * Verdict#INDETERMINATE}. Linear in the rules of the place.
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
    var day = question.at().atOffset(ZoneOffset.UTC).toLocalDate();
    var place = places.iterator().next();
    var ranked = pack.index().at(question.kind(), place);
    if (ranked.rules().isEmpty()) {
      return RuleVerdict.unsourced(pack, question, place);
    }
    var weighed = weigh(ranked, new Scope(request.facts(), null, day));
    var expiry = question.at().plus(pack.validDays(), ChronoUnit.DAYS);
    for (var one : weighed) {
      expiry = sooner(expiry, one.rule().unchangedUntil(day));
      expiry = sooner(expiry, one.answer() == null ? null : one.answer().until());
    }
    return new RuleVerdict(pack, question, place, weighed, expiry).decision();
  }

  private static Instant sooner(Instant a, @Nullable Instant b) {
    return b == null || a.isBefore(b) ? a : b;
  }

  // An exception lifts the rules that name it, whatever its own verdict; each is tested once.
  private static List<Weighed> weigh(RuleIndex.Ranked ranked, Scope scope) {
    var rules = ranked.rules();
    @Nullable Answer[] applies = new Answer[rules.size()];
    for (int i = 0; i < applies.length; i++) {
      if (rules.get(i).inForceOn(scope.day())) {
        applies[i] = rules.get(i).when().test(scope);
      }
    }
    var weighed = new ArrayList<Weighed>(applies.length);
    for (int i = 0; i < applies.length; i++) {
      weighed.add(new Weighed(rules.get(i), after(applies[i], ranked.lifting().get(i), applies)));
    }
    return weighed;
  }

  private static @Nullable Answer after(
      @Nullable Answer applies, List<Integer> lifting, @Nullable Answer[] others) {
    if (applies == null || lifting.isEmpty()) {
      return applies;
    }
    return Answer.all(List.of(applies, lifted(lifting, others).not()));
  }

  private static Answer lifted(List<Integer> lifting, @Nullable Answer[] applies) {
    var answers = new ArrayList<Answer>(lifting.size());
    for (var at : lifting) {
      var answer = applies[at];
      if (answer != null) {
        answers.add(answer);
      }
    }
    return Answer.any(answers);
  }

  /** A rule of the place and whether it applies; no answer outside its effective interval. */
  record Weighed(Rule rule, @Nullable Answer answer) {

    boolean says(Verdict verdict, Truth truth) {
      return rule.verdict() == verdict && is(truth);
    }

    boolean is(Truth truth) {
      return answer != null && answer.truth() == truth;
    }

    RuleTrace trace() {
      if (answer == null) {
        return rule.took(RuleTrace.Outcome.NOT_IN_FORCE);
      }
      return rule.took(
          switch (answer.truth()) {
            case YES -> RuleTrace.Outcome.APPLIED;
            case NO -> RuleTrace.Outcome.DID_NOT_APPLY;
            case UNKNOWN -> RuleTrace.Outcome.UNKNOWN;
          });
    }
  }
}
