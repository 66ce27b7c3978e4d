package dev.consilium.core.consent;

import static dev.consilium.core.consent.Disclosures.CASE;
import static dev.consilium.core.consent.Disclosures.DOSSIER;
import static dev.consilium.core.consent.Disclosures.EXPERT;
import static dev.consilium.core.consent.Disclosures.LATER;
import static dev.consilium.core.consent.Disclosures.NOON;
import static dev.consilium.core.consent.Disclosures.bare;
import static dev.consilium.core.consent.Disclosures.grant;
import static dev.consilium.core.consent.Disclosures.pack;
import static dev.consilium.core.consent.Disclosures.permitted;
import static dev.consilium.core.consent.Disclosures.refused;
import static dev.consilium.core.consent.Disclosures.request;
import static dev.consilium.core.consent.Disclosures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Role;
import dev.consilium.core.rules.RuleEngine;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.RuleQuestion;
import dev.consilium.core.rules.RuleRequest;
import dev.consilium.core.rules.Verdict;
import dev.consilium.core.rules.Waiver;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosureGateTest {

  private static final String WHO = "Case C-17, disclosure to spec-9: ";

  private static Waiver waiver(CaseId caseId, Instant at) {
    return new Waiver(
        caseId,
        RuleKind.LICENSURE,
        "R-LICENSURE",
        new Actor(new PartyId("medical-director"), Role.COORDINATOR),
        "Reviewed by counsel.",
        at);
  }

  @Test
  void permitsWhatConsentAndRulesAllow() {
    var permit = permitted(request());

    assertThat(permit.caseId()).isEqualTo(CASE);
    assertThat(permit.recipient()).isEqualTo(EXPERT);
    assertThat(permit.dossier()).isEqualTo(DOSSIER);
    assertThat(permit.purpose()).isEqualTo(PurposeOfUse.TREAT);
    assertThat(permit.obligations())
        .containsExactly(new Obligation("retain", "Keep a copy.", "Law 2"));
    assertThat(permit.basis())
        .containsExactly(
            "recipient reads as SPECIALIST",
            "consent SERVICE by G-1",
            "consent RECORDS_DISCLOSURE by G-2",
            "LICENSURE PERMIT by R-LICENSURE (Law 1, in force to 2026-02-28), pack 1.0.0",
            "de-identification profile identified");
    assertThat(permit.covers(EXPERT, DOSSIER, PurposeOfUse.TREAT, NOON)).isTrue();
    assertThat(permit.toString()).isEqualTo("DisclosurePermit[" + permit.id() + "]");
  }

  @Test
  void coversNothingElse() {
    var permit = permitted(request());

    assertThat(permit.covers(new PartyId("x"), DOSSIER, PurposeOfUse.TREAT, NOON))
        .isFalse();
    assertThat(permit.covers(EXPERT, Disclosures.EVIDENCE, PurposeOfUse.TREAT, NOON))
        .isFalse();
    assertThat(permit.covers(EXPERT, DOSSIER, PurposeOfUse.HRESCH, NOON)).isFalse();
    assertThat(permit.covers(EXPERT, DOSSIER, PurposeOfUse.TREAT, NOON.minusSeconds(1)))
        .isFalse();
  }

  @Test
  void permitsFromTheDecisionUntilTheRulesRunOut() {
    assertThat(permitted(request()).period()).isEqualTo(new Period(NOON, LATER));
  }

  @Test
  void permitsNoLongerThanAsked() {
    var permit = permitted(request().period(NOON.plusSeconds(60), NOON.plusSeconds(120)));

    assertThat(permit.period()).isEqualTo(new Period(NOON.plusSeconds(60), NOON.plusSeconds(120)));
  }

  @Test
  void permitsNoLongerThanTheConsentHolds() {
    var withdrawn = grant("G-1", ConsentKind.SERVICE).withdrawn(NOON.plusSeconds(10));

    var permit = permitted(request().grants(List.of(withdrawn)));

    assertThat(permit.period()).isEqualTo(new Period(NOON, NOON.plusSeconds(10).minusNanos(1)));
  }

  @Test
  void namesEqualPermitsEqually() {
    assertThat(permitted(request()).id())
        .isEqualTo(permitted(request()).id())
        .matches("permit-[0-9a-f]{64}");
    assertThat(permitted(request().profile("limited")).id())
        .isNotEqualTo(permitted(request()).id());
    assertThat(permitted(request().period(NOON, NOON.plusSeconds(9))).id())
        .isNotEqualTo(permitted(request()).id());
  }

  // Computed apart from the code: SHA-256 over every part, each after its length in four bytes.
  @Test
  void namesAPermitByEverythingItSays() {
    assertThat(permitted(request()).id())
        .isEqualTo("permit-cbc9e48f34d4b22d5c20f43670b1f7c1bff5509341cdf8065711d67ec750b8be");
  }

  @Test
  void doesNotTakeADecisionOfAnotherKind() {
    var request = bare()
        .rule(rule(RuleKind.INDEMNITY, Verdict.PERMIT))
        .grants(List.of(
            grant("G-1", ConsentKind.SERVICE), grant("G-2", ConsentKind.RECORDS_DISCLOSURE)));

    assertThat(refused(request))
        .containsExactly(WHO + "no decision of the rules on LICENSURE [rule-missing]."
            + " Ask the rule engine about LICENSURE and add its decision.");
  }

  @Test
  void namesTheFirstOfEquallyNearConsents() {
    var one = grant("G-9", ConsentKind.RECORDS_DISCLOSURE).withdrawn(NOON);
    var other = grant("G-2", ConsentKind.RECORDS_DISCLOSURE).withdrawn(NOON);
    var farther = new ConsentGrant(
        "G-0",
        CASE,
        ConsentKind.RECORDS_DISCLOSURE,
        Disclosures.PATIENT,
        ConsentGrant.Authority.PATIENT,
        Recipients.only(new PartyId("spec-8")),
        Set.of(PurposeOfUse.HRESCH),
        one.period(),
        null,
        Disclosures.EVIDENCE);

    assertThat(refused(request().grants(List.of(one, other, farther))).get(0))
        .contains("the nearest, G-2, fails on withdrawal");
  }

  @Test
  void refusesWithEverythingThatIsInTheWay() {
    assertThat(refused(bare().crossesBorder(true)))
        .containsExactly(
            WHO + "no consent of kind SERVICE holds at 2026-01-05T12:00:00Z; none was recorded"
                + " [consent-service]. Ask the patient for consent of kind SERVICE.",
            WHO + "no consent of kind RECORDS_DISCLOSURE holds at 2026-01-05T12:00:00Z; none was"
                + " recorded [consent-records-disclosure]. Ask the patient for consent of kind"
                + " RECORDS_DISCLOSURE for this recipient and purpose TREAT.",
            WHO + "no consent of kind CROSS_BORDER holds at 2026-01-05T12:00:00Z; none was recorded"
                + " [consent-cross-border]. Ask the patient for consent of kind CROSS_BORDER for this"
                + " recipient and purpose TREAT.",
            WHO + "no decision of the rules on LICENSURE [rule-missing]."
                + " Ask the rule engine about LICENSURE and add its decision.",
            WHO + "no decision of the rules on TRANSFER [rule-missing]."
                + " Ask the rule engine about TRANSFER and add its decision.");
  }

  @Test
  void namesTheNearestConsentAndWhatItFailsOn() {
    var forResearch = grant("G-2", ConsentKind.RECORDS_DISCLOSURE).withdrawn(NOON);

    assertThat(refused(request().grants(List.of(forResearch))))
        .containsExactly(WHO
            + "no consent of kind RECORDS_DISCLOSURE holds at 2026-01-05T12:00:00Z; the nearest,"
            + " G-2, fails on withdrawal [consent-records-disclosure]. Ask the patient for consent"
            + " of kind RECORDS_DISCLOSURE for this recipient and purpose TREAT.");
  }

  @Test
  void permitsAcrossABorderOnlyWithItsConsentAndRule() {
    var permit = permitted(request()
        .crossesBorder(true)
        .grants(List.of(grant("G-3", ConsentKind.CROSS_BORDER)))
        .rule(rule(RuleKind.TRANSFER, Verdict.PERMIT)));

    assertThat(permit.basis())
        .contains(
            "consent CROSS_BORDER by G-3",
            "TRANSFER PERMIT by R-TRANSFER (Law 1, in force to 2026-02-28), pack 1.0.0");
  }

  @Test
  void refusesWhatARuleForbidsWhoeverWaivesIt() {
    var request = request().rule(rule(RuleKind.LICENSURE, Verdict.DENY)).waiver(waiver(CASE, NOON));

    assertThat(refused(request))
        .containsExactly(
            WHO
                + "LICENSURE DENY by R-LICENSURE (Law 1, in force to 2026-02-28), pack 1.0.0 [rule-denied]. Satisfy the rule.");
  }

  @Test
  void refusesWhatTheRulesLeaveOpen() {
    assertThat(refused(request().rule(rule(RuleKind.INDEMNITY, Verdict.INDETERMINATE))))
        .containsExactly(WHO
            + "INDEMNITY INDETERMINATE by R-INDEMNITY (Law 1, in force to 2026-02-28), pack 1.0.0"
            + " [rule-indeterminate]. Satisfy the rule. Or have a named person waive it.");
  }

  @Test
  void answersTheSameInWhateverOrderTheRulesCome() {
    var transfer = rule(RuleKind.TRANSFER, Verdict.PERMIT);
    var fresh = rule(RuleKind.CREDENTIAL_FRESHNESS, Verdict.PERMIT);

    assertThat(permitted(request().rule(transfer).rule(fresh)).id())
        .isEqualTo(permitted(request().rule(fresh).rule(transfer)).id());
  }

  @Test
  void namesTheMissingInputsOfAnOpenRule() {
    var open = RuleEngine.of(pack(RuleKind.AI, Verdict.PERMIT, 60))
        .decide(
            RuleRequest.of(new RuleQuestion(RuleKind.AI, CASE, EXPERT, NOON)).build());

    assertThat(refused(request().rule(open)))
        .containsExactly(WHO + "AI INDETERMINATE by"
            + " missing-input (the pack asks patient.place whose law governs), pack 1.0.0, missing"
            + " patient.place [rule-indeterminate]. Say patient.place: where the patient is, or else"
            + " lives. Or have a named person waive it.");
  }

  @Test
  void refusesADecisionAboutSomeoneElse() {
    var other = new RuleQuestion(RuleKind.LICENSURE, CASE, new PartyId("spec-8"), NOON);
    var elsewhere = new RuleQuestion(RuleKind.LICENSURE, new CaseId("C-18"), EXPERT, NOON);

    assertThat(refused(request().rule(rule(other, Verdict.PERMIT))))
        .containsExactly(
            WHO + "the decision on LICENSURE is about case C-17 and spec-8 [rule-elsewhere]."
                + " Ask the rules about this case and this recipient.");
    assertThat(refused(request().rule(rule(elsewhere, Verdict.PERMIT)))).hasSize(1);
  }

  @Test
  void refusesADecisionThatDoesNotHoldYetOrAnyMore() {
    var old = new RuleQuestion(RuleKind.LICENSURE, CASE, EXPERT, NOON.minusSeconds(9));
    var early = new RuleQuestion(RuleKind.LICENSURE, CASE, EXPERT, NOON.plusSeconds(1));

    assertThat(refused(request().rule(rule(old, Verdict.PERMIT, 0))))
        .containsExactly(WHO + "the decision on LICENSURE holds from 2026-01-05T11:59:51Z to"
            + " 2026-01-05T11:59:51Z, not at 2026-01-05T12:00:00Z [rule-expired]."
            + " Ask the rules again for the time of the disclosure.");
    assertThat(refused(request().rule(rule(early, Verdict.PERMIT)))).hasSize(1);
  }

  @Test
  void refusesAPeriodThatIsOver() {
    var request = request().period(NOON.minusSeconds(9), NOON.minusSeconds(1));

    assertThat(refused(request))
        .containsExactly(WHO
            + "the asked period, the decision at 2026-01-05T12:00:00Z, the consents and the rules"
            + " leave no time: it would begin at 2026-01-05T12:00:00Z and end at"
            + " 2026-01-05T11:59:59Z [permit-period]. Ask for a period that begins before the"
            + " consents and the rule decisions end.");
  }

  @Test
  void asksNoLicenceOfACoordinator() {
    var request = bare()
        .role(Role.COORDINATOR)
        .grants(List.of(
            grant("G-1", ConsentKind.SERVICE), grant("G-2", ConsentKind.RECORDS_DISCLOSURE)));

    assertThat(permitted(request).obligations()).isEmpty();
  }

  @Test
  void asksALicenceOfAPanelChair() {
    assertThat(refused(bare().role(Role.PANEL_CHAIR))).anyMatch(m -> m.contains("rule-missing"));
  }

  @Test
  void joinsAndSortsTheDuties() {
    var own = new Obligation("erase", "Erase it.", "Program");

    var permit = permitted(
        request().obligation(own).obligation(new Obligation("retain", "Keep a copy.", "Law 2")));

    assertThat(permit.obligations())
        .containsExactly(own, new Obligation("retain", "Keep a copy.", "Law 2"));
  }

  @Test
  void wantsPeriodProfileAndBorderSaid() {
    var open = DisclosureRequest.of(CASE, EXPERT, DOSSIER, PurposeOfUse.TREAT, NOON);

    assertThatThrownBy(open::build)
        .hasMessage("Disclosure request: period was not said"
            + " [request-complete]. Call period(first, last) before build().");
    assertThatThrownBy(() -> open.profile(" "))
        .hasMessage("Disclosure request: profile is blank"
            + " [profile-named]. Name the profile, or say identified.");
    assertThatThrownBy(() -> open.period(NOON, LATER).profile("p").build())
        .hasMessage("Disclosure request: border was not said"
            + " [request-complete]. Call crossesBorder(yes or no) before build().");
    assertThat(open.crossesBorder(false).build()).hasToString("DisclosureRequest[C-17 to spec-9]");
  }

  @Test
  void neverRefusesWithoutAReason() {
    assertThatThrownBy(() -> new DisclosureDecision.Refused(List.of()))
        .hasMessage(
            "Disclosure:" + " refused for no reason [refusal-reasons]. Give at least one refusal.");
  }
}
