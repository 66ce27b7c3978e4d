package dev.consilium.core.consent.policy;

import static dev.consilium.core.consent.policy.Consents.CLERK;
import static dev.consilium.core.consent.policy.Consents.DOCTOR;
import static dev.consilium.core.consent.policy.Consents.GROUP;
import static dev.consilium.core.consent.policy.Consents.NOON;
import static dev.consilium.core.consent.policy.Consents.SETTINGS;
import static dev.consilium.core.consent.policy.Consents.decide;
import static dev.consilium.core.consent.policy.Consents.policy;
import static dev.consilium.core.consent.policy.Consents.purpose;
import static dev.consilium.core.consent.policy.Consents.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BreakGlassTest {

  private static final ConsentPolicy DISSENT = policy(
      "C",
      Provision.deny()
          .exceptions(List.of(Provision.permit()
              .purposes(Set.of(purpose("BTG")))
              .actors(List.of(ProvisionActor.of(GROUP))))));
  private static final PolicySettings MEMBERS = SETTINGS.members(Consents.MEMBERS);

  private static BreakGlass declared(EntityName by) {
    return new BreakGlass(by, "He is unconscious.", NOON);
  }

  @Test
  void opensForWhomTheConsentNamesAndTellsThePatient() {
    var decision = decide(MEMBERS, request(DOCTOR, "BTG").breakGlass(declared(DOCTOR)), DISSENT);

    assertThat(decision.answer()).isEqualTo(Answer.PERMIT);
    assertThat(decision.obligations())
        .containsExactly(new ConsentObligation.NotifyPatient("break-glass"));
    assertThat(decision.audits())
        .containsExactly(
            new AuditDemand(AuditDemand.Stream.DECISIONS, Answer.PERMIT, NOON, List.of("C"), null),
            new AuditDemand(
                AuditDemand.Stream.BREAK_GLASS,
                Answer.PERMIT,
                NOON,
                List.of("C"),
                declared(DOCTOR)));
  }

  @Test
  void refusesSomeoneOutsideTheGroupAndAuditsTheAttempt() {
    var decision = decide(
        MEMBERS,
        request(CLERK, "BTG").breakGlass(declared(CLERK)),
        DISSENT,
        policy("T", Provision.permit().purposes(Set.of(purpose("TREAT")))));

    assertThat(decision.answer()).isEqualTo(Answer.DENY);
    assertThat(decision.refusals().get(0).message())
        .isEqualTo("Consent request: no consent allows this actor to declare an emergency"
            + " [break-glass-allowed]. Ask for access by a person whom a consent or the implicit"
            + " policy names for it.");
    assertThat(decision.audits())
        .extracting(AuditDemand::stream)
        .contains(AuditDemand.Stream.BREAK_GLASS);
  }

  @Test
  void refusesAnEmergencyThatATreatmentConsentWouldCoverByItsWidth() {
    var treat = policy("T", Provision.permit().purposes(Set.of(purpose("TREAT"))));

    assertThat(
            decide(request(DOCTOR, "BTG").breakGlass(declared(DOCTOR)), treat).answer())
        .isEqualTo(Answer.DENY);
  }

  @Test
  void refusesAnEmergencyThatNobodyDeclared() {
    var decision = decide(MEMBERS, request(DOCTOR, "BTG"), DISSENT);

    assertThat(decision.answer()).isEqualTo(Answer.DENY);
    assertThat(decision.refusals().get(0).rule()).isEqualTo("break-glass-declared");
    assertThat(decision.audits()).hasSize(2);
  }

  @Test
  void refusesADeclarationForAnotherPurpose() {
    var decision = decide(MEMBERS, request(DOCTOR, "TREAT").breakGlass(declared(DOCTOR)), DISSENT);

    assertThat(decision.answer()).isEqualTo(Answer.DENY);
    assertThat(decision.refusals().get(0).rule()).isEqualTo("break-glass-purpose");
  }

  @Test
  void leavesOpenWhetherAnUnknownGroupIncludesTheActor() {
    assertThat(
            decide(request(DOCTOR, "BTG").breakGlass(declared(DOCTOR)), DISSENT).answer())
        .isEqualTo(Answer.INDETERMINATE);
  }

  @Test
  void judgesEachPurposeAlone() {
    var decision = decide(
        MEMBERS,
        request(DOCTOR, "BTG", "HRESCH").breakGlass(declared(DOCTOR)),
        DISSENT,
        policy("R", Provision.permit().purposes(Set.of(purpose("HRESCH")))));

    assertThat(decision.permittedPurposes()).containsExactly(purpose("BTG"));
  }

  @Test
  void isDeclaredByThePersonWhoReadsAndSaysWhy() {
    assertThatThrownBy(() -> request(DOCTOR, "BTG").breakGlass(declared(CLERK)).build())
        .hasMessage("Consent request: someone else than the actor declares an emergency"
            + " [break-glass-person]. Let the person declare it who will read.");
    assertThatThrownBy(() -> new BreakGlass(DOCTOR, " ", NOON))
        .hasMessage(
            "Break glass: no reason is given [break-glass-reason]." + " Let the person say why.");
    for (var type : List.of("Organization", "Device", "Group")) {
      assertThatThrownBy(() -> declared(EntityName.reference(type + "/1")))
          .hasMessageStartingWith("Break glass: declared by a " + type + " [break-glass-person].");
    }
  }

  @Test
  void printsNoReason() {
    assertThat(declared(DOCTOR)).hasToString("BreakGlass[Practitioner/1 at 2026-01-05T12:00:00Z]");
  }
}
