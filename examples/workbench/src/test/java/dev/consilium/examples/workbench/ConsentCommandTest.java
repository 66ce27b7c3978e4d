package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.consent.policy.ConsentObligation;
import dev.consilium.core.consent.policy.Residual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code consent evaluate}: what patients' consents allow. */
class ConsentCommandTest {

  private static final String CONSENT = """
      {"resourceType": "Consent", "id": "C", "status": "active",
       "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope",
         "code": "patient-privacy"}]},
       "patient": {"reference": "Patient/1"}, "dateTime": "2025-01-01",
       "policyRule": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
         "code": "42CFRPart2"}]},
       "provision": {"type": "permit", "period": {"end": "2026"},
         "purpose": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
           "code": "TREAT"}],
         "provision": [
           {"type": "deny", "data": [{"meaning": "instance",
             "reference": {"reference": "Observation/2"}}]},
           {"type": "deny", "actor": [{"role": {"coding": [{"code": "IRCP"}]},
             "reference": {"reference": "Practitioner/9"}}]}]}}
      """;
  private static final String REQUEST = """
      {"patient": ["Patient/1"], "actor": ["Practitioner/1"], "purpose": ["TREAT"],
       "at": "2026-01-05T12:00:00Z", "resources": [
         {"resourceType": "Observation", "id": "1"}, {"resourceType": "Observation", "id": "2"}]}
      """;

  @TempDir
  Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("consents"));
    Files.writeString(folder.resolve("consents/c.json"), CONSENT);
    Files.writeString(
        folder.resolve("consents/p.json"), "{\"resourceType\": \"Patient\", \"id\": \"1\"}");
    Files.writeString(folder.resolve("consents/readme.txt"), "not read");
  }

  private Shell.Run evaluate(String request, Object... options) throws IOException {
    Files.writeString(folder.resolve("request.json"), request);
    return Shell.consilium(Stream.concat(
            Stream.of(
                "consent",
                "evaluate",
                "--consents",
                folder.resolve("consents"),
                "--request",
                folder.resolve("request.json")),
            Stream.of(options))
        .toArray());
  }

  @Test
  void tellsAPersonWhatIsPermittedAndWhy() throws IOException {
    var run = evaluate(REQUEST);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsExactly(
            "PERMIT: 1 consents read, the answer rests on C",
            "  Observation/1: PERMIT by C provision",
            "  Observation/2: DENY by C provision.provision[0]",
            "Of the data, the last line that fits decides:",
            "  forbid data instance Observation/2",
            "Do: send a copy of C along",
            "Do: send the notice 42-cfr-2.32 along (42 CFR 2.32, in force since 2026-02-16)",
            "Do: forbid the recipient to pass it on (42 CFR 2.32, in force since 2026-02-16)",
            "Do: disclose only what the lines above leave",
            "Do: ask again at 2027-01-01T00:00:00Z",
            "Write down: PERMIT in the log of DECISIONS",
            "Consent C: status fits, patient fits, scope fits, given fits",
            "  provision PERMIT: applies; period fits, purpose fits",
            "  provision.provision[0] DENY: applies; limits the data by [data]",
            "  provision.provision[1] DENY: does not apply; actor does not fit");
  }

  @Test
  void tellsAPersonWhyNot() throws IOException {
    var run = evaluate(REQUEST.replace("TREAT", "HRESCH"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("DENY: 1 consents read, none of them answers\n"
            + "Consent request: no consent applies and the implicit policy denies"
            + " [consent-applicable]. Ask the patient for a consent to this use.\n")
        .contains("  provision PERMIT: does not apply; period fits, purpose does not fit\n")
        .contains("  provision.provision[0] DENY: not reached, a provision above does not apply");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Files.writeString(
        folder.resolve("consents/c.json"),
        CONSENT
            .replace("Practitioner/9", "Group/1")
            .replace(
                "\"period\"",
                "\"securityLabel\": [{\"system\":"
                    + " \"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\", \"code\": \"R\"}],"
                    + " \"period\""));

    var run = evaluate(REQUEST);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("INDETERMINATE")
        .contains("  Observation/1: INDETERMINATE by C provision.provision[1],"
            + " not known: [security label]")
        .contains("Not known: actor of consent C provision.provision[1]")
        .contains("  provision.provision[1] DENY: may apply; actor is not known");
    assertThat(evaluate(REQUEST.replace(
                "\"at\"",
                "\"members\": {\"Group/1\":"
                    + " [\"Practitioner/9\"]}, \"unlabelled\": \"NORMAL\", \"at\""))
            .out())
        .contains("  Observation/1: PERMIT")
        .contains("  permit securityLabel R\n");
  }

  @Test
  void readsADeclaredEmergency() throws IOException {
    Files.writeString(folder.resolve("consents/c.json"), CONSENT.replace("\"TREAT\"", "\"BTG\""));

    var run = evaluate(REQUEST.replace(
        "[\"TREAT\"]",
        "[\"BTG\"], \"breakGlass\": {\"by\": \"Practitioner/1\", \"reason\": \"Secret.\"}"));

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Do: tell the patient: break-glass\n")
        .contains("Write down: PERMIT in the log of BREAK_GLASS\n")
        .doesNotContain("Secret");
  }

  @Test
  void listsWhatItDidNotUnderstand() throws IOException {
    Files.writeString(
        folder.resolve("consents/c.json"),
        CONSENT.replace("\"status\"", "\"modifierExtension\": [{\"url\": \"urn:x\"}], \"status\""));

    var run = evaluate(REQUEST);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("Not understood: MUST Consent/C modifierExtension: a modifier extension is not"
            + " understood; the consent can deny and no longer permit [consent-modifier].");
  }

  @Test
  void answersScriptsWithOneObject() throws IOException {
    var run = evaluate(REQUEST, "--json");

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(run.code()).isZero();
    assertThat(answer.get("answer").textValue()).isEqualTo("PERMIT");
    assertThat(answer.get("verdicts").get(1).get("answer").textValue()).isEqualTo("DENY");
    assertThat(answer.get("residual").toString())
        .isEqualTo("[{\"type\":\"forbid\",\"data\":[{\"meaning\":\"instance\",\"reference\":"
            + "{\"reference\":\"Observation/2\"}}]}]");
    assertThat(answer.get("obligations")).hasSize(5);
    assertThat(
            answer.get("trace").get(0).get("provisions").get(2).get("elements").toString())
        .isEqualTo("{\"actor\":\"FALSE\"}");
    assertThat(answer.get("notUnderstood")).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "\"at\";\"when\";there is an unknown member [consent-request].",
        "2026-01-05T12:00:00Z;noon;at is no instant [consent-request].",
        "\"at\";\"zone\": \"Moon\", \"at\";zone is no time zone [consent-request].",
        "\"at\";\"combining\": \"LUCK\", \"at\";combining is an unknown word [consent-request].",
        "\"actor\";\"actor\" \"a\";is where it stops being JSON [consent-request].",
        "[\"Practitioner/1\"];[];patient, actor or purpose is missing [request-complete].",
        "\"id\": \"1\";\"x\": \"1\";resourceType or id is missing [resource-named]."
      })
  void saysWhatIsWrongWithARequest(String replace, String by, String message) throws IOException {
    var run = evaluate(REQUEST.replace(replace, by));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  @Test
  void needsTheFolder() throws IOException {
    Files.writeString(folder.resolve("request.json"), REQUEST);

    var run = Shell.consilium(
        "consent",
        "evaluate",
        "--consents",
        folder.resolve("nowhere"),
        "--request",
        folder.resolve("request.json"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no such folder [folder-present]");
  }

  // An obligation that obligation() does not know would fail with a ClassCastException.
  @Test
  void hasWordsForEveryDuty() {
    var duties = List.of(
        new ConsentObligation.Redact(new Residual(List.of())),
        new ConsentObligation.AttachConsentCopy(List.of("C")),
        new ConsentObligation.AttachNotice("n", "s"),
        new ConsentObligation.NoRedisclosure("s"),
        new ConsentObligation.EraseAt(Instant.EPOCH),
        new ConsentObligation.NotifyPatient("w"),
        new ConsentObligation.ReevaluateAt(Instant.EPOCH));

    assertThat(duties)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder(ConsentObligation.class.getPermittedSubclasses());
    assertThat(duties).allSatisfy(it -> assertThat(ConsentWords.obligation(it)).isNotBlank());
    assertThat(ConsentWords.obligation(duties.get(4))).isEqualTo("erase by 1970-01-01T00:00:00Z");
  }
}
