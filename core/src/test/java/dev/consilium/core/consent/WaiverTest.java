package dev.consilium.core.consent;

import static dev.consilium.core.consent.Disclosures.CASE;
import static dev.consilium.core.consent.Disclosures.EXPERT;
import static dev.consilium.core.consent.Disclosures.NOON;
import static dev.consilium.core.consent.Disclosures.permitted;
import static dev.consilium.core.consent.Disclosures.refused;
import static dev.consilium.core.consent.Disclosures.request;
import static dev.consilium.core.consent.Disclosures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import dev.consilium.core.rules.Waiver;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a waiver answers at the gate, and by whom. */
class WaiverTest {

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
  void permitsWhatTheRulesLeaveOpenWhenANamedPersonWaivesIt() {
    var permit = permitted(
        request().rule(rule(RuleKind.LICENSURE, Verdict.INDETERMINATE)).waiver(waiver(CASE, NOON)));

    assertThat(permit.basis())
        .contains("LICENSURE left open by R-LICENSURE, waived by COORDINATOR medical-director at"
            + " 2026-01-05T12:00:00Z: Reviewed by counsel.");
  }

  @Test
  void doesNotTakeAWaiverOfAnotherCaseOrTime() {
    var open = rule(RuleKind.LICENSURE, Verdict.INDETERMINATE);

    assertThat(refused(request().rule(open).waiver(waiver(new CaseId("C-18"), NOON))))
        .hasSize(1);
    assertThat(refused(request().rule(open).waiver(waiver(CASE, NOON.plusSeconds(1)))))
        .hasSize(1);
  }

  @Test
  void doesNotTakeAWaiverOfAnotherRuleOrKind() {
    var by = new Actor(new PartyId("dr"), Role.COORDINATOR);
    var otherRule = new Waiver(CASE, RuleKind.LICENSURE, "R-2", by, "Reviewed.", NOON);
    var otherKind = new Waiver(CASE, RuleKind.AI, "R-LICENSURE", by, "Reviewed.", NOON);
    var open = rule(RuleKind.LICENSURE, Verdict.INDETERMINATE);

    assertThat(refused(request().rule(open).waiver(otherRule).waiver(otherKind)))
        .hasSize(1);
    assertThat(otherRule.covers(rule(RuleKind.LICENSURE, Verdict.PERMIT), NOON)).isFalse();
    assertThat(otherRule).hasToString("Waiver[LICENSURE R-2 by COORDINATOR dr]");
  }

  @Test
  void cannotBeWaivedWithoutAReasonOrByAnyoneButACoordinator() {
    var robot = new Actor(new PartyId("bot"), Role.SYSTEM);
    var person = new Actor(new PartyId("dr"), Role.COORDINATOR);

    assertThatThrownBy(() -> new Waiver(CASE, RuleKind.LICENSURE, "R", robot, "because", NOON))
        .hasMessage("Waiver of R in case C-17: given by a SYSTEM [waiver-coordinator]."
            + " Let a coordinator answer for it.");
    assertThatThrownBy(() -> new Waiver(CASE, RuleKind.LICENSURE, "R", person, " ", NOON))
        .hasMessage(
            "Waiver in case C-17: rule or reason is blank [waiver-complete]." + " Fill in both.");
    for (var role : Role.values()) {
      if (role != Role.COORDINATOR) {
        var other = new Actor(new PartyId("dr"), role);
        assertThatThrownBy(() -> new Waiver(CASE, RuleKind.LICENSURE, "R", other, "why", NOON))
            .hasMessageContaining("[waiver-coordinator]");
      }
    }
  }

  @Test
  void isNeverGivenByTheRecipientForThemselves() {
    var open = rule(RuleKind.LICENSURE, Verdict.INDETERMINATE);
    var self = new Actor(EXPERT, Role.COORDINATOR);
    var own = new Waiver(CASE, RuleKind.LICENSURE, "R-LICENSURE", self, "I may.", NOON);

    assertThat(refused(request().rule(open).waiver(own).waiver(waiver(CASE, NOON))))
        .containsExactly(WHO + "spec-9 would waive R-LICENSURE for themselves"
            + " [waiver-independent]. Let another coordinator answer for it.");
    assertThat(refused(request().rule(open).waiver(own))).hasSize(2);
  }

  @Test
  void answersNoQuestionThatWasAskedAfterIt() {
    var open = rule(RuleKind.LICENSURE, Verdict.INDETERMINATE);

    assertThat(refused(request().rule(open).waiver(waiver(CASE, NOON.minusNanos(1)))))
        .singleElement()
        .asString()
        .contains("[rule-indeterminate]");
    assertThat(waiver(CASE, NOON.minusNanos(1)).covers(open, NOON)).isFalse();
    assertThat(waiver(CASE, NOON).covers(open, NOON)).isTrue();
  }
}
