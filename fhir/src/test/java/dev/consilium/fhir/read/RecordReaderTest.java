package dev.consilium.fhir.read;

import static dev.consilium.fhir.read.Bundles.PATIENT;
import static dev.consilium.fhir.read.Bundles.observation;
import static dev.consilium.fhir.read.Bundles.quantity;
import static dev.consilium.fhir.read.Bundles.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportReport.Reason;
import dev.consilium.fhir.read.ReadLimits.Limit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

  @Test
  void keepsANumberAsWritten() {
    var fact = read(Bundles.of(PATIENT, observation("o", quantity("5.00"))))
        .record()
        .facts(Observation.class)
        .get(0);

    assertThat(fact.id()).isEqualTo(new FactId("Observation/o"));
    assertThat(fact.value())
        .isInstanceOfSatisfying(
            ObservationValue.Measured.class,
            it -> assertThat(it.quantity().value()).hasToString("5.00"));
    assertThat(fact.source().path()).isEqualTo("Bundle.entry[1].resource");
  }

  @Test
  void anExponentBombCostsItsNumberOnly() {
    var result = read(Bundles.of(PATIENT, observation("o", quantity("1E400000"))));

    assertThat(result.record().facts(Observation.class).get(0).value()).isNull();
    assertThat(result.report().issues()).singleElement().satisfies(it -> {
      assertThat(it.code()).isEqualTo(Code.LIMIT);
      assertThat(it.path()).isEqualTo("Bundle.entry[1].resource.valueQuantity.value");
      assertThat(it.detail()).isEqualTo("a number with too large an exponent; not taken");
    });
  }

  @Test
  void aLongNumberCostsItself() {
    var result = read(Bundles.of(PATIENT, observation("o", quantity("1" + "0".repeat(1_100)))));

    assertThat(result.report().issues()).extracting(ImportIssue::code).containsExactly(Code.LIMIT);
  }

  @Test
  void theResourceTypeMayComeLast() {
    var late = "{\"id\":\"c\",\"subject\":{\"reference\":\"Patient/p\"},"
        + "\"text\":{\"div\":\"x\"},\"code\":{\"text\":\"asthma\"},\"resourceType\":\"Condition\"}";

    var result = read("{\"entry\":[{\"resource\":" + PATIENT + "},{\"resource\":" + late
        + "}],\"resourceType\":\"Bundle\"}");

    assertThat(result.record().facts(Condition.class)).hasSize(1);
    assertThat(result.report().rows())
        .contains(new ImportReport.Row("Condition", "Condition.text", Reason.NOT_MAPPED, 1));
  }

  @Test
  void aDuplicateMemberIsRejectedAndLocated() {
    var result = read(Bundles.of(PATIENT, observation("o", quantity("1") + quantity("2"))));

    assertThat(result.record().facts(Observation.class).get(0).value()).isNull();
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.DUPLICATE_MEMBER);
  }

  @Test
  void aDuplicateStatusCostsTheEntry() {
    var result = read(Bundles.of(PATIENT, observation("o", ",\"status\":\"entered-in-error\"")));

    assertThat(result.record().facts()).isEmpty();
    assertThat(result.report().rows())
        .contains(new ImportReport.Row("Observation", "Observation", Reason.REJECTED, 1));
  }

  @Test
  void twoValuesGiveAFactWithoutValue() {
    var result =
        read(Bundles.of(PATIENT, observation("o", quantity("1") + ",\"valueString\":\"x\"")));

    assertThat(result.record().facts(Observation.class).get(0).value()).isNull();
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.SEVERAL_VALUES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"effectiveDateTime\":\"2024-02-30\"; INVALID_DATE",
        "\"effectiveDateTime\":[\"2024-02-03\"]; WRONG_SHAPE",
        "\"issued\":null; NULL_VALUE",
        "\"issued\":\"\"; EMPTY_VALUE",
        "\"valueQuantity\":{\"value\":\"5\"}; WRONG_SHAPE",
        "\"valueQuantity\":{\"value\":5,\"comparator\":\"~\"}; INVALID_CODE",
        "\"valueString\":\"a\\u0000b\"; UNSAFE_TEXT",
        "\"valueString\":\"a\\ud800b\"; UNSAFE_TEXT",
        "\"valueString\":\"a\\u202eb\"; UNSAFE_TEXT",
        "\"valueQuantity\":7; WRONG_SHAPE"
      })
  void aWrongValueCostsItselfAndGivesOneIssue(String member, Code code) {
    var result = read(Bundles.of(PATIENT, observation("o", "," + member), observation("o2", "")));

    assertThat(result.record().facts(Observation.class)).hasSize(2);
    assertThat(result.report().issues()).extracting(ImportIssue::code).containsExactly(code);
    assertThat(result.report().complete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'resourceType':'Condition','verificationStatus':{'coding':[{'code':'refuted'}]}}; REFUTED",
        "{'resourceType':'AllergyIntolerance','code':{'coding':[{'system':'http://snomed.info/sct',"
            + "'code':'716186003'}]}}; NONE_KNOWN",
        "{'resourceType':'AllergyIntolerance','code':{'text':'NKDA'}}; NONE_KNOWN",
        "{'resourceType':'Procedure','status':'not-done'}; NOT_DONE",
        "{'resourceType':'Immunization','status':'not-done'}; NOT_DONE",
        "{'resourceType':'MedicationStatement','status':'not-taken'}; NOT_DONE",
        "{'resourceType':'MedicationRequest','status':'active','doNotPerform':true}; DO_NOT_PERFORM",
        "{'resourceType':'FamilyMemberHistory','status':'health-unknown'}; NOT_ASKED",
        "{'resourceType':'Composition','section':[{'emptyReason':{'coding':[{'system':"
            + "'http://terminology.hl7.org/CodeSystem/list-empty-reason','code':'nilknown'}]}}]};"
            + " NONE_KNOWN",
        "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':"
            + "'http://loinc.org','code':'69548-6'}]},'valueCodeableConcept':{'coding':[{'system':"
            + "'http://loinc.org','code':'LA9634-2'}]}}; NONE_KNOWN"
      },
      quoteCharacter = '"')
  void aDenialIsNeverAPositiveFact(String json, NegativeAssertion.Reason reason) {
    var result = read(Bundles.of(PATIENT, json.replace('\'', '"')));

    assertThat(result.record().facts())
        .singleElement()
        .isInstanceOfSatisfying(
            NegativeAssertion.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'resourceType':'Observation','status':'entered-in-error'}; EXCLUDED_STATUS",
        "{'resourceType':'Observation','status':'bogus'}; EXCLUDED_STATUS",
        "{'resourceType':'Condition','verificationStatus':{'coding':[{'code':'entered-in-error'}]}};"
            + " EXCLUDED_STATUS",
        "{'resourceType':'Condition','modifierExtension':[{'url':'x'}]}; EXCLUDED_MODIFIER",
        "{'resourceType':'Condition','implicitRules':'x'}; EXCLUDED_MODIFIER",
        "{'resourceType':'Condition','subject':{'reference':'Patient/q'}}; OTHER_SUBJECT",
        "{'resourceType':'Claim'}; SKIPPED_TYPE",
        "{'resourceType':'Nonsense'}; UNKNOWN_TYPE"
      },
      quoteCharacter = '"')
  void whatIsNotTakenIsCounted(String json, Reason reason) {
    var result = read(Bundles.of(PATIENT, json.replace('\'', '"')));

    assertThat(result.record().facts()).isEmpty();
    assertThat(result.report().rows()).extracting(ImportReport.Row::reason).contains(reason);
  }

  @Test
  void unknownElementsAreCountedByPath() {
    var result =
        read(Bundles.of(PATIENT, observation("o", ",\"method\":{\"smell\":1,\"text\":\"x\"}")));

    assertThat(result.report().rows())
        .contains(new ImportReport.Row(
            "Observation", "Observation.method.smell", Reason.UNKNOWN_ELEMENT, 1));
  }

  @Test
  void aContainedMedicineGivesItsCodeAndAContainedResultIsAFact() {
    var request = "{\"resourceType\":\"MedicationRequest\",\"id\":\"m\",\"status\":\"active\","
        + "\"medicationReference\":{\"reference\":\"#x\"},\"contained\":[{\"resourceType\":"
        + "\"Medication\",\"id\":\"x\",\"code\":{\"text\":\"cisplatin\"}}]}";
    var report = "{\"resourceType\":\"DiagnosticReport\",\"id\":\"d\",\"status\":\"final\","
        + "\"result\":[{\"reference\":\"#r\"}],\"contained\":[{\"resourceType\":\"Observation\","
        + "\"id\":\"r\",\"status\":\"final\",\"valueInteger\":3}]}";

    var record = read(Bundles.of(PATIENT, request, report)).record();

    assertThat(record.facts(Medication.class).get(0).code().label()).isEqualTo("cisplatin");
    assertThat(record.facts(DiagnosticReport.class).get(0).results())
        .containsExactly(new FactId("DiagnosticReport/d#r"));
    assertThat(record.fact(new FactId("DiagnosticReport/d#r"))).isPresent();
  }

  @Test
  void equalIdsAreMadeUniqueInOrder() {
    var record =
        read(Bundles.of(PATIENT, observation("o", ""), observation("o", ""))).record();

    assertThat(record.facts())
        .extracting(it -> it.id().value())
        .containsExactly("Observation/o", "Observation/o~2");
  }

  @Test
  void anAttachmentIsStreamedAndHashed() {
    var kept = new ByteArrayOutputStream();
    var reader = RecordReader.builder().attachments(new KeepingSink(kept)).build();
    var json = Bundles.of(
        PATIENT,
        "{\"resourceType\":\"DocumentReference\",\"status\":\"current\","
            + "\"content\":[{\"attachment\":{\"data\":\"aGVs\\nbG8=\",\"size\":5}}]}");

    var result = reader.read("s", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

    assertThat(kept).hasToString("hello");
    assertThat(result.report().issues()).isEmpty();
    assertThat(result.record().facts(Document.class).get(0)).satisfies(it -> {
      assertThat(it.size()).isEqualTo(5);
      assertThat(it.hash())
          .hasToString("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    });
  }

  @Test
  void brokenBase64CostsTheAttachmentOnly() {
    var result = read(Bundles.of(
        PATIENT,
        "{\"resourceType\":\"DocumentReference\",\"status\":\"current\","
            + "\"content\":[{\"attachment\":{\"data\":\"a$$$\",\"title\":\"t\"}}]}",
        observation("o", "")));

    assertThat(result.record().facts()).hasSize(2);
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.INVALID_ATTACHMENT);
  }

  @Test
  void nestingBeyondTheLimitCostsTheEntry() {
    var deep = ",\"component\":" + "{\"component\":".repeat(200) + "1" + "}".repeat(200);

    var result = read(Bundles.of(PATIENT, observation("deep", deep), observation("o", "")));

    assertThat(result.record().facts())
        .extracting(it -> it.id().value())
        .containsExactly("Observation/o");
    assertThat(result.report().issues()).extracting(ImportIssue::code).containsExactly(Code.LIMIT);
  }

  @Test
  void tooLargeAResourceCostsTheEntry() {
    var reader = RecordReader.builder()
        .limits(ReadLimits.defaults().with(Limit.RESOURCE_BYTES, 2_000))
        .build();
    var large = observation(
        "large",
        ",\"valueString\":\"" + "x".repeat(1_900) + "\",\"issued\":"
            + "\"2024\",\"method\":{\"text\":\"" + "y".repeat(500) + "\"},\"interpretation\":[]");
    var json = Bundles.of(PATIENT, large, observation("o", ""));

    var result = reader.read("s", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

    assertThat(result.record().facts())
        .extracting(it -> it.id().value())
        .containsExactly("Observation/o");
  }

  @Test
  void linesAreReadEachForItself() {
    var result = read(PATIENT + "\n\n" + observation("a", "").replace("}}", "}") + "\n"
        + observation("b", "") + "\n");

    assertThat(result.record().facts())
        .extracting(it -> it.id().value())
        .containsExactly("Observation/b");
    assertThat(result.report().complete()).isFalse();
    assertThat(result.record().sources().get(0).mediaType()).isEqualTo("application/fhir+ndjson");
  }

  @Test
  void gzipBomAndUtf16AreRead() throws Exception {
    var json = Bundles.of(PATIENT, observation("o", ""));
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    }

    for (var bytes : List.of(
        zipped.toByteArray(),
        ("\uFEFF" + json).getBytes(StandardCharsets.UTF_8),
        json.getBytes(StandardCharsets.UTF_16BE),
        json.getBytes(StandardCharsets.UTF_16))) {
      assertThat(read(bytes).record().facts()).hasSize(1);
    }
  }

  @Test
  void anInflationBombIsRefused() throws Exception {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(
          Bundles.of(PATIENT, " ".repeat(8 << 20) + PATIENT).getBytes(StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> read(zipped.toByteArray()))
        .isInstanceOf(LimitExceededException.class)
        .hasMessage("Source s: inflates more than 100 times [limit-inflation-ratio]. Split the"
            + " source, or raise ReadLimits.Limit.INFLATION_RATIO.");
  }

  @ParameterizedTest
  @CsvSource({
    "'',nothing",
    "%PDF-1.7,a PDF",
    "hello,neither JSON nor XML",
    "{},no FHIR resource could be read"
  })
  void whatIsNoFhirIsRefusedInOneLine(String text, String found) {
    if (text.equals("{}")) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedRecordException.class);
      return;
    }
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Source s: " + found + ", at byte 0 [fhir-form]. Send FHIR R4 JSON, NDJSON or"
            + " XML, plain or gzip.");
  }

  @Test
  void twoPatientsAreRefusedUnlessOneIsNamed() {
    var json = Bundles.of(PATIENT, PATIENT.replace("\"p\"", "\"q\""), observation("o", ""));

    assertThatThrownBy(() -> read(json))
        .hasMessage("Source s: 2 patients [one-patient]. Name the"
            + " one you mean with RecordReader.builder().patient(id), by logical id or fullUrl.");
    var result = RecordReader.builder()
        .patient("q")
        .build()
        .read("s", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(result.record().patient().id()).isEqualTo("q");
    assertThat(result.record().facts()).isEmpty();
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.OTHER_SUBJECT);
  }

  @Test
  void cutAtEveryByteNothingUndeclaredIsThrown() {
    var bytes = Bundles.of(PATIENT, observation("a", quantity("1")), observation("b", ""))
        .getBytes(StandardCharsets.UTF_8);

    for (var length = 0; length < bytes.length; length++) {
      try {
        var result = read(java.util.Arrays.copyOf(bytes, length));
        assertThat(result.report().complete()).as("cut at %s", length).isFalse();
      } catch (MalformedRecordException expected) {
        assertThat(expected.getMessage()).startsWith("Source s: ");
      }
    }
    assertThat(read(java.util.Arrays.copyOf(bytes, bytes.length - 20)).record().facts())
        .hasSize(1);
  }

  @Test
  void aFifthReleasesMedicineIsRead() {
    var json = Bundles.of(
        PATIENT,
        "{\"resourceType\":\"MedicationRequest\",\"status\":\"active\","
            + "\"medication\":{\"concept\":{\"text\":\"cisplatin\"}}}");

    assertThat(read(json).record().facts(Medication.class).get(0).code().label())
        .isEqualTo("cisplatin");
  }

  @Test
  void anAllergyKeepsWhatItIsAbout() {
    var json = Bundles.of(
        PATIENT,
        "{\"resourceType\":\"AllergyIntolerance\",\"id\":\"a\",\"criticality\":"
            + "\"high\",\"code\":{\"text\":\"latex\"},\"patient\":{\"reference\":\"Patient/p\"},"
            + "\"reaction\":[{\"manifestation\":[{\"text\":\"hives\"}]}]}");

    assertThat(read(json).record().facts(Allergy.class)).singleElement().satisfies(it -> {
      assertThat(it.criticality()).isEqualTo(Allergy.Criticality.HIGH);
      assertThat(it.manifestations()).extracting(m -> m.label()).containsExactly("hives");
    });
  }
}
