package dev.consilium.core.rules;

import static dev.consilium.core.rules.Reviews.licence;
import static dev.consilium.core.rules.Reviews.review;
import static dev.consilium.core.rules.Reviews.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleDecisionTest {

  private static RuleDecision decision() {
    return Reviews.decide(review("US-MA", specialist("US-NY").licence(licence("US-MA"))));
  }

  // The gate trusts a decision, so nobody may make one up.
  @Test
  void isMadeByTheEngineAlone() {
    assertThat(RuleDecision.class).isFinal();
    assertThat(RuleDecision.class.getDeclaredConstructors())
        .allMatch(it ->
            !Modifier.isPublic(it.getModifiers()) && !Modifier.isProtected(it.getModifiers()));
    assertThat(RuleDecision.class.getMethods())
        .filteredOn(it -> it.getReturnType() == RuleDecision.class)
        .isEmpty();
    assertThat(RuleDecision.class.getInterfaces()).isEmpty();
  }

  @Test
  void isEqualToOneThatSaysTheSame() {
    var other = Reviews.decide(review("US-AK", specialist("US-NY").licence(licence("US-MA"))));

    assertThat(decision()).isEqualTo(decision()).hasSameHashCodeAs(decision()).isNotEqualTo(other);
    assertThat(decision()).isNotEqualTo(decision().toString());
  }

  // Two rules forbid it in Alaska; a reader must be able to look each of them up.
  @Test
  void citesEveryRuleThatDecidedWithItsEffectiveInterval() {
    var denied = Reviews.decide(review("US-AK", specialist("US-NY").licence(licence("US-NY")))
        .fact(Fact.COMPACT_MEMBER, false));

    assertThat(denied.deciding())
        .extracting(RuleTrace::ruleId)
        .containsExactly("US-AK-CONSULT", "US-GENERAL-LICENSE-ABSENT");
    assertThat(denied.deciding())
        .isEqualTo(denied.trace().stream()
            .filter(it -> it.outcome() == RuleTrace.Outcome.APPLIED)
            .toList());
    assertThat(denied.reference())
        .isEqualTo("LICENSURE DENY by US-AK-CONSULT (Alaska knows no exception for consultations;"
            + " 12 AAC 40.045 gives courtesy licences, as read on 2026-12-01),"
            + " US-GENERAL-LICENSE-ABSENT (general rule of the states: an active licence where the"
            + " patient is (overview 2023 and 2025-02-19), as read on 2026-12-01),"
            + " second-opinion-starter 1.1.0");
    assertThat(denied.edition()).isEqualTo(Reviews.ENGINE.pack().edition());
  }

  @Test
  void carriesTheDaysOnWhichItsRulesAreLaw() {
    var decision = Reviews.decide(
        Reviews.ask(RuleKind.AI).fact(Fact.PATIENT_PLACE, "DE").fact(Fact.AI_GENERATED, true));

    assertThat(decision.deciding()).singleElement().satisfies(it -> {
      assertThat(it.effective().from()).isEqualTo("2026-08-02");
      assertThat(it.effective().to()).isNull();
      assertThat(it.effective().readOn()).isEqualTo("2026-12-01");
    });
    assertThat(decision.reference())
        .isEqualTo("AI PERMIT by EU-AI-50 (Regulation (EU) 2024/1689 art. 50,"
            + " in force from 2026-08-02), second-opinion-starter 1.1.0");
    assertThat(decision.trace())
        .filteredOn(it -> it.outcome() == RuleTrace.Outcome.NOT_IN_FORCE)
        .extracting(RuleTrace::ruleId)
        .containsExactly("EU-AI-HR");
  }

  @Test
  void namesADayHoweverTheSourceIsDated() {
    var day = LocalDate.parse("2026-01-05");

    assertThat(new EffectiveInterval(null, day, day)).hasToString("in force to 2026-01-05");
    assertThat(new EffectiveInterval(day, null, day).contains(day)).isTrue();
    assertThat(new EffectiveInterval(day, day, day).contains(day.plusDays(1))).isFalse();
    assertThat(new EffectiveInterval(day, day, day).contains(day.minusDays(1))).isFalse();
    assertThatThrownBy(() -> new EffectiveInterval(day, day.minusDays(1), day))
        .hasMessage("Effective interval: ends 2026-01-04, before it begins 2026-01-05"
            + " [interval-order]. Correct one of the two.");
  }

  private static RuleDecision.Said said(
      Verdict verdict, String citation, boolean named, String remedy, Instant expiry) {
    var rule = new EffectiveInterval(null, null, LocalDate.EPOCH);
    return new RuleDecision.Said(
        new RuleQuestion(RuleKind.AI, new CaseId("C"), new PartyId("p"), Instant.EPOCH),
        verdict,
        "R",
        citation,
        new RulePack.Edition("p", "1", LocalDate.EPOCH),
        named
            ? List.of(new RuleTrace("R", verdict, RuleTrace.Outcome.APPLIED, "c", rule))
            : List.of(),
        List.of(),
        expiry,
        List.of(),
        remedy.isEmpty() ? List.of() : List.of(remedy),
        List.of());
  }

  @Test
  void explainsItself() {
    var at = Instant.EPOCH;

    assertThatThrownBy(() -> said(Verdict.PERMIT, " ", true, "", at))
        .hasMessage("Rule decision: rule or citation is blank [decision-sourced]. Name both.");
    assertThatThrownBy(() -> said(Verdict.PERMIT, "c", false, "", at))
        .hasMessage("Rule decision: PERMIT without a rule that decided [decision-rule]."
            + " Name the rule.");
    assertThatThrownBy(() -> said(Verdict.DENY, "c", true, "", at))
        .hasMessage("Rule decision: DENY without a remedy [decision-remedy]."
            + " Say what would satisfy the rule.");
    assertThatThrownBy(() -> said(Verdict.PERMIT, "c", true, "", at.minusSeconds(1)))
        .hasMessage("Rule decision: expiry 1969-12-31T23:59:59Z is before 1970-01-01T00:00:00Z"
            + " [decision-expiry]. Correct one of the two.");
    assertThatThrownBy(() -> new Duty("a", "", "c"))
        .hasMessage("Duty: a part is blank [duty-complete]. Give code, text and citation.");
  }
}
