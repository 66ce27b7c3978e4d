package dev.consilium.core.consent;

import static dev.consilium.core.consent.Disclosures.CASE;
import static dev.consilium.core.consent.Disclosures.DOSSIER;
import static dev.consilium.core.consent.Disclosures.EXPERT;
import static dev.consilium.core.consent.Disclosures.NOON;
import static dev.consilium.core.consent.Disclosures.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.rules.RuleEngine;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.RulePack;
import dev.consilium.core.rules.RuleQuestion;
import dev.consilium.core.rules.RuleRequest;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FromRulesToPermitTest {

  private static final Jurisdiction MASSACHUSETTS = new Jurisdiction("US-MA");

  private static DisclosureDecision decide(Specialist specialist) {
    var rules = RuleEngine.of(RulePack.starter());
    var licence =
        rules.decide(RuleRequest.of(new RuleQuestion(RuleKind.LICENSURE, CASE, EXPERT, NOON))
            .patientIn(MASSACHUSETTS)
            .specialist(specialist)
            .build());
    return DisclosureGate.decide(
        DisclosureRequest.of(CASE, EXPERT, DOSSIER, PurposeOfUse.TREAT, NOON)
            .period(NOON, NOON.plus(Duration.ofDays(90)))
            .profile("identified")
            .crossesBorder(false)
            .grants(List.of(
                grant("G-1", ConsentKind.SERVICE), grant("G-2", ConsentKind.RECORDS_DISCLOSURE)))
            .rule(licence)
            .build());
  }

  private static Specialist.Builder specialist() {
    return Specialist.of(EXPERT, "Ada Example", new Jurisdiction("US-NY"));
  }

  @Test
  void permitsAsLongAsTheRulesAnswerHolds() {
    var licence = new Licence(MASSACHUSETTS, "N-1", Licence.Kind.FULL, Licence.Status.ACTIVE);

    var decision = decide(specialist()
        .licence(new Assertion<>(
            licence,
            "board",
            LocalDate.parse("2026-01-01"),
            Verification.PRIMARY_SOURCE_VERIFIED,
            null))
        .build());

    assertThat(decision)
        .isInstanceOfSatisfying(
            DisclosureDecision.Permitted.class,
            yes ->
                assertThat(yes.permit().period().end()).isEqualTo(NOON.plus(Duration.ofDays(30))));
  }

  @Test
  void refusesAnUnlicensedSpecialistInWords() {
    assertThat(decide(specialist().build()).reasons())
        .extracting(Object::toString)
        .containsExactly("Case C-17, disclosure to spec-9: LICENSURE DENY by"
            + " US-GENERAL-LICENSE-ABSENT (general rule of the states: an active licence where the"
            + " patient is (overview 2023 and 2025-02-19), as read on 2026-12-01),"
            + " second-opinion-starter 1.1.0 [rule-denied]. Choose a specialist with an active licence or telehealth"
            + " registration in the patient's state, or have this one obtain it and record it.");
  }
}
