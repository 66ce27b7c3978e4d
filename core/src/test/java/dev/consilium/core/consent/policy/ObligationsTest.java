package dev.consilium.core.consent.policy;

import static dev.consilium.core.consent.policy.Consents.DOCTOR;
import static dev.consilium.core.consent.policy.Consents.NOON;
import static dev.consilium.core.consent.policy.Consents.act;
import static dev.consilium.core.consent.policy.Consents.decide;
import static dev.consilium.core.consent.policy.Consents.draft;
import static dev.consilium.core.consent.policy.Consents.level;
import static dev.consilium.core.consent.policy.Consents.policy;
import static dev.consilium.core.consent.policy.Consents.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Period;
import dev.consilium.core.consent.policy.ConsentObligation.AttachConsentCopy;
import dev.consilium.core.consent.policy.ConsentObligation.AttachNotice;
import dev.consilium.core.consent.policy.ConsentObligation.EraseAt;
import dev.consilium.core.consent.policy.ConsentObligation.NoRedisclosure;
import dev.consilium.core.consent.policy.ConsentObligation.Redact;
import dev.consilium.core.consent.policy.ConsentObligation.ReevaluateAt;
import dev.consilium.core.record.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObligationsTest {

  private static final String PART_2 = "42 CFR 2.32, in force since 2026-02-16";

  @Test
  void attachesConsentAndNoticeUnderPart2() {
    var consent =
        draft("C", Provision.permit()).regulations(List.of(act("42CFRPart2"))).build();

    assertThat(decide(request(DOCTOR, "TREAT"), consent).obligations())
        .containsExactly(
            new AttachConsentCopy(List.of("C")),
            new AttachNotice("42-cfr-2.32", PART_2),
            new NoRedisclosure(PART_2));
  }

  @Test
  void attachesThemToSubstanceUseDataThatArePermitted() {
    var drinking = Consents.resource("1", level("N"), act("ETHUD")).build();
    var mood = Consents.resource("2", level("N"), act("PSY")).build();
    var consent = policy("C", Provision.permit());
    var withheld = policy(
        "C",
        Provision.permit().exceptions(List.of(Provision.deny().data(Consents.labels(act("SUD"))))));

    assertThat(decide(request(DOCTOR, "TREAT").resources(List.of(drinking)), consent)
            .obligations())
        .contains(new AttachNotice("42-cfr-2.32", PART_2));
    assertThat(
            decide(request(DOCTOR, "TREAT").resources(List.of(mood)), consent).obligations())
        .isEmpty();
    assertThat(decide(request(DOCTOR, "TREAT").resources(List.of(drinking)), withheld)
            .obligations())
        .hasOnlyElementsOfType(Redact.class);
  }

  @Test
  void owesNothingForWhatIsDenied() {
    var consent =
        draft("C", Provision.deny()).regulations(List.of(act("42CFRPart2"))).build();

    assertThat(decide(request(DOCTOR, "TREAT"), consent).obligations()).isEmpty();
  }

  @Test
  void obeysTheConsentsOwnDirectiveAndDuties() {
    var erase = new EraseAt(NOON.plusSeconds(60));
    var consent = draft("C", Provision.permit())
        .regulations(List.of(act("NORDSCLCD")))
        .duties(List.of(erase))
        .build();

    assertThat(decide(request(DOCTOR, "TREAT"), consent).obligations())
        .containsExactly(
            erase, new NoRedisclosure("v3-ActCode NORDSCLCD, the consent's own directive"));
  }

  @Test
  void erasesAfterAWithdrawal() {
    var withdrawn = draft("C", Provision.permit()).withdrawnAt(NOON).build();

    var decision = decide(request(DOCTOR, "TREAT"), withdrawn);

    assertThat(decision.answer()).isEqualTo(Answer.DENY);
    assertThat(decision.obligations()).containsExactly(new EraseAt(NOON));
    assertThat(decide(
                request(DOCTOR, "TREAT"),
                draft("C", Provision.permit())
                    .withdrawnAt(NOON)
                    .status(ConsentStatus.ENTERED_IN_ERROR)
                    .build())
            .obligations())
        .isEmpty();
  }

  @Test
  void asksAgainAtAnAnnouncedWithdrawalAndAtNothingThatChangesNothing() {
    var shorter =
        Provision.permit().during(new PolicyPeriod.Exact(new Period(null, NOON.plusSeconds(5))));
    var withdrawn =
        draft("C", Provision.permit()).withdrawnAt(NOON.plusSeconds(9)).build();

    assertThat(decide(request(DOCTOR, "TREAT"), withdrawn).obligations())
        .containsExactly(new ReevaluateAt(NOON.plusSeconds(9)));
    assertThat(decide(
                request(DOCTOR, "TREAT"),
                policy("C", Provision.permit().exceptions(List.of(shorter))))
            .reevaluateAt())
        .isEmpty();
  }

  @Test
  void asksAgainWhenAConsentBeginsOrIsGiven() {
    var later = Provision.permit().during(new PolicyPeriod.Exact(Period.from(NOON.plusSeconds(3))));

    assertThat(decide(later).reevaluateAt()).contains(NOON.plusSeconds(3));
    assertThat(decide(
                request(DOCTOR, "TREAT"),
                draft("C", Provision.permit())
                    .given(PartialDate.of("2026-01-06"))
                    .build())
            .reevaluateAt())
        .contains(PartialDate.of("2026-01-06").earliest(Consents.UTC));
  }

  @Test
  void asksAgainWhenTheImplicitPolicyEnds() {
    var settings = Consents.SETTINGS.implicit(
        Provision.permit().during(new PolicyPeriod.Exact(new Period(null, NOON.plusSeconds(4)))));

    assertThat(decide(settings, request(DOCTOR, "TREAT")).reevaluateAt())
        .contains(NOON.plusSeconds(4).plusNanos(1));
  }
}
