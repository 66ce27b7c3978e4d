package dev.consilium.fhir.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.consent.policy.Answer;
import dev.consilium.core.consent.policy.ConsentPolicy;
import dev.consilium.core.consent.policy.DataElements;
import dev.consilium.core.consent.policy.DataReference;
import dev.consilium.core.consent.policy.EntityName;
import dev.consilium.core.consent.policy.PolicyEvaluator;
import dev.consilium.core.consent.policy.PolicyPeriod;
import dev.consilium.core.consent.policy.PolicyRequest;
import dev.consilium.core.consent.policy.PolicySettings;
import dev.consilium.core.consent.policy.PolicyTables;
import dev.consilium.core.consent.policy.Provision;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderTest {

  private static final EntityName PATIENT = EntityName.reference("Patient/1");
  private static final Coding TREAT =
      Coding.of("http://terminology.hl7.org/CodeSystem/v3-ActReason", "TREAT");

  /** Judges the first resource under a consent that permits nothing but these data. */
  private static Answer permits(DataElements data, String... resources) {
    var facts = FactsReader.under("")
        .read(Arrays.stream(resources).map(it -> it.getBytes(UTF_8)).toList());
    var request = PolicyRequest.of(
            Set.of(PATIENT),
            Set.of(EntityName.reference("Practitioner/1")),
            Set.of(TREAT),
            Instant.parse("2026-01-05T12:00:00Z"),
            ZoneOffset.UTC)
        .scope(null)
        .resources(facts)
        .build();
    var consent =
        ConsentPolicy.of("C", Set.of(PATIENT), Provision.permit().data(data)).build();
    return PolicyEvaluator.of(PolicySettings.of(PolicyTables.starter()))
        .evaluate(request, List.of(consent))
        .verdicts()
        .get(0)
        .answer();
  }

  private static String resource(String members) {
    return "{\"resourceType\": \"Observation\", \"id\": \"1\", " + members + "}";
  }

  private static DataElements named(DataReference.Meaning meaning, String reference) {
    return DataElements.ANY.data(
        List.of(new DataReference(meaning, EntityName.reference(reference))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"effectiveDateTime\": \"2022-03\"",
        "\"performedPeriod\": {\"start\": \"2022-01-01\", \"end\": \"2022-02-01\"}",
        "\"issued\": \"2022-05-01T10:00:00Z\"",
        "\"effectivePeriod\": {\"start\": \"2023\", \"end\": \"2022\"}, \"issued\": \"2022\""
      })
  void findsTheTime(String members) {
    var year = PartialDate.of("2022");

    assertThat(
            permits(DataElements.ANY.within(new PolicyPeriod.Dated(year, year)), resource(members)))
        .isEqualTo(Answer.PERMIT);
  }

  @Test
  void leavesAMissingTimeAndAuthorOpen() {
    var year = PartialDate.of("2022");

    assertThat(permits(
            DataElements.ANY.within(new PolicyPeriod.Dated(year, year)), resource("\"x\": 1")))
        .isEqualTo(Answer.INDETERMINATE);
    assertThat(permits(
            named(DataReference.Meaning.AUTHOREDBY, "Practitioner/2"), resource("\"x\": 1")))
        .isEqualTo(Answer.INDETERMINATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"performer\": [{\"reference\": \"Practitioner/2\"}]",
        "\"author\": {\"reference\": \"Practitioner/2/_history/4\"}",
        "\"performer\": [{\"actor\": {\"reference\": \"Practitioner/2\"}}]",
        "\"participant\": [{\"individual\": {\"reference\": \"Practitioner/2\"}}]"
      })
  void findsTheAuthor(String members) {
    assertThat(
            permits(named(DataReference.Meaning.AUTHOREDBY, "Practitioner/2"), resource(members)))
        .isEqualTo(Answer.PERMIT);
  }

  @ParameterizedTest
  @CsvSource({"DEPENDENTS, PERMIT", "RELATED, PERMIT", "INSTANCE, DENY"})
  void findsWhatItRefersTo(DataReference.Meaning meaning, Answer answer) {
    assertThat(permits(
            named(meaning, "Encounter/1"),
            resource("\"deep\": [{\"er\": {\"encounter\": {\"reference\": \"Encounter/1\"}}}]")))
        .isEqualTo(answer);
  }

  @Test
  void findsWhatRefersToIt() {
    var report = "{\"resourceType\": \"DiagnosticReport\", \"id\": \"9\","
        + " \"result\": [{\"reference\": \"Observation/1\"}]}";

    assertThat(permits(
            named(DataReference.Meaning.RELATED, "DiagnosticReport/9"),
            resource("\"x\": 1"),
            report))
        .isEqualTo(Answer.PERMIT);
    assertThat(permits(
            named(DataReference.Meaning.DEPENDENTS, "DiagnosticReport/9"),
            resource("\"x\": 1"),
            report))
        .isEqualTo(Answer.DENY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"code\": {\"coding\": [{\"system\": \"s\", \"code\": \"1\"}]}",
        "\"code\": {\"coding\": {\"system\": \"s\", \"code\": \"1\"}}",
        "\"type\": [{\"coding\": [{\"system\": \"s\", \"code\": \"1\"}]}]",
        "\"class\": {\"system\": \"s\", \"code\": \"1\"}"
      })
  void findsTheCode(String members) {
    assertThat(permits(DataElements.ANY.coded(List.of(Coding.of("s", "1"))), resource(members)))
        .isEqualTo(Answer.PERMIT);
  }

  @Test
  void findsLabelsClassesAndIdentifiers() {
    var normal = Coding.of("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N");
    var labelled = resource(
        "\"meta\": {\"security\": [{\"system\": \"" + normal.system() + "\", \"code\": \"N\"}]},"
            + " \"category\": [{\"coding\": [{\"system\": \"s\", \"code\": \"lab\"}]}],"
            + " \"identifier\": [{\"system\": \"urn:x\", \"value\": \"7\"}]");

    assertThat(permits(DataElements.ANY.labelled(List.of(normal)), labelled))
        .isEqualTo(Answer.PERMIT);
    assertThat(permits(DataElements.ANY.classed(List.of(Coding.of("s", "lab"))), labelled))
        .isEqualTo(Answer.PERMIT);
    assertThat(permits(
            DataElements.ANY.classed(
                List.of(Coding.of("http://hl7.org/fhir/resource-types", "Observation"))),
            labelled))
        .isEqualTo(Answer.PERMIT);
    assertThat(permits(
            DataElements.ANY.data(List.of(new DataReference(
                DataReference.Meaning.INSTANCE, EntityName.identifier("urn:x", "7")))),
            labelled))
        .isEqualTo(Answer.PERMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\": \"1\"}", "{\"resourceType\": \"Observation\"}"})
  void needsTypeAndId(String json) {
    assertThatThrownBy(() -> FactsReader.under("").read(List.of(json.getBytes(UTF_8))))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Resource: resourceType or id is missing [resource-named]."
            + " Give the resource the id under which it is stored.");
  }
}
