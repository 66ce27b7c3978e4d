package dev.consilium.core.rules;

import static dev.consilium.core.rules.Reviews.ask;
import static dev.consilium.core.rules.Reviews.decide;
import static dev.consilium.core.rules.Reviews.licence;
import static dev.consilium.core.rules.Reviews.review;
import static dev.consilium.core.rules.Reviews.specialist;
import static dev.consilium.core.rules.Reviews.withColleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.record.Patient;
import dev.consilium.core.rules.RuleTrace.Outcome;
import dev.consilium.core.specialist.Licence.Kind;
import dev.consilium.core.specialist.Licence.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterLicenceTest {

  @Test
  void permitsWithAnActiveLicenceInThePatientsState() {
    var decision = decide(review("US-MA", specialist("US-NY").licence(licence("US-MA"))));

    assertThat(decision)
        .hasToString("LICENSURE PERMIT by US-GENERAL-LICENSE (general rule of the"
            + " states: an active licence where the patient is (overview 2023 and 2025-02-19),"
            + " as read on 2026-12-01), second-opinion-starter 1.1.0");
    assertThat(decision.remedies()).isEmpty();
    assertThat(decision.expiry()).isEqualTo(Instant.parse("2026-12-24T12:00:00Z"));
  }

  @Test
  void deniesWithoutOneAndSaysWhatWouldSatisfy() {
    var decision = decide(review("US-MA", specialist("US-NY").licence(licence("US-NY"))));

    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.ruleId()).isEqualTo("US-GENERAL-LICENSE-ABSENT");
    assertThat(decision.remedies())
        .containsExactly("Choose a specialist with an active licence or"
            + " telehealth registration in the patient's state, or have this one obtain it and record"
            + " it.");
    assertThat(decision.missing()).isEmpty();
    assertThat(decision.duties()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FULL, ACTIVE, 2026-11-24, PERMIT",
    "FULL, ACTIVE, 2026-11-25, PERMIT",
    "TELEHEALTH_REGISTRATION, ACTIVE, , PERMIT",
    "COURTESY, ACTIVE, , DENY",
    "FULL, LAPSED, , DENY",
    "FULL, SUSPENDED, , DENY",
    "FULL, REVOKED, , DENY",
  })
  void looksAtKindStatusAndLastDay(
      Kind kind, Status status, @Nullable String lastDay, Verdict verdict) {
    var decision = decide(
        review("US-MA", specialist("US-NY").licence(licence("US-MA", kind, status, lastDay))));

    assertThat(decision.verdict()).isEqualTo(verdict);
  }

  @Test
  void holdsNoLongerThanTheLicence() {
    var ending = licence("US-MA", Kind.FULL, Status.ACTIVE, "2026-11-30");
    var longer = licence("US-MA", Kind.FULL, Status.ACTIVE, "2026-12-05");

    assertThat(decide(review("US-MA", specialist("US-NY").licence(ending))).expiry())
        .isEqualTo(Instant.parse("2026-11-30T23:59:59.999999999Z"));
    assertThat(decide(review("US-MA", specialist("US-NY").licence(ending).licence(longer)))
            .expiry())
        .isEqualTo(Instant.parse("2026-12-05T23:59:59.999999999Z"));
  }

  @Test
  void deniesOnTheDayAfterTheLastDay() {
    var decision = Reviews.ENGINE.decide(RuleRequest.of(new RuleQuestion(
            RuleKind.LICENSURE,
            new CaseId("C-17"),
            Reviews.EXPERT,
            Instant.parse("2026-12-01T00:00:00Z")))
        .patientIn(new Jurisdiction("US-MA"))
        .specialist(specialist("US-NY")
            .licence(licence("US-MA", Kind.FULL, Status.ACTIVE, "2026-11-30"))
            .build())
        .build());

    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
  }

  @Test
  void wantsToKnowTheState() {
    var decision = decide(review("US", specialist("US-NY").licence(licence("US-NY"))));

    assertThat(decision.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(decision.remedies())
        .containsExactly("Say in which state the patient is, such as US-MA.");
  }

  @Test
  void takesThePatientsResidence() {
    var decision = decide(ask(RuleKind.LICENSURE)
        .patient(patient(new Jurisdiction("US-MA")))
        .specialist(specialist("US-NY").licence(licence("US-MA")).build()));

    assertThat(decision.verdict()).isEqualTo(Verdict.PERMIT);
  }

  @Test
  void leavesOpenWhereThePatientIsNotKnownToLive() {
    var decision = decide(ask(RuleKind.LICENSURE)
        .patient(patient(null))
        .specialist(specialist("US-NY").licence(licence("US-MA")).build()));

    assertThat(decision.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(decision.ruleId()).isEqualTo("missing-input");
    assertThat(decision.missing()).containsExactly("patient.place");
    assertThat(decision.remedies())
        .containsExactly("Say patient.place: where the patient is, or else lives.");
  }

  private static Patient patient(@Nullable Jurisdiction residence) {
    return new Patient(
        "p", List.of(), List.of(), null, Patient.Sex.FEMALE, null, false, residence, List.of());
  }

  @Test
  void leavesOpenWhereNoRuleIsSourced() {
    var decision = decide(review("CH", specialist("CH").licence(licence("CH"))));

    assertThat(decision.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(decision.ruleId()).isEqualTo("no-sourced-rule");
    assertThat(decision.citation()).isEqualTo("no rule of the pack is about CH");
    assertThat(decision.remedies())
        .containsExactly("Add a rule on LICENSURE for CH with its source to the pack.");
  }

  @Test
  void doesNotTakeTheCompactForALicence() {
    var decision = decide(review("US-MA", specialist("US-NY").licence(licence("US-NY")))
        .fact(Fact.COMPACT_MEMBER, true));

    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.remedies())
        .contains("Have the specialist obtain the state's own licence"
            + " through the compact; membership alone permits nothing.");
  }

  @Test
  void permitsASingleConsultWithALicensedColleagueInArizona() {
    var request = withColleague(review("US-AZ", specialist("US-NY").licence(licence("US-NY"))));

    assertThat(decide(request).ruleId()).isEqualTo("US-AZ-CONSULT");
    assertThat(decide(request).verdict()).isEqualTo(Verdict.PERMIT);
    assertThat(decide(request).duties())
        .extracting(Duty::code)
        .containsExactly("involve-local-physician");
  }

  @ParameterizedTest
  @CsvSource({
    "CONSULT_FREQUENCY, ongoing",
    "LOCAL_PHYSICIAN, unlicensed",
    "LOCAL_PHYSICIAN, none",
    "CONSULT_COUNTERPART, patient",
  })
  void deniesOtherConsultsInArizona(Fact fact, String value) {
    var request = withColleague(review("US-AZ", specialist("US-NY").licence(licence("US-NY"))));

    assertThat(decide(request.fact(fact, value)).verdict()).isEqualTo(Verdict.DENY);
  }

  @Test
  void doesNotLetAColleagueCureTheAuthorsLackOfAnyLicence() {
    assertThat(decide(withColleague(review("US-AZ", specialist("US-NY")))).verdict())
        .isEqualTo(Verdict.DENY);
  }

  @Test
  void doesNotExtendArizonasExceptionToOtherStates() {
    assertThat(decide(withColleague(review("US-MA", specialist("US-NY").licence(licence("US-NY")))))
            .verdict())
        .isEqualTo(Verdict.DENY);
  }

  @Test
  void asksHowTheConsultIsWhenThatDecides() {
    var decision = decide(review("US-AZ", specialist("US-NY").licence(licence("US-NY"))));

    assertThat(decision.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(decision.missing())
        .containsExactly(
            "consult.counterpart",
            "consult.frequency",
            "consult.local-physician",
            "specialist.compact-member");
    assertThat(decision.remedies())
        .containsExactly(
            "Say specialist.compact-member: whether the specialist is in the compact.",
            "Say consult.counterpart: to whom the opinion is given.",
            "Say consult.frequency: how often the specialist reviews there.",
            "Say consult.local-physician: whether a physician there takes part.");
  }

  @Test
  void wantsACourtesyLicenceInAlaska() {
    var courtesy = licence("US-AK", Kind.COURTESY, Status.ACTIVE, null);

    var without =
        decide(withColleague(review("US-AK", specialist("US-NY").licence(licence("US-NY")))));
    var with = decide(review("US-AK", specialist("US-NY").licence(courtesy)));

    assertThat(without.ruleId()).isEqualTo("US-AK-CONSULT");
    assertThat(without.verdict()).isEqualTo(Verdict.DENY);
    assertThat(with.ruleId()).isEqualTo("US-AK-COURTESY");
    assertThat(with.verdict()).isEqualTo(Verdict.PERMIT);
  }

  @Test
  void leavesOpenWhatAlabamasStatuteIsSilentOn() {
    var decision =
        decide(withColleague(review("US-AL", specialist("US-NY").licence(licence("US-NY")))));

    assertThat(decision.ruleId()).isEqualTo("US-AL-CONSULT");
    assertThat(decision.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(decide(review("US-AL", specialist("US-NY").licence(licence("US-AL"))))
            .verdict())
        .isEqualTo(Verdict.PERMIT);
  }

  @Test
  void followsTheEstablishmentWithinTheUnion() {
    var licensed = decide(review("DE-BY", specialist("FR").licence(licence("FR"))));
    var unlicensed = decide(review("DE-BY", specialist("FR").licence(licence("DE"))));
    var outside = decide(review("DE", specialist("US-NY").licence(licence("US-NY"))));

    assertThat(licensed.verdict()).isEqualTo(Verdict.PERMIT);
    assertThat(licensed.citation())
        .isEqualTo("Directive 2011/24/EU art. 3(d); from memory, verify");
    assertThat(licensed.duties()).extracting(Duty::code).containsExactly("give-record-copy");
    assertThat(unlicensed.verdict()).isEqualTo(Verdict.DENY);
    assertThat(unlicensed.ruleId()).isEqualTo("EU-2011-24-3d-ABSENT");
    assertThat(outside.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(outside.citation()).isEqualTo("no rule of the pack decides for DE");
  }

  @Test
  void wantsSupervisionInSaudiArabia() {
    var request = review("SA", specialist("US-NY").licence(licence("US-NY")));

    assertThat(decide(request).missing()).containsExactly("consult.local-physician");
    assertThat(decide(request.fact(Fact.LOCAL_PHYSICIAN, "none")).verdict())
        .isEqualTo(Verdict.DENY);
    assertThat(decide(request.fact(Fact.LOCAL_PHYSICIAN, "licensed")).duties())
        .extracting(Duty::code)
        .containsExactly("local-supervision");
  }

  @Test
  void tracesEveryRuleOfThePlace() {
    var decision = decide(review("US-AL", specialist("US-NY").licence(licence("US-AL"))));

    assertThat(decision.trace())
        .extracting(RuleTrace::ruleId, RuleTrace::verdict, RuleTrace::outcome)
        .containsExactly(
            tuple("US-AL-CONSULT", Verdict.INDETERMINATE, Outcome.DID_NOT_APPLY),
            tuple("US-GENERAL-LICENSE", Verdict.PERMIT, Outcome.APPLIED),
            tuple("US-GENERAL-LICENSE-ABSENT", Verdict.DENY, Outcome.DID_NOT_APPLY),
            tuple("US-IMLC", Verdict.DENY, Outcome.DID_NOT_APPLY),
            tuple("US-STATE-NEEDED", Verdict.INDETERMINATE, Outcome.DID_NOT_APPLY));
  }
}
