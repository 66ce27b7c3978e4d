package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.Observation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

  private static final String A = "https://a.example/fhir/";
  private static final String URN = "urn:uuid:0A000000-0000-4000-8000-00000000000a";

  private static String at(String url, String resource) {
    return "{'fullUrl':'" + url + "','resource':" + resource + "}";
  }

  private static ReadResult read(String... entries) {
    return Bundles.read(("{'resourceType':'Bundle','entry':[" + String.join(",", entries) + "]}")
        .replace('\'', '"'));
  }

  private static String patient(String id) {
    return "{'resourceType':'Patient','id':'" + id + "'}";
  }

  private static String result(String id, String more) {
    return "{'resourceType':'Observation','id':'" + id + "','status':'final'" + more + "}";
  }

  private static String report(String reference) {
    return "{'resourceType':'DiagnosticReport','id':'d','status':'final','result':[" + reference
        + "]}";
  }

  private static String to(String url) {
    return "{'reference':'" + url + "'}";
  }

  @ParameterizedTest
  @CsvSource({
    "Observation/1",
    A + "Observation/1",
    "Observation/1/_history/2",
    A + "Observation/1/_history/2",
    URN,
    "URN:UUID:0a000000-0000-4000-8000-00000000000A"
  })
  void aReferenceLeadsToItsTargetHoweverItIsWritten(String reference) {
    var record = read(
            at(A + "Patient/p", patient("p")),
            at(A + "Observation/1", result("1", ",'meta':{'versionId':'2'}")),
            at(URN, result("u", ",'valueInteger':1")),
            at(A + "DiagnosticReport/d", report(to(reference))))
        .record();

    assertThat(record.facts(DiagnosticReport.class).get(0).results())
        .extracting(it -> it.value())
        .containsExactly(reference.contains("0000") ? "Observation/u" : "Observation/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{'reference':'Observation/9'}; nothing has its address",
        "{'reference':'urn:uuid:9'}; nothing has its address",
        "{'reference':'#9'}; nothing has its address",
        "{'reference':'https://b.example/Observation/1'}; it leads out of the source",
        "{'reference':'Observation/1/_history/7'}; nothing has its address",
        "{'reference':'Observation/1','type':'Specimen'}; it leads to a resource of another type",
        "{'reference':'Condition/c'}; it leads to a resource of another type",
        "{'reference':'Observation?code=1'}; nothing answers its query, or more than one",
        "{'reference':'Observation?identifier=x|9'}; nothing answers its query, or more than one",
        "{'reference':'Observation/2'}; several resources have its address",
        "{'identifier':{'value':'9'}}; it is an identifier of nothing in the source",
        "{'reference':'DiagnosticReport/d'}; it leads back to where it starts",
        "{'reference':'#'}; it leads back to where it starts",
        "{'reference':'Observation/e'}; what it leads to is not in the record",
        "{'reference':'Observation/other'}; what it leads to is not in the record"
      })
  void aReferenceThatIsNotFollowedIsSaid(String reference, String why) {
    var result = Bundles.quoted(
        result("1", ""),
        result("2", ""),
        result("2", ",'valueInteger':1"),
        result("e", "").replace("final", "entered-in-error"),
        result("other", ",'subject':{'reference':'Patient/q'}"),
        "{'resourceType':'Condition','id':'c'}",
        report(reference));

    assertThat(result.record().facts(DiagnosticReport.class).get(0).results()).isEmpty();
    assertThat(result.report().issues())
        .filteredOn(it -> it.detail().startsWith("a reference is not followed: "))
        .extracting(ImportIssue::detail, ImportIssue::code)
        .containsExactly(tuple("a reference is not followed: " + why, code(why)));
  }

  private static ImportIssue.Code code(String why) {
    return switch (why) {
      case "several resources have its address" -> ImportIssue.Code.AMBIGUOUS_REFERENCE;
      case "it leads to a resource of another type" -> ImportIssue.Code.WRONG_REFERENCE_TYPE;
      default -> ImportIssue.Code.UNRESOLVED_REFERENCE;
    };
  }

  @Test
  void aRelativeReferenceStaysWithinItsOwnServer() {
    var result = read(
        at(A + "Patient/p", patient("p")),
        at("https://b.example/fhir/Observation/1", result("1", "")),
        at(A + "DiagnosticReport/d", report(to("Observation/1"))));

    assertThat(result.record().facts(DiagnosticReport.class).get(0).results()).isEmpty();
    assertThat(result.report().issues())
        .extracting(ImportIssue::detail)
        .containsExactly("a reference is not followed: it leads out of the source");
  }

  @Test
  void ofTwoSendersPatientsWithOneIdEachKeepsItsOwn() {
    var json = List.of(
        at(A + "Patient/1", patient("1").replace("}", ",'gender':'female'}")),
        at(A + "Condition/1", condition()),
        at("https://b.example/fhir/Patient/1", patient("1").replace("}", ",'gender':'male'}")),
        at("https://b.example/fhir/Condition/1", condition()));
    var bundle =
        ("{'resourceType':'Bundle','entry':[" + String.join(",", json) + "]}").replace('\'', '"');

    var result = RecordReader.builder()
        .patient(A + "Patient/1")
        .build()
        .read(
            "s",
            new java.io.ByteArrayInputStream(
                bundle.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

    assertThat(result.record().facts())
        .singleElement()
        .satisfies(it -> assertThat(it.source().entry()).isEqualTo(1));
  }

  private static String condition() {
    return "{'resourceType':'Condition','subject':{'reference':'Patient/1'}}";
  }

  @Test
  void aConditionalAndALogicalReferenceFindThePatientByIdentifier() {
    var who = "{'resourceType':'Patient','id':'p','identifier':[{'system':'x','value':'7'}]}";
    var result = read(
        "{'resource':" + who + "}",
        "{'resource':" + result("1", ",'subject':{'reference':'Patient?identifier=x|7'}") + "}",
        "{'resource':" + result("2", ",'subject':{'identifier':{'system':'x','value':'7'}}") + "}",
        "{'resource':" + result("3", ",'subject':{'identifier':{'system':'y','value':'7'}}") + "}",
        "{'resource':" + result("4", ",'subject':{'reference':'Patient?identifier=x|8'}") + "}");

    assertThat(result.record().facts())
        .extracting(it -> it.id().value())
        .containsExactly("Observation/1", "Observation/2");
  }

  @Test
  void ofSeveralVersionsTheLatestSpeaks() {
    var result = read(
        at(A + "Patient/p", patient("p")),
        at(A + "Observation/1", result("1", ",'meta':{'versionId':'10'},'valueInteger':10")),
        at(A + "Observation/1", result("1", ",'meta':{'versionId':'9'},'valueInteger':9")),
        at(A + "Observation/2", result("2", ",'meta':{'lastUpdated':'2023'},'valueInteger':1")),
        at(A + "Observation/2", result("2", ",'meta':{'lastUpdated':'2024'},'valueInteger':2")));

    assertThat(result.record().facts(Observation.class))
        .extracting(it -> Bundles.known(it.value()).label())
        .containsExactly("10", "2");
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(ImportIssue.Code.EARLIER_VERSION, ImportIssue.Code.EARLIER_VERSION);
  }

  @Test
  void theSameAddressOnceMoreIsAmbiguous() {
    var result = read(
        at(A + "Patient/p", patient("p")),
        at(A + "Observation/1", result("1", ",'valueInteger':1")),
        at(A + "Observation/1", result("1", ",'valueInteger':2")),
        at(A + "DiagnosticReport/d", report(to("Observation/1"))));

    assertThat(result.record().facts(Observation.class)).hasSize(2);
    assertThat(result.report().issues())
        .extracting(ImportIssue::detail)
        .containsExactly("a reference is not followed: several resources have its address");
  }

  @Test
  void aContainedResourceMayFollowItsUse() {
    var result = Bundles.quoted("{'resourceType':'MedicationRequest','id':'m','status':'active',"
        + "'medicationReference':{'reference':'#x'},'contained':[{'code':{'text':'cisplatin'},"
        + "'id':'x','resourceType':'Medication'}]}");

    assertThat(result.record().facts(Medication.class).get(0).code().label())
        .isEqualTo("cisplatin");
    assertThat(result.report().issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{'resourceType':'Medication','id':'x','status':'entered-in-error','code':{'text':'c'}};"
            + " the medicine that it leads to is not taken",
        "{'resourceType':'Condition','id':'x'}; it leads to a resource of another type"
      })
  void aMedicineThatIsNoneStaysUnknown(String target, String why) {
    var result = Bundles.quoted("{'resourceType':'MedicationRequest','status':'active',"
        + "'medicationReference':{'reference':'#x'},'contained':[" + target + "]}");

    assertThat(result.record().facts(Medication.class).get(0).code().label()).isNotEqualTo("c");
    assertThat(result.report().issues())
        .extracting(ImportIssue::detail)
        .contains("a reference is not followed: " + why);
  }

  @Test
  void aContainedResourceWithoutIdIsKeptAndSaid() {
    var result = Bundles.quoted("{'resourceType':'DiagnosticReport','id':'d','status':'final',"
        + "'contained':[{'resourceType':'Observation','status':'final'},{'resourceType':'Patient'"
        + ",'id':'q'},{'resourceType':'Slot','id':'v'},{'resourceType':'Gadget','id':'g'}]}");

    assertThat(result.record().facts(Observation.class))
        .extracting(it -> it.id().value())
        .containsExactly("DiagnosticReport/d#contained[0]");
    assertThat(result.report().issues())
        .extracting(ImportIssue::detail)
        .containsExactly("a contained resource without id");
    assertThat(result.report().rows())
        .extracting(ImportReport.Row::path, ImportReport.Row::reason)
        .contains(
            org.assertj.core.groups.Tuple.tuple("Patient", ImportReport.Reason.OTHER_SUBJECT),
            org.assertj.core.groups.Tuple.tuple("Slot", ImportReport.Reason.SKIPPED_TYPE),
            org.assertj.core.groups.Tuple.tuple("Gadget", ImportReport.Reason.UNKNOWN_TYPE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"subject\":{\"display\":\"Ada\"}"})
  void amongSeveralPatientsAFactThatRefersToNoneIsNobodys(String subject) {
    var loose =
        "{\"resourceType\":\"Procedure\",\"id\":\"x\",\"status\":\"completed\"" + subject + "}";
    var holder =
        "{\"resourceType\":\"DiagnosticReport\",\"id\":\"d\",\"status\":\"final\",\"subject\":"
            + "{\"reference\":\"Patient/p\"},\"contained\":[" + loose + "]}";
    var other = Bundles.PATIENT.replace("\"p\"", "\"q\"");
    var reader = RecordReader.builder().patient("p").build();

    assertThat(Bundles.read(Bundles.of(Bundles.PATIENT, loose)).record().facts())
        .hasSize(1);
    var result = reader.read(
        "s",
        new ByteArrayInputStream(
            Bundles.of(Bundles.PATIENT, other, loose, holder).getBytes(StandardCharsets.UTF_8)));
    assertThat(result.record().facts())
        .extracting(it -> it.id().value())
        .containsExactlyInAnyOrder("DiagnosticReport/d", "DiagnosticReport/d#x");
    assertThat(result.report().issues())
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo(ImportIssue.Code.OTHER_SUBJECT))
        .satisfies(it -> assertThat(it.id()).isEqualTo("x"));
  }
}
