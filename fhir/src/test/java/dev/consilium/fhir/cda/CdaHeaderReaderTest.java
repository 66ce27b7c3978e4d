package dev.consilium.fhir.cda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import dev.consilium.fhir.cda.CdaHeader.Organization;
import dev.consilium.fhir.cda.CdaHeader.Section;
import dev.consilium.fhir.cda.CdaIssue.Code;
import dev.consilium.fhir.read.AttachmentSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdaHeaderReaderTest {

  private static final String WHOLE = CdaDocuments.document(
      CdaDocuments.PATIENT + CdaDocuments.AUTHOR + CdaDocuments.CUSTODIAN + CdaDocuments.SECTIONS);

  @Test
  void readsTheHeader() {
    var header = CdaDocuments.read(WHOLE);

    assertThat(header.issues()).isEmpty();
    assertThat(header.isComplete()).isTrue();
    assertThat(header.id()).isEqualTo(Coding.of("urn:oid:1.2.6", "doc"));
    assertThat(header.code()).isEqualTo(Coding.of("http://loinc.org", "34133-9"));
    assertThat(header.title()).isEqualTo("Summary");
    assertThat(header.effectiveTime()).isEqualTo(PartialDate.of("2024-03-09T10:15:00.5+01:00"));
    assertThat(header.custodian())
        .isEqualTo(new Organization(List.of(Coding.of("urn:oid:1.2.5", "c")), "Syn Archive"));
    var author = header.authors().get(0);
    assertThat(author.time()).isEqualTo(PartialDate.of("2024-03-09T10:15-05:00"));
    assertThat(author.names()).containsExactly(new Patient.Name("Author", List.of("Syn"), null));
    assertThat(author.ids()).containsExactly(Coding.of("urn:oid:2.16.840.1.113883.4.6", "syn-npi"));
    assertThat(author.organization())
        .isEqualTo(new Organization(
            List.of(Coding.of("urn:ietf:rfc:3986", "urn:oid:1.2.4")), "Syn Hospital"));
  }

  @Test
  void readsThePatient() {
    var patient = CdaDocuments.read(WHOLE).patients().get(0);

    assertThat(patient.id()).isEqualTo("syn-doc#0");
    assertThat(patient.identifiers())
        .containsExactly(
            Coding.of("urn:oid:1.2.3", "syn-17"), Coding.of("urn:ietf:rfc:3986", "urn:oid:1.2.9"));
    assertThat(patient.names())
        .containsExactly(
            new Patient.Name("Synth\u00e9tique", List.of("Am\u00e9lie", "Rose"), null),
            new Patient.Name("", List.of(), "Syn Alias One"));
    assertThat(patient.sex()).isEqualTo(Patient.Sex.FEMALE);
    assertThat(patient.birthDate()).isEqualTo(PartialDate.of("1960-02-03"));
    assertThat(patient.dead()).isTrue();
    assertThat(patient.deceased()).isEqualTo(PartialDate.of("2024"));
    assertThat(patient.languages()).containsExactly("fr-CA");
  }

  @Test
  void listsTheSectionsAndNotWhatIsInThem() {
    assertThat(CdaDocuments.read(WHOLE).sections())
        .containsExactly(
            new Section(
                new Coding("http://loinc.org", "11450-4", "Problems"), "Problem list", 0, 3),
            new Section(null, "Inner", 1, 3),
            new Section(null, null, 0, 4));
  }

  @ParameterizedTest
  @CsvSource({"M, MALE", "UN, OTHER", "'', UNSTATED"})
  void readsTheSex(String code, Patient.Sex sex) {
    var document = WHOLE.replace("Code code='F'", "Code code='" + code + "'");

    assertThat(CdaDocuments.read(document).patients().get(0).sex()).isEqualTo(sex);
    assertThat(CdaDocuments.read(document).isComplete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024",
    "202403, 2024-03",
    "2024030910, 2024-03-09",
    "20240309101530Z, ''",
    "20240309101530, 2024-03-09T10:15:30",
    "20240309101530+01, 2024-03-09T10:15:30+01:00",
    "20240230, ''",
    "yesterday, ''"
  })
  void readsATimeAtItsPrecision(String sent, String expected) {
    var header = CdaDocuments.read(WHOLE.replace("20240309101500.5+0100", sent));

    assertThat(header.effectiveTime()).isEqualTo(PartialDate.parse(expected).orElse(null));
    assertThat(header.isComplete()).isEqualTo(!expected.isEmpty());
  }

  @Test
  void locatesAWrongValueWithoutRepeatingIt() {
    var issue = CdaDocuments.read(WHOLE.replace("19600203", "syn-day")).issues().get(0);

    assertThat(issue.message())
        .startsWith("syn-doc ClinicalDocument/recordTarget/patientRole/patient/birthTime:"
            + " the value is no date [INVALID_DATE] at line 3, column ")
        .doesNotContain("syn-day");
    assertThat(CdaDocuments.read(WHOLE.replace("code='F'", "code='W'")).issues())
        .extracting(CdaIssue::code)
        .containsExactly(Code.INVALID_CODE);
  }

  @Test
  void saysHowManyPatientsThereAreUnlessOne() {
    var none = CdaDocuments.read(CdaDocuments.document(""));
    var two = CdaDocuments.read(CdaDocuments.document(CdaDocuments.PATIENT + CdaDocuments.PATIENT));

    assertThat(none.issues()).extracting(CdaIssue::code).containsExactly(Code.NO_PATIENT);
    assertThat(two.issues()).extracting(CdaIssue::code).containsExactly(Code.SEVERAL_PATIENTS);
    assertThat(two.patients()).hasSize(2);
  }

  @Test
  void readsADocumentThatSaysAlmostNothing() {
    var header = CdaDocuments.read("<ClinicalDocument xmlns='urn:hl7-org:v3'><code/><title/>"
        + "<effectiveTime/><id/><author><time/></author><component><nonXMLBody><text>x</text>"
        + "</nonXMLBody></component><x:y xmlns:x='urn:syn'/></ClinicalDocument>");

    assertThat(header.code()).isNull();
    assertThat(header.id()).isNull();
    assertThat(header.title()).isNull();
    assertThat(header.effectiveTime()).isNull();
    assertThat(header.custodian()).isNull();
    assertThat(header.body()).isNull();
    assertThat(header.authors())
        .singleElement()
        .satisfies(it -> assertThat(it.organization()).isNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "syn",
        "<a/>",
        "<ClinicalDocument/>",
        "{}",
        "<x xmlns='urn:hl7-org:v3'/>",
        "<?xml version"
      })
  void refusesWhatIsNoCda(String text) {
    assertThatThrownBy(() -> CdaDocuments.read(text))
        .isInstanceOf(dev.consilium.core.MalformedRecordException.class)
        .hasMessage("Source syn-doc: no CDA document, or one with a document type [cda-form]."
            + " Give XML whose root is ClinicalDocument, without DOCTYPE.");
  }

  @Test
  void neverPrintsAValue() {
    var header = CdaDocuments.read(WHOLE);

    assertThat(header).hasToString("CdaHeader[syn-doc, 3 sections]");
    assertThat(header.authors().get(0)).hasToString("Author");
  }

  @Test
  void readsEveryPublicDocument() throws IOException {
    var root = Path.of(System.getProperty("consilium.data", "absent"), "fhir", "cda");
    assumeTrue(Files.isDirectory(root), "skipped: no public CDA documents");
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        try (var in = Files.newInputStream(file)) {
          var header = new CdaHeaderReader(CdaLimits.STANDARD, AttachmentSink.discarding())
              .read(file.getFileName().toString(), in);

          assertThat(header.issues()).as(header.source()).isEmpty();
          assertThat(header.code()).isNotNull();
          assertThat(header.custodian()).isNotNull();
          assertThat(header.patients()).singleElement().satisfies(it -> {
            assertThat(it.names()).isNotEmpty();
            assertThat(it.birthDate()).isNotNull();
          });
          assertThat(header.sections().isEmpty()).isEqualTo(header.body() != null);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-16",
        "UTF-16LE",
        "UTF-16BE",
        "ISO-8859-1",
        "windows-1252",
        "UTF-8+BOM"
      })
  void readsEveryEncoding(String name) {
    var charset = java.nio.charset.Charset.forName(name.replace("+BOM", ""));
    var text = (name.endsWith("BOM") ? "\uFEFF" : "") + WHOLE.replace("UTF-8", charset.name());
    var in = new java.io.ByteArrayInputStream(text.getBytes(charset));

    var header =
        new CdaHeaderReader(CdaLimits.STANDARD, AttachmentSink.discarding()).read("syn-doc", in);

    assertThat(header.issues()).isEmpty();
    assertThat(header.patients().get(0).names().get(0).family()).isEqualTo("Synth\u00e9tique");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Syn Archive", "syn-npi"})
  void keepsOutAValueWithAByteThatIsNoCharacter(String value) {
    var text = WHOLE.replace("UTF-8", "US-ASCII").replace("\u00e9", "e").replace(value, "\u00ff");
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);

    var header = new CdaHeaderReader(CdaLimits.STANDARD, AttachmentSink.discarding())
        .read("syn-doc", new java.io.ByteArrayInputStream(bytes));

    assertThat(header.issues()).extracting(CdaIssue::code).containsExactly(Code.UNREADABLE_TEXT);
    assertThat(header.isComplete()).isFalse();
    assertThat(header.sections()).hasSize(3);
  }
}
