package dev.consilium.core.consent.policy;

import static dev.consilium.core.consent.policy.Consents.CLERK;
import static dev.consilium.core.consent.policy.Consents.DOCTOR;
import static dev.consilium.core.consent.policy.Consents.GROUP;
import static dev.consilium.core.consent.policy.Consents.NOON;
import static dev.consilium.core.consent.policy.Consents.PATIENT;
import static dev.consilium.core.consent.policy.Consents.UTC;
import static dev.consilium.core.consent.policy.Consents.dates;
import static dev.consilium.core.consent.policy.Consents.purpose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyWordsTest {

  @Test
  void printsNoIdentifier() {
    assertThat(EntityName.identifier("urn:mrn", "4711")).hasToString("identifier of urn:mrn");
    assertThat(new EntityName(EntityName.Form.IDENTIFIER, "4711")).hasToString("identifier of ");
    assertThat(DOCTOR).hasToString("Practitioner/1");
    assertThat(Provision.permit()).hasToString("Provision[PERMIT, 0 exceptions]");
    assertThat(Consents.policy("C", Provision.permit())).hasToString("ConsentPolicy[C ACTIVE]");
    assertThat(Consents.request(DOCTOR, "TREAT").build())
        .hasToString("PolicyRequest[2026-01-05T12:00:00Z, 0 resources]");
  }

  @Test
  void tellsTheTypeBehindAReference() {
    assertThat(EntityName.reference("http://a.example/fhir/Group/7").type()).contains("Group");
    assertThat(EntityName.reference("urn:uuid:7").type()).isEmpty();
    assertThat(EntityName.identifier("a/b", "c").type()).isEmpty();
  }

  @Test
  void refusesWhatNamesNobody() {
    assertThatThrownBy(() -> EntityName.reference(" "))
        .hasMessage("Entity name: it is blank [name-present]."
            + " Give a reference or an identifier, or leave the name out.");
    assertThatThrownBy(() -> new ProvisionActor(null, Set.of()))
        .hasMessage("Provision actor: nobody is named [actor-present]."
            + " Name at least one, or leave the actor out.");
    assertThatThrownBy(() -> ConsentPolicy.of(" ", Set.of(PATIENT), Provision.permit()))
        .hasMessage("Consent policy: id or patient is missing [policy-complete]."
            + " Name the consent and whose it is.");
    assertThatThrownBy(() -> ConsentPolicy.of("C", Set.of(), Provision.permit()))
        .isInstanceOf(IllegalArgumentException.class);
    var treat = Set.of(purpose("TREAT"));
    for (var draft : List.of(
        PolicyRequest.of(Set.of(), Set.of(DOCTOR), treat, NOON, UTC),
        PolicyRequest.of(Set.of(PATIENT), Set.of(), treat, NOON, UTC),
        PolicyRequest.of(Set.of(PATIENT), Set.of(DOCTOR), Set.of(), NOON, UTC))) {
      assertThatThrownBy(draft::build)
          .hasMessage("Consent request: patient, actor or purpose is missing [request-complete]."
              + " Name all three.");
    }
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> dates("2022", "2021"))
        .hasMessage("Policy period: its end is before its start [period-ordered]."
            + " Exchange them, or leave one open.");
  }

  @Test
  void includesBothEndsOfAPeriod() {
    var period = dates("2022-03", "2022-03");

    assertThat(period.contains(Instant.parse("2022-03-01T00:00:00Z"), UTC)).isTrue();
    assertThat(period.contains(Instant.parse("2022-03-31T23:59:59.999999999Z"), UTC))
        .isTrue();
    assertThat(period.contains(Instant.parse("2022-04-01T00:00:00Z"), UTC)).isFalse();
    assertThat(period.contains(Instant.parse("2022-02-28T23:59:59Z"), UTC)).isFalse();
  }

  @Test
  void looksThroughGroupsOfGroupsAndOutOfCircles() {
    var outer = EntityName.reference("Organization/1");
    var table = MembershipTable.of(Map.of(outer, Set.of(GROUP), GROUP, Set.of(outer, DOCTOR)));

    assertThat(table.isMember(Set.of(DOCTOR), outer)).isEqualTo(Trilean.TRUE);
    assertThat(table.isMember(Set.of(CLERK), outer)).isEqualTo(Trilean.FALSE);
    assertThat(table.isMember(Set.of(CLERK), EntityName.reference("Group/9")))
        .isEqualTo(Trilean.UNKNOWN);
    assertThat(MembershipTable.of(Map.of(outer, Set.of(GROUP))).isMember(Set.of(CLERK), outer))
        .isEqualTo(Trilean.UNKNOWN);
  }

  @Test
  void matchesAnActorByAnyOfItsNames() {
    var npi = EntityName.identifier("urn:npi", "1");
    var root = Provision.permit().actors(List.of(new ProvisionActor(null, Set.of(npi, CLERK))));
    var request =
        PolicyRequest.of(Set.of(PATIENT), Set.of(DOCTOR, npi), Set.of(purpose("TREAT")), NOON, UTC);

    assertThat(Consents.decide(request, Consents.policy("C", root)).answer())
        .isEqualTo(Answer.PERMIT);
  }

  @Test
  void comparesCodesWithoutTheirDisplayAndOrder() {
    var one = DataElements.ANY.coded(List.of(new Coding("s", "1", "one"), Coding.of("s", "2")));
    var other = DataElements.ANY.coded(List.of(Coding.of("s", "2"), Coding.of("s", "1")));

    assertThat(one).isEqualTo(other);
    assertThat(one.any()).isFalse();
    assertThat(DataElements.ANY.any()).isTrue();
  }

  @Test
  void comparesConstraintsWithoutTheirOrder() {
    var codes = new DataClause.Codes(Set.of(Consents.loinc("1")));
    var labels = new DataClause.Labels(Set.of(Consents.level("N")), DataClause.Reach.FROM);

    assertThat(new DataConstraint(List.of(codes, labels, codes)))
        .isEqualTo(new DataConstraint(List.of(labels, codes)));
  }
}
