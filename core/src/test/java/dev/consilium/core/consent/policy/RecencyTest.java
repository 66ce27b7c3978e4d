package dev.consilium.core.consent.policy;

import static dev.consilium.core.consent.policy.Consents.DOCTOR;
import static dev.consilium.core.consent.policy.Consents.GROUP;
import static dev.consilium.core.consent.policy.Consents.SETTINGS;
import static dev.consilium.core.consent.policy.Consents.draft;
import static dev.consilium.core.consent.policy.Consents.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecencyTest {

  private static final Coding OTHER = Consents.loinc("59284-0");

  private static ConsentPolicy dated(String id, Provision root, String date) {
    return draft(id, root).given(date.isEmpty() ? null : PartialDate.of(date)).build();
  }

  private static Answer answer(Combining combining, ConsentPolicy... policies) {
    return Consents.decide(SETTINGS.combining(combining), request(DOCTOR, "TREAT"), policies)
        .answer();
  }

  @ParameterizedTest(name = "permit {0}, deny {1}: {2}, by recency {3}")
  @CsvSource({
    "2025, 2024, DENY, PERMIT",
    "2024, 2025, DENY, DENY",
    "2025, 2025, DENY, DENY",
    "2025, 2025-03, DENY, DENY",
    "2025-03-02, 2025-03-01, DENY, PERMIT",
    "'', 2024, DENY, DENY",
    "2025, '', DENY, DENY",
    "'', '', DENY, DENY"
  })
  void comparesDatesAsTheyWereWritten(
      String permit, String deny, Answer overriding, Answer recent) {
    var one = dated("A", Provision.permit(), permit);
    var other = dated("B", Provision.deny(), deny);

    for (var policies : List.of(List.of(one, other), List.of(other, one))) {
      var both = policies.toArray(ConsentPolicy[]::new);
      assertThat(answer(Combining.DENY_OVERRIDES, both)).isEqualTo(overriding);
      assertThat(answer(Combining.MOST_RECENT, both)).isEqualTo(recent);
      assertThat(answer(Combining.PER_SCOPE_SUPERSEDE, both)).isEqualTo(recent);
    }
  }

  @Test
  void neverPermitsByAnUndatedConsentWhereDatesDecide() {
    var undated = dated("A", Provision.permit(), "");

    assertThat(answer(Combining.DENY_OVERRIDES, undated)).isEqualTo(Answer.PERMIT);
    assertThat(answer(Combining.MOST_RECENT, undated)).isEqualTo(Answer.DENY);
  }

  @Test
  void replacesOnlyWithinOneScopeWhereScopesStandApart() {
    var old = draft("A", Provision.deny())
        .scopes(List.of(OTHER))
        .given(PartialDate.of("2024"))
        .build();
    var young = dated("B", Provision.permit(), "2025");
    var request = request(DOCTOR, "TREAT").scope(null);

    assertThat(Consents.decide(SETTINGS.combining(Combining.MOST_RECENT), request, old, young)
            .answer())
        .isEqualTo(Answer.PERMIT);
    assertThat(
            Consents.decide(SETTINGS.combining(Combining.PER_SCOPE_SUPERSEDE), request, old, young)
                .answer())
        .isEqualTo(Answer.DENY);
  }

  @Test
  void letsNothingUncertainSetADenialAside() {
    var denial = dated("A", Provision.deny(), "2024");
    var maybe = dated("B", Provision.permit().actors(List.of(ProvisionActor.of(GROUP))), "2025");
    var unread = draft("C", Provision.permit())
        .given(PartialDate.of("2025"))
        .notUnderstood()
        .build();

    assertThat(answer(Combining.MOST_RECENT, denial, maybe)).isEqualTo(Answer.INDETERMINATE);
    assertThat(answer(Combining.MOST_RECENT, denial, unread)).isEqualTo(Answer.DENY);
  }

  @Test
  void doesNotPermitWhatAnUncertainNewerConsentMayForbid() {
    var permit = dated("A", Provision.permit(), "2024");
    var maybe = dated("B", Provision.deny().actors(List.of(ProvisionActor.of(GROUP))), "2025");

    assertThat(answer(Combining.MOST_RECENT, permit, maybe)).isEqualTo(Answer.INDETERMINATE);
  }

  @Test
  void tracesWhatWasReplaced() {
    var decision = Consents.decide(
        SETTINGS.combining(Combining.MOST_RECENT),
        request(DOCTOR, "TREAT"),
        dated("A", Provision.deny(), "2024"),
        dated("B", Provision.permit(), "2025"));

    assertThat(decision.basedOn()).containsExactly("B");
    assertThat(decision.trace())
        .extracting(it -> it.elements().get(it.elements().size() - 1))
        .containsExactly(
            new ElementMatch(PolicyElement.RECENCY, Trilean.FALSE),
            new ElementMatch(PolicyElement.RECENCY, Trilean.TRUE));
  }

  @Test
  void ignoresConsentsThatAreNotAboutThis() {
    var research =
        dated("B", Provision.deny().purposes(Set.of(Consents.purpose("HRESCH"))), "2025");

    assertThat(answer(Combining.MOST_RECENT, dated("A", Provision.permit(), "2024"), research))
        .isEqualTo(Answer.PERMIT);
  }
}
