package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.Medication;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ReadLimits.Limit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

  private static final String PATIENT = "<Patient><id value='p'/></Patient>";

  private static String bundle(String... resources) {
    var text = new StringBuilder("<Bundle xmlns='http://hl7.org/fhir'><type value='collection'/>");
    for (var resource : resources) {
      text.append("<entry><resource>").append(resource).append("</resource></entry>");
    }
    return text.append("</Bundle>").toString();
  }

  private static ReadResult read(String... resources) {
    var all = new String[resources.length + 1];
    all[0] = PATIENT;
    System.arraycopy(resources, 0, all, 1, resources.length);
    return Bundles.read(bundle(all));
  }

  private static String observation(String id, String more) {
    return "<Observation><id value='" + id + "'/>" + more + "<status value='final'/></Observation>";
  }

  @Test
  void theParserReadsNothingBeyondTheDocument() {
    var factory = XmlFactory.create();

    assertThat(factory.getProperty(XMLInputFactory.SUPPORT_DTD)).isEqualTo(false);
    assertThat(factory.getProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES))
        .isEqualTo(false);
    assertThat(factory.getProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES))
        .isEqualTo(false);
    assertThat(factory.getProperty(XMLInputFactory.IS_VALIDATING)).isEqualTo(false);
    assertThat(factory.getProperty(XMLInputFactory.IS_NAMESPACE_AWARE)).isEqualTo(true);
    assertThatThrownBy(() -> factory.getXMLResolver().resolveEntity("", "file:x", "", ""))
        .hasMessageContaining("[xml-no-entities]");
  }

  @Test
  void readsWhatJsonReads() {
    var fact = read(observation(
            "o",
            "<meta><versionId value='1'/></meta><code><coding><system value='http://loinc.org'/>"
                + "<code value='718-7'/></coding></code><valueQuantity><value value='5.00'/>"
                + "<unit value='g/dL'/></valueQuantity>"))
        .record()
        .facts(Observation.class)
        .get(0);

    assertThat(fact.source().path()).isEqualTo("Bundle.entry[1].resource");
    assertThat(fact.code().has("http://loinc.org", "718-7")).isTrue();
    assertThat(fact.value())
        .isInstanceOfSatisfying(
            ObservationValue.Measured.class,
            it -> assertThat(it.quantity().value()).hasToString("5.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BODY", "NARRATIVE"})
  void anEntityIsNeverReplaced(String where, @TempDir Path folder) throws Exception {
    var secret = Files.writeString(folder.resolve("secret"), "SECRET");
    var text = where.equals("BODY")
        ? "<note><text value='&x;'/></note><code><text value='&x;'/></code>"
        : "<text><div xmlns='http://www.w3.org/1999/xhtml'>&x;</div></text>";
    var xml = "<!DOCTYPE Bundle [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
        + bundle(PATIENT, observation("o", text));

    assertThatThrownBy(() -> Bundles.read(xml))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageNotContaining("SECRET");
  }

  @Test
  void anEntityBombGoesOffNowhere() {
    var bomb = new StringBuilder("<!DOCTYPE Bundle [<!ENTITY a0 'ha'>");
    for (var i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10));
      bomb.append("'>");
    }
    bomb.append("]>")
        .append(bundle(PATIENT, observation("o", "<code><text value='&a39;'/></code>")));

    assertThatThrownBy(() -> Bundles.read(bomb.toString()))
        .isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void anEntityWithinALaterEntryKeepsWhatWasBefore() {
    var result = read(
        observation("a", ""),
        "<Observation><text><div xmlns='http://www.w3.org/1999/xhtml'>&x;</div></text>"
            + "</Observation>",
        observation("b", ""));

    assertThat(result.record().facts()).hasSize(1);
    assertThat(result.report().complete()).isFalse();
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.BROKEN_SYNTAX);
  }

  @Test
  void whatIsCutOffKeepsWhatWasBefore() {
    var xml = bundle(PATIENT, observation("a", ""), observation("b", ""));
    var result = Bundles.read(xml.substring(0, xml.length() - 70));

    assertThat(result.record().facts())
        .extracting(it -> it.id().value())
        .containsExactly("Observation/a");
    assertThat(result.report().issues()).singleElement().satisfies(it -> {
      assertThat(it.severity()).isEqualTo(ImportIssue.Severity.FATAL);
      assertThat(it.line()).isEqualTo(1);
      assertThat(it.column()).isGreaterThan(1);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "ISO-8859-1"})
  void everyEncodingThatIsSaidIsRead(String charset) {
    var declared = charset.startsWith("UTF-16") ? "UTF-16" : charset;
    var xml = "<?xml version='1.0' encoding='" + declared + "'?>"
        + bundle(PATIENT, "<Condition><code><text value='Ménière'/></code></Condition>");
    var text = charset.matches("UTF-16.E") ? "\uFEFF" + xml : xml;

    var result = Bundles.read(text.getBytes(Charset.forName(charset)));

    assertThat(result.record().facts(Condition.class).get(0).code().label()).isEqualTo("Ménière");
    assertThat(result.record().sources().get(0).mediaType()).isEqualTo("application/fhir+xml");
  }

  @Test
  void aByteThatIsNoUtf8CostsItsCharacter() {
    var xml = bundle(PATIENT, "<Condition><code><text value='M\u00e9n'/></code></Condition>");

    var result = Bundles.read(xml.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(result.record().facts(Condition.class).get(0).code().label()).isEqualTo("M\uFFFDn");
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.UNSAFE_TEXT);
  }

  @Test
  void anAttachmentGoesToTheSink() {
    var kept = new ByteArrayOutputStream();
    var xml = bundle(
        PATIENT,
        "<DocumentReference><status value='current'/><content><attachment>"
            + "<data value='aGVs\nbG8='/><size value='5'/></attachment></content>"
            + "</DocumentReference>",
        "<DocumentReference><status value='current'/><content><attachment>"
            + "<data value='a$$$'/></attachment></content></DocumentReference>");

    var result = RecordReader.builder()
        .attachments(new KeepingSink(kept))
        .build()
        .read("s", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));

    assertThat(kept.toString(StandardCharsets.UTF_8)).startsWith("hello");
    assertThat(result.record().facts(Document.class).get(0).size()).isEqualTo(5);
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.INVALID_ATTACHMENT);
  }

  @Test
  void containedResourcesAndExtensionsAreRead() {
    var result = read(
        "<MedicationRequest><contained><Medication><id value='x'/><code><text value='cisplatin'/>"
            + "</code></Medication></contained><status value='active'/><medicationReference>"
            + "<reference value='#x'/></medicationReference></MedicationRequest>",
        "<DiagnosticReport><status value='final'/><issued><extension url='http://example.org/why'>"
            + "<valueString value='x'/></extension></issued></DiagnosticReport>");

    assertThat(result.record().facts(Medication.class).get(0).code().label())
        .isEqualTo("cisplatin");
    assertThat(result.record().facts(DiagnosticReport.class)).hasSize(1);
    assertThat(result.report().rows())
        .extracting(ImportReport.Row::path)
        .contains("DiagnosticReport._issued");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<status value='amended'/>; DUPLICATE_MEMBER; 0",
        "<modifierExtension url='http://example.org/m'/>; EXCLUDED_MODIFIER; 0",
        "words; WRONG_SHAPE; 1",
        "<effectiveDateTime value='2024-02-30'/>; INVALID_DATE; 1",
        "<valueQuantity><value value='1E400000'/></valueQuantity>; LIMIT; 1",
        "<valueString value=''/>; EMPTY_VALUE; 1",
        "<valueString value='a\u202eb'/>; UNSAFE_TEXT; 1",
        "<valueString value='a'/><valueBoolean value='true'/>; SEVERAL_VALUES; 1",
        "<valueBoolean value='perhaps'/>; INVALID_CODE; 1",
        "<contained><Observation/><Observation/></contained>; NONE; 0"
      })
  void aHazardCostsItselfOrItsEntry(String more, String code, int facts) {
    var result = read(observation("a", more));

    assertThat(result.record().facts()).hasSize(facts);
    if (!code.equals("NONE")) {
      assertThat(result.report().issues()).extracting(it -> it.code().name()).containsExactly(code);
    }
    assertThat(result.report().complete()).isTrue();
  }

  @Test
  void nestingBeyondTheLimitCostsTheEntry() {
    var deep = "<component>".repeat(300) + "</component>".repeat(300);

    var result = read(observation("deep", deep), observation("o", ""));

    assertThat(result.record().facts())
        .extracting(it -> it.id().value())
        .containsExactly("Observation/o");
  }

  @Test
  void aTagWithoutEndIsRefused() {
    var reader = RecordReader.builder()
        .limits(ReadLimits.defaults().with(Limit.RESOURCE_BYTES, 2_000))
        .build();
    var xml = bundle(PATIENT, observation("o", "<x value='" + "a".repeat(3_000) + "'/>"));

    assertThatThrownBy(
            () -> reader.read("s", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("[limit-resource-bytes]");
  }

  @Test
  void anotherStandardsXmlIsRefused() {
    assertThatThrownBy(() -> Bundles.read("<ClinicalDocument xmlns='urn:hl7-org:v3'/>"))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("no FHIR resource could be read");
  }

  @Test
  void aBareResourceAndANestedBundleAreRead() {
    assertThat(Bundles.read(PATIENT.replace("<Patient>", "<Patient xmlns='http://hl7.org/fhir'>"))
            .record()
            .patient()
            .id())
        .isEqualTo("p");
    var nested = bundle(PATIENT, observation("n", ""));
    assertThat(Bundles.read(bundle(nested)).record().facts())
        .extracting(ClinicalFact::source)
        .extracting(it -> it.path())
        .containsExactly("Bundle.entry[0].resource.entry[1].resource");
  }

  @Test
  void twoAddressesOrTwoResourcesCostTheEntry() {
    var two = "<Bundle xmlns='http://hl7.org/fhir'><entry><resource>" + PATIENT
        + "</resource></entry><entry><fullUrl value='urn:uuid:1'/><fullUrl value='urn:uuid:2'/>"
        + "<link/><link/><resource>" + observation("o", "")
        + "</resource></entry><entry/></Bundle>";

    var result = Bundles.read(two);

    assertThat(result.record().facts()).isEmpty();
    assertThat(result.report().rows())
        .contains(
            new ImportReport.Row("Bundle", "Bundle.entry.link", ImportReport.Reason.NOT_MAPPED, 1));
  }
}
