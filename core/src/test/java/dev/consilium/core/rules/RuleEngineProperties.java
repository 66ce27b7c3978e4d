package dev.consilium.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.rules.Answer.Truth;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Licence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RuleEngineProperties {

  private static final List<String> PLACES =
      List.of("US", "US-MA", "US-AZ", "US-AK", "US-AL", "US-CA", "DE", "FR", "CH", "SA", "AE");

  @Provide
  Arbitrary<Assertion<Licence>> licences() {
    return Combinators.combine(
            Arbitraries.of(PLACES),
            Arbitraries.of(Licence.Kind.values()),
            Arbitraries.of(Licence.Status.ACTIVE, Licence.Status.LAPSED),
            Arbitraries.of(Assertion.Verification.values()),
            Arbitraries.integers().between(90, 130),
            Arbitraries.integers().between(0, 40))
        .as((place, kind, status, verification, ago, left) -> new Assertion<>(
            new Licence(new Jurisdiction(place), "N", kind, status),
            "board",
            Reviews.TODAY.minusDays(ago),
            verification,
            Reviews.TODAY.plusDays(left)));
  }

  /** A fact and a value it may have, or nothing said of it. */
  @Provide
  Arbitrary<List<String>> facts() {
    return Arbitraries.of(Fact.values())
        .filter(fact -> fact.form() == Fact.Form.WORD
            && fact.family() != FactFamily.LICENCE
            && fact.family() != FactFamily.INDEMNITY)
        .flatMap(fact -> Arbitraries.of(fact.words()).map(word -> List.of(fact.name(), word)));
  }

  private static RuleRequest request(
      RuleKind kind,
      String patient,
      String home,
      List<Assertion<Licence>> licences,
      List<List<String>> facts,
      Instant at) {
    var specialist = Reviews.specialist(home);
    licences.forEach(specialist::licence);
    var request = RuleRequest.of(new RuleQuestion(kind, new CaseId("C"), Reviews.EXPERT, at))
        .patientIn(new Jurisdiction(patient))
        .specialist(specialist.build())
        .fact(Fact.DATA_ORIGIN, patient)
        .fact(Fact.DATA_DESTINATION, home);
    facts.forEach(fact -> request.fact(Fact.valueOf(fact.get(0)), fact.get(1)));
    return request.build();
  }

  @Property
  void aDecisionHoldsUntilItsExpiry(
      @ForAll RuleKind kind,
      @ForAll @IntRange(max = 10) int patient,
      @ForAll @IntRange(max = 10) int home,
      @ForAll @Size(max = 4) List<@From("licences") Assertion<Licence>> licences,
      @ForAll @Size(max = 8) List<@From("facts") List<String>> facts,
      @ForAll @IntRange(max = 400) int days,
      @ForAll @IntRange(max = 1000) int share) {
    var at = Reviews.NOON.plus(Duration.ofDays(days));
    var now = Reviews.ENGINE.decide(
        request(kind, PLACES.get(patient), PLACES.get(home), licences, facts, at));
    var span = Duration.between(at, now.expiry());

    for (var when : List.of(at.plus(span.multipliedBy(share).dividedBy(1000)), now.expiry())) {
      var then = Reviews.ENGINE.decide(
          request(kind, PLACES.get(patient), PLACES.get(home), licences, facts, when));
      assertThat(then.verdict()).isEqualTo(now.verdict());
      assertThat(then.ruleId()).isEqualTo(now.ruleId());
    }
  }

  @Property
  void everyRefusalSaysWhatWouldSatisfy(
      @ForAll RuleKind kind,
      @ForAll @IntRange(max = 10) int patient,
      @ForAll @IntRange(max = 10) int home,
      @ForAll @Size(max = 4) List<@From("licences") Assertion<Licence>> licences,
      @ForAll @Size(max = 8) List<@From("facts") List<String>> facts) {
    var decision = Reviews.ENGINE.decide(
        request(kind, PLACES.get(patient), PLACES.get(home), licences, facts, Reviews.NOON));

    assertThat(decision.remedies().isEmpty()).isEqualTo(decision.verdict() == Verdict.PERMIT);
    assertThat(decision.trace().stream()
            .anyMatch(line ->
                line.verdict() == Verdict.DENY && line.outcome() == RuleTrace.Outcome.APPLIED))
        .isEqualTo(decision.verdict() == Verdict.DENY);
    if (decision.verdict() == Verdict.PERMIT) {
      assertThat(decision.trace())
          .anyMatch(it -> it.ruleId().equals(decision.ruleId())
              && it.verdict() == Verdict.PERMIT
              && it.outcome() == RuleTrace.Outcome.APPLIED);
    }
  }

  /** Learning a fact may settle an answer; it never turns a settled one round. */
  @Property
  void learningNeverTurnsASettledAnswerRound(
      @ForAll List<Truth> truths, @ForAll boolean unknownIsYes, @ForAll boolean any) {
    var answers = new ArrayList<Answer>();
    var learnt = new ArrayList<Answer>();
    for (var truth : truths) {
      var answer = switch (truth) {
        case YES -> Answer.YES;
        case NO -> Answer.NO;
        case UNKNOWN -> Answer.unknown(Fact.AI_GENERATED);
      };
      answers.add(answer);
      learnt.add(truth == Truth.UNKNOWN ? Answer.of(unknownIsYes) : answer);
    }

    var before = any ? Answer.any(answers) : Answer.all(answers);
    var after = any ? Answer.any(learnt) : Answer.all(learnt);

    if (before.truth() == Truth.UNKNOWN) {
      assertThat(before.missing()).isEqualTo(Set.of(Fact.AI_GENERATED));
    } else {
      assertThat(after.truth()).isEqualTo(before.truth());
    }
    assertThat(Answer.all(answers.stream().map(Answer::not).toList()).truth())
        .isEqualTo(Answer.any(answers).not().truth());
  }
}
