package dev.consilium.core.consent;

import static dev.consilium.core.consent.Disclosures.LATER;
import static dev.consilium.core.consent.Disclosures.NOON;
import static dev.consilium.core.consent.Disclosures.grant;
import static dev.consilium.core.consent.Disclosures.permitted;
import static dev.consilium.core.consent.Disclosures.request;
import static dev.consilium.core.consent.Disclosures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Refusal;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecheckTest {

  private static final ConsentGrant SERVICE = grant("G-1", ConsentKind.SERVICE);
  private static final ConsentGrant RECORDS = grant("G-2", ConsentKind.RECORDS_DISCLOSURE);
  private static final Instant SOON = NOON.plusSeconds(60);

  private static List<String> refused(PermitRecheck answer) {
    assertThat(answer).isInstanceOf(PermitRecheck.NoLongerPermitted.class);
    return answer.reasons().stream().map(Refusal::message).toList();
  }

  @Test
  void saysUntilWhenThePermitStands() {
    assertThat(permitted(request()).reevaluateAt()).isEqualTo(LATER.plusNanos(1));
  }

  @Test
  void stillPermitsWhatNothingChanged() {
    var answer = DisclosureGate.recheck(permitted(request()), List.of(RECORDS, SERVICE), SOON);

    assertThat(answer).isEqualTo(new PermitRecheck.StillPermitted(LATER.plusNanos(1)));
    assertThat(answer.reasons()).isEmpty();
  }

  @Test
  void stopsAtAWithdrawalAfterThePermitWasMade() {
    var answer = DisclosureGate.recheck(
        permitted(request()), List.of(SERVICE, RECORDS.withdrawn(SOON)), SOON);

    assertThat(refused(answer))
        .containsExactly("Case C-17, disclosure to spec-9: no consent of kind RECORDS_DISCLOSURE"
            + " holds at 2026-01-05T12:01:00Z; the nearest, G-2, fails on withdrawal"
            + " [consent-records-disclosure]. Ask the patient for consent of kind"
            + " RECORDS_DISCLOSURE for this recipient and purpose TREAT.");
  }

  @Test
  void asksAgainAtAnAnnouncedWithdrawalWhichThenStopsIt() {
    var permit = permitted(request());
    var consents = List.of(SERVICE, RECORDS.withdrawn(SOON));

    var before = DisclosureGate.recheck(permit, consents, SOON.minusNanos(1));

    assertThat(before).isEqualTo(new PermitRecheck.StillPermitted(SOON));
    assertThat(DisclosureGate.recheck(permit, consents, SOON))
        .isInstanceOf(PermitRecheck.NoLongerPermitted.class);
  }

  @Test
  void stopsOutsideThePermitsPeriod() {
    var permit = permitted(request());
    var answer = DisclosureGate.recheck(permit, List.of(SERVICE, RECORDS), LATER.plusNanos(1));

    assertThat(refused(answer))
        .containsExactly("Case C-17, disclosure to spec-9: " + permit.id()
            + " holds from 2026-01-05T12:00:00Z to 2026-02-28T23:59:59.999999999Z, not"
            + " at 2026-03-01T00:00:00Z [permit-period]. Ask the gate for a new permit.");
  }

  @Test
  void asksForTheBorderConsentOnlyWhereThePermitCrossesOne() {
    var border = grant("G-3", ConsentKind.CROSS_BORDER);
    var permit = permitted(request()
        .crossesBorder(true)
        .grants(List.of(border))
        .rule(rule(RuleKind.TRANSFER, Verdict.PERMIT)));

    assertThat(refused(DisclosureGate.recheck(permit, List.of(SERVICE, RECORDS), SOON))
            .get(0))
        .contains("[consent-cross-border]");
    assertThat(DisclosureGate.recheck(permit, List.of(SERVICE, RECORDS, border), SOON)
            .reasons())
        .isEmpty();
  }

  @Test
  void refusesForAReason() {
    assertThatThrownBy(() -> new PermitRecheck.NoLongerPermitted(List.of()))
        .hasMessage("Permit: no longer permitted for no reason [refusal-reasons]."
            + " Give at least one refusal.");
  }

  @Test
  void doesNotRunPastTheEndOfTime() {
    assertThat(Instants.after(Instant.MAX)).isEqualTo(Instant.MAX);
  }
}
