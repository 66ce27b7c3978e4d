package dev.consilium.core.rules;

import static dev.consilium.core.rules.Reviews.TODAY;
import static dev.consilium.core.rules.Reviews.ask;
import static dev.consilium.core.rules.Reviews.decide;
import static dev.consilium.core.rules.Reviews.licence;
import static dev.consilium.core.rules.Reviews.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Indemnity;
import dev.consilium.core.specialist.Licence;
import dev.consilium.core.specialist.Specialist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarterOtherRulesTest {

  private static RuleRequest.Builder transfer(String from, String to) {
    return ask(RuleKind.TRANSFER).fact(Fact.DATA_ORIGIN, from).fact(Fact.DATA_DESTINATION, to);
  }

  private static Assertion<Licence> checked(String place, int daysAgo, Verification how) {
    return new Assertion<>(licence(place).value(), "board", TODAY.minusDays(daysAgo), how, null);
  }

  private static RuleRequest.Builder fresh(String patient, Specialist.Builder specialist) {
    return ask(RuleKind.CREDENTIAL_FRESHNESS)
        .patientIn(new Jurisdiction(patient))
        .specialist(specialist.build());
  }

  @ParameterizedTest
  @CsvSource({"0, PERMIT", "120, PERMIT", "121, DENY", "-1, DENY"})
  void countsAVerificationForAHundredAndTwentyDays(int daysAgo, Verdict verdict) {
    var request = fresh(
        "US-MA",
        specialist("US-MA")
            .licence(checked("US-MA", daysAgo, Verification.PRIMARY_SOURCE_VERIFIED)));

    assertThat(decide(request).verdict()).isEqualTo(verdict);
  }

  @Test
  void expiresWithTheVerification() {
    var request = fresh(
        "US-MA",
        specialist("US-MA").licence(checked("US-MA", 118, Verification.PRIMARY_SOURCE_VERIFIED)));

    assertThat(decide(request).expiry()).isEqualTo(Instant.parse("2026-11-26T23:59:59.999999999Z"));
    assertThat(decide(request).duties()).extracting(Duty::code).containsExactly("monitor-monthly");
  }

  @Test
  void countsOnlyAVerificationAtTheSource() {
    var decision =
        decide(fresh("DE", specialist("FR").licence(checked("FR", 1, Verification.ATTESTED))));

    assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    assertThat(decision.ruleId()).isEqualTo("US-NCQA-PSV-STALE");
    assertThat(decision.remedies())
        .containsExactly("Verify the licence relied on at its register"
            + " and record the day; it counts for 120 days.");
  }

  @Test
  void looksAtTheLicenceThatIsReliedOn() {
    var stale = checked("US-MA", 200, Verification.PRIMARY_SOURCE_VERIFIED);
    var home = checked("US-NY", 1, Verification.PRIMARY_SOURCE_VERIFIED);

    assertThat(decide(fresh("US-MA", specialist("US-NY").licence(home).licence(stale)))
            .verdict())
        .isEqualTo(Verdict.DENY);
    assertThat(decide(fresh("US-MA", specialist("US-NY").licence(home))).verdict())
        .isEqualTo(Verdict.PERMIT);
  }

  private static RuleDecision covered(boolean recordReview, @Nullable LocalDate lastDay) {
    var cover = new Assertion<>(
        new Indemnity(Set.of(new Jurisdiction("US")), recordReview),
        "insurer",
        TODAY.minusDays(1),
        Verification.ATTESTED,
        lastDay);
    return decide(ask(RuleKind.INDEMNITY)
        .patientIn(new Jurisdiction("US-MA"))
        .fact(Fact.CONSULT_MODE, "record-review")
        .specialist(specialist("US-MA").indemnity(cover).build()));
  }

  @Test
  void wantsCoverForPlaceActivityAndDay() {
    assertThat(covered(true, null).verdict()).isEqualTo(Verdict.PERMIT);
    assertThat(covered(true, TODAY).verdict()).isEqualTo(Verdict.PERMIT);
    assertThat(covered(true, TODAY.minusDays(1)).verdict()).isEqualTo(Verdict.DENY);
    assertThat(covered(false, null).ruleId()).isEqualTo("SO-INDEMNITY-ABSENT");
  }

  @Test
  void leavesOpenWhetherUnknownCoverReaches() {
    var decision = decide(ask(RuleKind.INDEMNITY)
        .patientIn(new Jurisdiction("US-MA"))
        .specialist(specialist("US-MA").build()));

    assertThat(decision.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(decision.missing()).containsExactly("indemnity.territory");
  }

  private static RuleRequest.Builder ties(
      String place, boolean treats, boolean there, boolean money) {
    return ask(RuleKind.INDEPENDENCE)
        .patientIn(new Jurisdiction(place))
        .fact(Fact.WILL_TREAT, treats)
        .fact(Fact.SAME_FACILITY, there)
        .fact(Fact.FINANCIAL_RELATION, money);
  }

  @Test
  void wantsIndependence() {
    assertThat(decide(ties("US-MA", false, false, false)).ruleId()).isEqualTo("SO-INDEPENDENCE");
    assertThat(decide(ties("US-MA", false, true, false)).verdict()).isEqualTo(Verdict.DENY);
    assertThat(decide(ties("US-MA", false, false, true)).ruleId())
        .isEqualTo("SO-INDEPENDENCE-MONEY");
    assertThat(decide(ties("DE", true, false, false)).ruleId()).isEqualTo("DE-27b-INDEPENDENCE");
    assertThat(decide(ties("JP", true, false, false)).ruleId()).isEqualTo("JP-SO-CLINIC-TREATS");
    assertThat(decide(ties("JP", false, false, false)).ruleId()).isEqualTo("JP-SO-CLINIC");
  }

  @Test
  void tellsTheDutiesOfAGermanOpinion() {
    var decision = decide(ties("DE", false, false, false));

    assertThat(decision.ruleId()).isEqualTo("DE-ZMRL-8");
    assertThat(decision.duties())
        .extracting(Duty::code)
        .containsExactly(
            "inform-doctor-with-consent",
            "interests-on-request",
            "oral-delivery",
            "patient-preferences",
            "prior-findings",
            "state-independence",
            "therapy-alternatives");
    assertThat(decision.duties().get(2).citation()).isEqualTo("G-BA Zm-RL § 8(1)-(6)");
  }

  @ParameterizedTest
  @CsvSource({
    "DE, FR, , EU-GDPR-44-INSIDE, PERMIT",
    "DE, NO, , EU-GDPR-44-INSIDE, PERMIT",
    "DE, CH, , EU-GDPR-44-49-ADEQUATE, PERMIT",
    "DE, JP, , EU-GDPR-44-49-ADEQUATE, PERMIT",
    "IS, US-NY, dpf-certified, EU-GDPR-44-49-ADEQUATE, PERMIT",
    "DE, CA, commercial-recipient, EU-GDPR-44-49-ADEQUATE, PERMIT",
    "DE, CA, dpf-certified, EU-GDPR-44-49-NO-BASIS, DENY",
    "DE, IN, scc-with-assessment, EU-GDPR-44-49-SAFEGUARDS, PERMIT",
    "DE, IN, bcr, EU-GDPR-44-49-SAFEGUARDS, PERMIT",
    "DE, US-NY, commercial-recipient, EU-GDPR-44-49-NO-BASIS, DENY",
    "CH, DE, , no-sourced-rule, INDETERMINATE",
    "US, DE, , US-HIPAA-AUTH-LACKING, INDETERMINATE",
  })
  void decidesTransfers(
      String from, String to, @Nullable String basis, String rule, Verdict verdict) {
    var request =
        basis == null ? transfer(from, to) : transfer(from, to).fact(Fact.TRANSFER_BASIS, basis);

    assertThat(decide(request).ruleId()).isEqualTo(rule);
    assertThat(decide(request).verdict()).isEqualTo(verdict);
  }

  @Test
  void asksForTheBasisOfATransfer() {
    var decision = decide(transfer("DE", "US-NY"));

    assertThat(decision.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(decision.missing()).containsExactly("consult.frequency", "transfer.basis");
    assertThat(decide(transfer("DE", "US-NY").fact(Fact.TRANSFER_BASIS)).verdict())
        .isEqualTo(Verdict.DENY);
  }

  @ParameterizedTest
  @CsvSource({"single, PERMIT", "infrequent, PERMIT", "ongoing, DENY"})
  void takesExplicitConsentForOccasionalTransfersOnly(String frequency, Verdict verdict) {
    assertThat(decide(transfer("DE", "US-NY")
                .fact(Fact.TRANSFER_BASIS, "explicit-consent")
                .fact(Fact.CONSULT_FREQUENCY, frequency))
            .verdict())
        .isEqualTo(verdict);
  }

  private static final String[] AUTHORIZATION = {
    "description",
    "discloser",
    "recipient",
    "purpose",
    "expiration",
    "signature-and-date",
    "statement-revocation",
    "statement-conditioning",
    "statement-redisclosure"
  };

  @Test
  void wantsEveryElementOfAnAuthorization() {
    var whole = transfer("US-MA", "DE").fact(Fact.CONSENT_ELEMENTS, AUTHORIZATION);
    var lacking = transfer("US-MA", "DE").fact(Fact.CONSENT_ELEMENTS, "description", "discloser");

    assertThat(decide(whole).verdict()).isEqualTo(Verdict.PERMIT);
    assertThat(decide(lacking).missing()).containsExactly("data.purpose");
    assertThat(decide(lacking.fact(Fact.DATA_PURPOSE, "research")).ruleId())
        .isEqualTo("US-HIPAA-AUTH-LACKING");
    assertThat(decide(lacking.fact(Fact.DATA_PURPOSE, "treatment")).ruleId())
        .isEqualTo("US-HIPAA-TPO");
  }

  private static RuleRequest.Builder exported(String exception) {
    return transfer("AE", "DE")
        .fact(Fact.RESIDENCY_EXCEPTION, exception)
        .fact(Fact.CONSENT_ELEMENTS, "patient-consent")
        .fact(Fact.ENCRYPTED, true)
        .fact(Fact.RECIPIENTS_LIMITED, true)
        .fact(Fact.MINIMUM_NECESSARY, true);
  }

  @Test
  void keepsHealthDataInTheEmiratesUnlessEveryConditionIsMet() {
    assertThat(decide(transfer("AE", "AE")).missing()).contains("data.storage");
    assertThat(decide(transfer("AE", "AE").fact(Fact.DATA_STORAGE, "IE")).ruleId())
        .isEqualTo("AE-ICT-13");
    assertThat(decide(transfer("AE", "AE").fact(Fact.DATA_STORAGE, "AE")).ruleId())
        .isEqualTo("AE-ICT-13-INSIDE");
    assertThat(decide(exported("treatment-outside")).ruleId()).isEqualTo("AE-MD51-TREATMENT");
    assertThat(decide(exported("treatment-outside").fact(Fact.ENCRYPTED, false)).ruleId())
        .isEqualTo("AE-ICT-13");
    assertThat(decide(exported("treatment-outside").fact(Fact.MINIMUM_NECESSARY, false))
            .verdict())
        .isEqualTo(Verdict.DENY);
    assertThat(decide(exported("treatment-outside").fact(Fact.RECIPIENTS_LIMITED, false))
            .verdict())
        .isEqualTo(Verdict.DENY);
    assertThat(decide(exported("treatment-outside").fact(Fact.CONSENT_ELEMENTS)).verdict())
        .isEqualTo(Verdict.DENY);
    assertThat(decide(exported("insurance")).ruleId()).isEqualTo("AE-MD51-OTHER");
    assertThat(Reviews.ENGINE
            .decide(exported("samples-abroad").build().about(RuleKind.RESIDENCY))
            .verdict())
        .isEqualTo(Verdict.PERMIT);
  }

  private static RuleDecision ai(String place, boolean generated, boolean reviewed, String at) {
    return Reviews.ENGINE.decide(RuleRequest.of(
            new RuleQuestion(RuleKind.AI, new CaseId("C-17"), Reviews.EXPERT, Instant.parse(at)))
        .patientIn(new Jurisdiction(place))
        .fact(Fact.AI_GENERATED, generated)
        .fact(Fact.AI_REVIEWED, reviewed)
        .build());
  }

  @Test
  void tellsWhatTheUseOfAiRequires() {
    assertThat(ai("US-CA", true, false, "2026-01-05T12:00:00Z").duties())
        .extracting(Duty::code)
        .containsExactly("ai-disclaimer", "human-contact");
    assertThat(ai("US-CA", true, true, "2026-01-05T12:00:00Z").duties()).isEmpty();
    assertThat(ai("US-CA", true, false, "2024-12-31T12:00:00Z").verdict())
        .isEqualTo(Verdict.INDETERMINATE);
    assertThat(ai("CH", false, false, "2026-01-05T12:00:00Z").ruleId()).isEqualTo("SO-AI-NONE");
    assertThat(ai("CH", true, true, "2026-01-05T12:00:00Z").ruleId()).isEqualTo("no-sourced-rule");
  }

  @Test
  void followsTheDatesOfTheRules() {
    assertThat(ai("DE", true, true, "2026-08-01T23:59:59Z").verdict())
        .isEqualTo(Verdict.INDETERMINATE);
    assertThat(ai("DE", true, true, "2026-08-02T00:00:00Z").duties())
        .extracting(Duty::code)
        .containsExactly("tell-ai-use");
    assertThat(ai("DE", true, true, "2027-11-20T00:00:00Z").expiry())
        .isEqualTo(Instant.parse("2027-12-01T23:59:59.999999999Z"));
    assertThat(ai("DE", true, true, "2027-12-02T00:00:00Z").ruleId()).isEqualTo("EU-AI-HR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Germany", "de", "DE-"})
  void refusesAPlaceThatIsNone(String place) {
    assertThatThrownBy(() -> transfer("DE", place))
        .hasMessage("Fact data.destination: a value that it cannot have [fact-value]."
            + " Give an ISO 3166 code, such as DE or US-AZ.");
  }
}
