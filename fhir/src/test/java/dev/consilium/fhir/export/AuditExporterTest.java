package dev.consilium.fhir.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.Role;
import dev.consilium.core.audit.AuditEntry;
import dev.consilium.fhir.export.AuditPattern.Machine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;

class AuditExporterTest {

  private static final AuditEntry ENTRY = new AuditEntry(
      Instant.parse("2026-03-09T12:00:00.25Z"),
      new Actor(new PartyId("syn-desk"), Role.COORDINATOR),
      "package-sealed",
      List.of("syn-1", "permit-7"),
      Documents.hash("detail"));
  private static final Machine HERE = new Machine(new PartyId("gateway"), "gw.example.org");
  private static final Machine THERE =
      new Machine(new PartyId("partner"), "https://partner.example.org/fhir");
  private static final PartyId PATIENT = new PartyId("syn-patient");
  private static final AuditPattern SENT =
      new AuditPattern.Sent(HERE, THERE, PATIENT, PurposeOfUse.TREAT);
  private static final AuditPattern RECEIVED =
      new AuditPattern.Received(THERE, HERE, PATIENT, PurposeOfUse.TREAT);

  private static AuditPattern decided(String... rules) {
    return new AuditPattern.Decided(
        new PartyId("gate"),
        HERE,
        new PartyId("syn-expert"),
        new PartyId("clinic"),
        PATIENT,
        PurposeOfUse.TREAT,
        List.of("syn-1/RECORDS_DISCLOSURE"),
        List.of(rules));
  }

  private static List<AuditPattern> patterns() {
    var internal = new AuditPattern.Internal(new PartyId("gateway"));
    return List.of(internal, SENT, RECEIVED, decided(), decided("consent-held"));
  }

  static List<AuditEvent> events() {
    return patterns().stream().map(AuditExporterTest::write).toList();
  }

  private static AuditEvent write(AuditPattern pattern) {
    return new AuditExporter().event(ENTRY, pattern);
  }

  private static AuditEvent.AuditEventAgentComponent agent(AuditEvent event, String code) {
    return event.getAgent().stream()
        .filter(it -> code.equals(it.getType().getCodingFirstRep().getCode()))
        .findFirst()
        .orElseThrow();
  }

  private static String who(AuditEvent.AuditEventAgentComponent agent) {
    return agent.getWho().getIdentifier().getValue();
  }

  private static String observer(AuditEvent event) {
    return event.getSource().getObserver().getIdentifier().getValue();
  }

  private static List<String> entities(AuditEvent event, String type) {
    return event.getEntity().stream()
        .filter(it -> it.getType().getCode().equals(type))
        .map(it -> it.getWhat().getIdentifier().getValue())
        .toList();
  }

  @Test
  void everyPatternIsValid() {
    var patterns = patterns();

    assertThat(patterns.stream().map(Object::getClass).distinct())
        .hasSameSizeAs(AuditPattern.class.getPermittedSubclasses());
    for (var pattern : patterns) {
      assertThat(Validation.errors(write(pattern))).as(pattern.toString()).isEmpty();
    }
  }

  @Test
  void aSentPackageIsADisclosureAtItsSource() {
    var event = write(SENT);

    assertThat(event.getMeta().getProfile().get(0).getValue())
        .endsWith("IHE.BasicAudit.PrivacyDisclosure.Source");
    assertThat(event.getType().getCode()).isEqualTo("110106");
    assertThat(event.getAction()).isEqualTo(AuditEvent.AuditEventAction.R);
    disclosed(event, "gateway", "partner", "gateway");
    assertThat(agent(event, "110153").getNetwork().getType())
        .isEqualTo(AuditEvent.AuditEventAgentNetworkType._1);
    assertThat(agent(event, "110152").getNetwork().getType())
        .isEqualTo(AuditEvent.AuditEventAgentNetworkType._5);
  }

  @Test
  void aReceivedPackageIsADisclosureAtItsRecipient() {
    var event = write(RECEIVED);

    assertThat(event.getMeta().getProfile().get(0).getValue())
        .endsWith("IHE.BasicAudit.PrivacyDisclosure.Recipient");
    assertThat(event.getType().getCode()).isEqualTo("110107");
    assertThat(event.getAction()).isEqualTo(AuditEvent.AuditEventAction.C);
    disclosed(event, "partner", "gateway", "gateway");
  }

  private static void disclosed(
      AuditEvent event, String source, String recipient, String observer) {
    assertThat(event.getSubtype().stream().map(Coding::getCode))
        .containsExactly("disclose", "package-sealed");
    assertThat(event.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._0);
    assertThat(event.getPurposeOfEventFirstRep().getCodingFirstRep().getCode()).isEqualTo("TREAT");
    assertThat(who(agent(event, "110153"))).isEqualTo(source);
    assertThat(who(agent(event, "110152"))).isEqualTo(recipient);
    assertThat(observer(event)).isEqualTo(observer);
    assertThat(entities(event, "1")).containsExactly("syn-patient");
    assertThat(entities(event, "2"))
        .containsExactly("syn-1", "permit-7", Values.named(ENTRY.detail()).getValue());
  }

  @Test
  void aDecisionNamesTheGateTheAskersAndTheConsents() {
    var event = write(decided());

    assertThat(event.getType().getCode()).isEqualTo("110113");
    assertThat(event.getAction()).isEqualTo(AuditEvent.AuditEventAction.E);
    assertThat(event.getSubtype().get(0).getCode()).isEqualTo("AuthZ-Consent");
    assertThat(event.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._0);
    assertThat(who(agent(event, "110150"))).isEqualTo("gateway");
    assertThat(who(agent(event, "IRCP"))).isEqualTo("syn-expert");
    assertThat(agent(event, "IRCP").getRequestor()).isTrue();
    assertThat(who(agent(event, "PROV"))).isEqualTo("clinic");
    assertThat(who(agent(event, "authserver"))).isEqualTo(observer(event)).isEqualTo("gate");
    assertThat(entities(event, "Consent")).containsExactly("syn-1/RECORDS_DISCLOSURE");
    // The pattern's entities are closed: patient, consents and a token, nothing else.
    assertThat(event.getEntity()).hasSize(2);
    assertThat(event.getEntity().get(1).getDetail().stream()
            .map(it -> it.getValue().primitiveValue()))
        .containsExactly("syn-1", "permit-7", Values.named(ENTRY.detail()).getValue());
    assertThat(event.getAgent().stream().map(AuditExporterTest::who)).contains("syn-desk");
  }

  @Test
  void aRefusalIsAFailureThatNamesItsRules() {
    var event = write(decided("consent-held", "licence-held"));

    assertThat(event.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._8);
    assertThat(event.getOutcomeDesc()).isEqualTo("consent-held, licence-held");
  }

  @Test
  void anInternalActClaimsNoPattern() {
    var event = write(new AuditPattern.Internal(new PartyId("gateway")));

    assertThat(event.getMeta().hasProfile()).isFalse();
    assertThat(event.getAgentFirstRep().getRoleFirstRep().getText()).isEqualTo("coordinator");
    assertThat(event.getRecordedElement().getValueAsString()).isEqualTo("2026-03-09T12:00:00.250Z");
  }

  @Test
  void equalEntriesGiveEqualBytesAndReadingThemBackChangesNothing() {
    var json = new FhirJson(Documents.CONTEXT);
    var bytes = json.bytes(write(SENT));

    assertThat(json.bytes(write(SENT))).isEqualTo(bytes);
    var read = Documents.CONTEXT
        .newJsonParser()
        .parseResource(AuditEvent.class, new String(bytes, StandardCharsets.UTF_8));
    assertThat(json.bytes(read)).isEqualTo(bytes);
  }

  @Test
  void refusesADecisionWithoutConsentAndAMachineWithoutAddress() {
    assertThatThrownBy(() -> new AuditPattern.Decided(
            PATIENT, HERE, PATIENT, PATIENT, PATIENT, PurposeOfUse.TREAT, List.of(), List.of()))
        .hasMessageContaining("[decision-consent]");
    assertThatThrownBy(() -> new Machine(PATIENT, " "))
        .hasMessage("Machine syn-patient: address is blank [address-present]."
            + " Give its host name or URL.");
  }
}
