package dev.consilium.fhir.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.Finding;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.consent.policy.Answer;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.consent.policy.PolicyDecision;
import dev.consilium.core.consent.policy.PolicyEvaluator;
import dev.consilium.core.consent.policy.PolicyRequest;
import dev.consilium.core.consent.policy.PolicySettings;
import dev.consilium.core.consent.policy.PolicyTables;
import dev.consilium.core.consent.policy.Provision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentReaderTest {

  private static final ConsentReader READER = ConsentReader.under("http://a.example/fhir");
  private static final String CONSENT = """
      {"resourceType": "Consent", "id": "C", "status": "active",
       "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope",
         "code": "patient-privacy"}]},
       "patient": {"reference": "Patient/1"},
       "dateTime": "2025-01-01",
       "provision": {"type": "permit",
         "purpose": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
           "code": "TREAT"}],
         "provision": [{"type": "deny", "code": [{"coding": [{"system": "http://loinc.org",
           "code": "1"}]}]}]}}
      """;

  private static ConsentReading read(String json) {
    return READER.read(json.getBytes(UTF_8));
  }

  private static PolicyDecision decide(String json) {
    var request = PolicyRequest.of(
            Set.of(READER.name("Patient/1")),
            Set.of(READER.name("Practitioner/1/_history/3")),
            Set.of(Coding.of("http://terminology.hl7.org/CodeSystem/v3-ActReason", "TREAT")),
            Instant.parse("2026-01-05T12:00:00Z"),
            ZoneOffset.UTC)
        .build();
    return PolicyEvaluator.of(PolicySettings.of(PolicyTables.starter()))
        .evaluate(request, List.of(read(json).policy()));
  }

  private static List<String> rules(String json) {
    return read(json).findings().stream()
        .filter(it -> it.severity() == Finding.Severity.MUST)
        .map(Finding::rule)
        .toList();
  }

  @Test
  void readsAConsent() {
    assertThat(read(CONSENT).findings()).isEmpty();
    assertThat(read(CONSENT).policy()).hasToString("ConsentPolicy[C ACTIVE]");
    assertThat(decide(CONSENT).answer()).isEqualTo(Answer.PERMIT);
    assertThat(ResidualJson.text(decide(CONSENT).residual()))
        .isEqualTo(
            "[{\"type\":\"forbid\",\"code\":[{\"system\":\"http://loinc.org\",\"code\":\"1\"}]}]");
  }

  @ParameterizedTest(name = "{2}: {0} becomes {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"status\": \"active\";\"status\": \"active\", \"modifierExtension\": [];consent-modifier",
        "{\"type\": \"deny\",;{\"type\": \"deny\", \"modifierExtension\": [],;consent-modifier",
        "\"status\": \"active\";\"status\": \"active\", \"mood\": \"x\";consent-element",
        "\"status\": \"active\";\"status\": \"active\", \"implicitRules\": \"x\";consent-element",
        "{\"type\": \"deny\",;{\"type\": \"deny\", \"mood\": 1,;consent-element",
        "\"status\": \"active\";\"status\": \"odd\";consent-status",
        "\"status\": \"active\",;``;consent-status",
        "\"code\": \"patient-privacy\";\"display\": \"x\";consent-scope",
        "\"2025-01-01\";\"2025-13-01\";consent-date",
        "{\"type\": \"deny\",;{;consent-exception-type",
        "\"type\": \"deny\";\"type\": \"maybe\";consent-type",
        "\"type\": \"permit\";\"type\": \"maybe\";consent-type",
        "\"code\": \"TREAT\";\"display\": \"x\";consent-value",
        "\"code\": \"1\";\"display\": \"x\";consent-value",
        "\"type\": \"deny\";\"type\": \"deny\", \"period\": {\"end\": \"soon\"};consent-period",
        "\"type\": \"deny\";\"type\": \"deny\", \"period\": {};consent-period",
        "\"type\": \"deny\";\"type\": \"deny\", \"dataPeriod\": {\"start\": \"2022\", \"end\":"
            + " \"2021\"};consent-period",
        "\"type\": \"deny\";\"type\": \"deny\", \"actor\": [{\"reference\": {\"reference\":"
            + " \"Group/1\"}}];consent-value",
        "\"type\": \"deny\";\"type\": \"deny\", \"actor\": [{\"role\": {\"coding\": [{\"code\":"
            + " \"IRCP\"}]}, \"reference\": {\"reference\": \"#me\"}}];consent-value",
        "\"type\": \"deny\";\"type\": \"deny\", \"data\": [{\"meaning\": \"all\", \"reference\":"
            + " {\"reference\": \"Observation/1\"}}];consent-value",
        "\"type\": \"deny\";\"type\": \"deny\", \"data\": [{\"meaning\": \"instance\","
            + " \"reference\": {\"display\": \"it\"}}];consent-value"
      })
  void takesThePermitsAwayWhereItDoesNotUnderstand(String replace, String by, String rule) {
    var consent = CONSENT.replace(replace, by);

    assertThat(consent).isNotEqualTo(CONSENT);
    assertThat(rules(consent)).contains(rule);
    assertThat(read(consent).policy().understood()).isFalse();
    assertThat(decide(consent).permitted()).isFalse();
  }

  @Test
  void leavesAWholeElementOutOfADenialSoThatItDeniesMore() {
    var half = CONSENT.replace(
        "\"code\": [{\"coding\"",
        "\"securityLabel\": [{\"system\": \"s\", \"code\": \"x\"}, {\"display\": \"y\"}],"
            + " \"code\": [{\"coding\"");

    assertThat(read(half).findings().get(0).message())
        .isEqualTo("MUST Consent/C provision.provision[0].securityLabel[1]: it cannot be compared"
            + " with anything; the consent can deny and no longer permit [consent-value]."
            + " Correct the consent, or have a person read it.");
    assertThat(read(half).policy().root()).hasToString("Provision[PERMIT, 1 exceptions]");
  }

  @Test
  void listsWhatItDoesNotUseAndGoesOn() {
    var more = CONSENT.replace(
        "\"status\"",
        "\"extension\": [], \"_dateTime\": {}, \"policy\": [], \"verification\": [], \"status\"");

    assertThat(read(more).findings())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder(
            "consent-extension", "consent-extension", "consent-unused", "consent-unused");
    assertThat(decide(more).permitted()).isTrue();
  }

  @Test
  void readsACategoryWhereTheScopeIsMissing() {
    assertThat(rules(CONSENT.replace("\"scope\": {", "\"category\": {"))).isEmpty();
    assertThat(decide(CONSENT.replace("\"scope\": {", "\"category\": {")).permitted())
        .isTrue();
  }

  @Test
  void leavesAnEmptyConsentToTheImplicitPolicy() {
    var empty = CONSENT.substring(0, CONSENT.indexOf("\"provision\"")) + "\"text\": {}}";

    assertThat(read(empty).findings()).extracting(Finding::rule).containsExactly("consent-empty");
    assertThat(decide(empty).permitted()).isFalse();
  }

  @Test
  void namesThePatientByIdentifierToo() {
    var consent =
        CONSENT.replace("\"reference\": \"Patient/1\"", "\"identifier\": {\"value\": \"7\"}");

    assertThat(decide(consent).applicable()).isFalse();
    assertThat(read(consent).policy().understood()).isTrue();
  }

  @Test
  void readsEveryElementOfAProvision() {
    var full = CONSENT.replace("{\"type\": \"deny\",", """
        {"type": "deny", "id": "x",
         "period": {"start": "2020"},
         "actor": [{"role": {"coding": {"code": "IRCP", "system":
           "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"}},
           "reference": {"reference": "http://a.example/fhir/Practitioner/1"}}],
         "action": [{"coding": [{"system":
           "http://terminology.hl7.org/CodeSystem/consentaction", "code": "disclose"}]}],
         "securityLabel": [{"system": "s", "code": "L"}],
         "class": [{"system": "s", "code": "K"}],
         "dataPeriod": {"end": "2021-02"},
         "data": [{"meaning": "authoredby", "reference": {"identifier":
           {"system": "urn:npi", "value": "9"}}}],""");

    assertThat(read(full).findings()).isEmpty();
    assertThat(ResidualJson.text(decide(full).residual()))
        .contains("\"type\":\"forbid\"")
        .contains("\"securityLabel\":[{\"system\":\"s\",\"code\":\"L\"}]")
        .contains("\"class\":[{\"system\":\"s\",\"code\":\"K\"}]")
        .contains("\"dataPeriod\":{\"end\":\"2021-02\"}")
        .contains("\"data\":[{\"meaning\":\"authoredby\",\"reference\":{\"identifier\":"
            + "{\"system\":\"urn:npi\",\"value\":\"9\"}}}]")
        .contains("\"code\":[{\"system\":\"http://loinc.org\",\"code\":\"1\"}]");
  }

  @Test
  void writesLimitsThatMeetTwiceApart() {
    var exception = CONSENT.replace(
        "\"code\": \"1\"}]}]}",
        "\"code\": \"1\"}]}], \"provision\": [{\"type\": \"permit\", \"code\": [{\"coding\":"
            + " [{\"system\": \"http://loinc.org\", \"code\": \"2\"}]}]}]}");

    assertThat(ResidualJson.text(decide(exception).residual()))
        .isEqualTo("[{\"type\":\"forbid\",\"code\":[{\"system\":\"http://loinc.org\",\"code\":"
            + "\"1\"}]},{\"type\":\"permit\",\"code\":[{\"system\":\"http://loinc.org\",\"code\":"
            + "\"1\"}],\"and\":[{\"code\":[{\"system\":\"http://loinc.org\",\"code\":\"2\"}]}]}]");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{;Consent: byte",
        "[];Consent: it is no JSON object [resource-json]. Give one resource.",
        "{\"resourceType\": \"Patient\"};Consent: its resourceType is another one",
        "{\"resourceType\": \"Consent\"};Consent: id is missing [consent-id].",
        "{\"resourceType\": \"Consent\", \"id\": \"C\"};Consent/C: patient is missing or unnamed",
        "{\"a\": 1, \"a\": 2};Consent: byte"
      })
  void saysWhyItCannotRead(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void endsAtItsLimits() {
    var deep = CONSENT.replace(
        "\"type\": \"deny\",",
        "\"type\": \"deny\", \"provision\": ["
            + "{\"type\": \"deny\", \"provision\": [".repeat(Provision.MAX_DEPTH)
            + "]}".repeat(Provision.MAX_DEPTH) + "],");

    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("exceptions are nested more than 64 deep [provision-depth]");
    assertThatThrownBy(() -> read("{\"a\": " + "[".repeat(300) + "]".repeat(300) + "}"))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("nested more than 256 deep");
    assertThatThrownBy(() -> READER.read(new byte[Trees.MAX_BYTES + 1]))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("[resource-bytes]");
  }

  @Test
  void makesReferencesAlike() {
    assertThat(READER.name("Patient/1"))
        .isEqualTo(READER.name("http://a.example/fhir/Patient/1/_history/2"))
        .isEqualTo(EntityName.reference("http://a.example/fhir/Patient/1"));
    assertThat(READER.name("urn:uuid:7")).isEqualTo(EntityName.reference("urn:uuid:7"));
    assertThat(ConsentReader.under("").name("Patient/1"))
        .isEqualTo(EntityName.reference("Patient/1"));
  }
}
