package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values, resources and bundles of another shape than FHIR's. */
class ShapesTest {

  private static final String AFTER =
      "{'resource':{'resourceType':'Observation','id':'after','status':'final'}}";

  private static ReadResult bundle(String members) {
    return Bundles.read(("{'resourceType':'Bundle'," + members + "}").replace('\'', '"'));
  }

  private static ReadResult entries(String entries) {
    return bundle("'entry':[{'resource':{'resourceType':'Patient','id':'p'}}," + entries + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'code':[{'text':'x'}]; INFO; WRONG_SHAPE; an array where one value belongs",
        "'code':[{'text':'x'},{'text':'y'}]; ERROR; REPEATED_VALUE;"
            + " 2 values where one belongs",
        "'code':'x'; ERROR; WRONG_SHAPE; a plain value where an object belongs",
        "'code':{'text':{'x':1}}; ERROR; WRONG_SHAPE; an object where a plain value belongs",
        "'code':{'coding':['x']}; ERROR; WRONG_SHAPE; a plain value where an object belongs",
        "'code':{'text':5}; WARNING; WRONG_SHAPE; a value of another JSON type",
        "'code':{'text':' '}; WARNING; EMPTY_VALUE; an empty text",
        "'code':{'text':null}; WARNING; NULL_VALUE; a null where a value belongs",
        "'bodySite':[null]; WARNING; NULL_VALUE; a null where a value belongs",
        "'bodySite':[[{'text':'x'}]]; ERROR; WRONG_SHAPE; an array within an array",
        "'recordedDate':'2024-13'; ERROR; INVALID_DATE; no FHIR date",
        "'recordedDate':'2024-01-01T00:00:00.00000000000000000000000000Z'; ERROR; INVALID_DATE;"
            + " no FHIR date",
        "'subject':{'identifier':'x'}; ERROR; WRONG_SHAPE;"
            + " a plain value where an object belongs",
        "'subject':'Patient/p'; ERROR; WRONG_SHAPE; a plain value where an object belongs",
        "'code':{'text':'a\u202eb'}; WARNING; UNSAFE_TEXT;"
            + " control, direction or broken characters in a text",
        "'code':{'text':'a\\udc00b'}; WARNING; UNSAFE_TEXT;"
            + " control, direction or broken characters in a text",
        "'code':{'text':'a\\ud800'}; WARNING; UNSAFE_TEXT;"
            + " control, direction or broken characters in a text",
        "'code':{'text':'a\\u2066b'}; WARNING; UNSAFE_TEXT;"
            + " control, direction or broken characters in a text"
      })
  void aWrongShapeCostsItselfAndIsSaid(String member, Severity severity, Code code, String detail) {
    var result = entries("{'resource':{'resourceType':'Condition'," + member + "}}," + AFTER);

    assertThat(result.record().facts()).hasSize(2);
    assertThat(result.report().issues()).singleElement().satisfies(it -> {
      assertThat(it.severity()).isEqualTo(severity);
      assertThat(it.code()).isEqualTo(code);
      assertThat(it.detail()).startsWith(detail);
      assertThat(it.entryIndex()).isEqualTo(1);
      assertThat(it.resourceType()).isEqualTo("Condition");
    });
  }

  @Test
  void aNullThatAnExtensionExplainsIsNoIssue() {
    var result = entries("{'resource':{'resourceType':'Condition','recordedDate':null,"
        + "'_recordedDate':{'extension':[{'url':'x','valueCode':'unknown'}]}}}");

    assertThat(result.report().issues()).isEmpty();
    assertThat(result.report().rows())
        .extracting(ImportReport.Row::path)
        .contains("Condition._recordedDate");
  }

  @Test
  void safeTextKeepsLinesSurrogatePairsAndRightToLeftLetters() {
    var result = entries("{'resource':{'resourceType':'Condition','code':{'text':"
        + "'a\\n\\t\\r\\ud83d\\ude00\u05d0'}}}");

    assertThat(result.report().issues()).isEmpty();
    assertThat(result.record().facts().get(0).code().label()).contains("\ud83d\ude00\u05d0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "5; WRONG_SHAPE; no resource, or nested too deep",
        "[]; WRONG_SHAPE; no resource, or nested too deep",
        "{'resource':{'id':'x'}}; NO_RESOURCE_TYPE;" + " an object without resourceType",
        "{'modifierExtension':[],'resource':{'resourceType':'Condition'}}; EXCLUDED_MODIFIER;"
            + " the entry has a modifier, two resources or two addresses",
        "{'resource':{'resourceType':'Condition'},'resource':{'resourceType':'Condition'}};"
            + " EXCLUDED_MODIFIER;"
            + " the entry has a modifier, two resources or two addresses",
        "{'fullUrl':'a','fullUrl':'b','resource':{'resourceType':'Condition'}};"
            + " EXCLUDED_MODIFIER;"
            + " the entry has a modifier, two resources or two addresses"
      })
  void aWrongEntryCostsItselfAndIsSaid(String entry, Code code, String detail) {
    var result = entries(entry + "," + AFTER);

    assertThat(result.record().facts())
        .extracting(it -> it.id().value())
        .containsExactly("Observation/after");
    assertThat(result.report().issues()).singleElement().satisfies(it -> {
      assertThat(it.code()).isEqualTo(code);
      assertThat(it.detail()).startsWith(detail);
      assertThat(it.entryIndex()).isEqualTo(1);
    });
  }

  @Test
  void anEntryWithoutResourceCountsAsAnEntry() {
    var result = entries("{'request':{'method':'DELETE'}},{'fullUrl':7},{'resource':5}," + AFTER);

    assertThat(result.record().facts().get(0).source().entry()).isEqualTo(4);
    assertThat(result.report().rows())
        .extracting(ImportReport.Row::path)
        .contains("Bundle.entry.request", "Bundle.entry.fullUrl", "Bundle.entry.resource");
  }

  @Test
  void aBundleWithinABundleIsRead() {
    var inner = "{'resource':{'resourceType':'Bundle','type':'searchset','entry':[" + AFTER + "]}}";

    assertThat(entries(inner).record().facts())
        .singleElement()
        .satisfies(it ->
            assertThat(it.source().path()).isEqualTo("Bundle.entry[1].resource.entry[0].resource"));
  }

  @Test
  void aBundleWithoutTypeIsTakenAndSaid() {
    var result =
        Bundles.read("{'entry':[{'resource':{'resourceType':'Patient'}},".replace('\'', '"')
            + AFTER.replace('\'', '"') + "]}");

    assertThat(result.record().facts()).hasSize(1);
    assertThat(result.report().issues())
        .extracting(ImportIssue::detail)
        .containsExactly("a bundle without resourceType; its entries are taken");
  }

  @Test
  void entriesThatOccurTwiceOrAreNoListAreSaid() {
    var twice = bundle("'entry':[{'resource':{'resourceType':'Patient'}}],'entry':[" + AFTER + "]");
    assertThat(twice.record().facts()).isEmpty();
    assertThat(twice.report().issues())
        .extracting(ImportIssue::detail)
        .containsExactly("entry occurs twice; the second is not taken");
    assertThatThrownBy(() -> bundle("'entry':{}")).isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void anotherResourcesEntriesAreNoBundle() {
    var result = entries(
        "{'resource':{'id':'l','entry':[{'item':{'reference':'#'}}],'resourceType':'List'}},"
            + AFTER);

    assertThat(result.record().facts()).hasSize(1);
    assertThat(result.report().rows())
        .contains(new ImportReport.Row("List", "List", ImportReport.Reason.SKIPPED_TYPE, 1));
  }

  @Test
  void aDuplicateAmongManyMembersIsFound() {
    var many = new StringBuilder();
    for (var i = 0; i < 60; i++) {
      many.append("'m").append(i).append("':1,");
    }
    var result = entries("{'resource':{'resourceType':'Condition','code':{" + many
        + "'text':'x','text':'y'}}}," + AFTER);

    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.DUPLICATE_MEMBER);
    assertThat(result.report().rows())
        .contains(new ImportReport.Row(
            "Condition", "Condition.code.text", ImportReport.Reason.REJECTED, 1));
  }

  @Test
  void anUnreadableStatusConceptExcludes() {
    for (var status : List.of("{}", "{'coding':[{'code':'maybe'}]}", "{'text':'active'}", "5")) {
      var result =
          entries("{'resource':{'resourceType':'Condition','clinicalStatus':" + status + "}}");

      assertThat(result.record().facts()).as(status).isEmpty();
      assertThat(result.report().rows())
          .extracting(ImportReport.Row::reason)
          .contains(ImportReport.Reason.EXCLUDED_STATUS);
    }
  }

  @Test
  void aModifierBeneathWhatIsTakenExcludesAndOneBeneathTheRestDoesNot() {
    var taken = entries("{'resource':{'resourceType':'Observation','status':'final','component':["
        + "{'modifierExtension':[{'url':'x'}],'code':{'text':'y'}}]}}");
    var left = entries("{'resource':{'resourceType':'Observation','status':'final',"
        + "'note':[{'modifierExtension':[{'url':'x'}]}]}}");

    assertThat(taken.record().facts()).isEmpty();
    assertThat(left.record().facts()).hasSize(1);
  }

  @Test
  void aDoNotPerformThatIsNotUnderstoodExcludes() {
    assertThat(entries("{'resource':{'resourceType':'MedicationRequest','status':'active',"
                + "'doNotPerform':'maybe'}}")
            .record()
            .facts())
        .isEmpty();
  }

  @Test
  void aSinkThatFailsEndsTheReading() {
    var json = Bundles.of(
            Bundles.PATIENT,
            "{'resourceType':'DocumentReference','status':'current','content':[{'attachment':"
                + "{'data':'aGk='}}]}")
        .replace('\'', '"');
    for (var opens : new boolean[] {true, false}) {
      var reader = RecordReader.builder().attachments(new Full(opens)).build();

      assertThatThrownBy(() ->
              reader.read("s", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  /** A sink without room. */
  private record Full(boolean opens) implements AttachmentSink {
    @Override
    public OutputStream open(Place place) throws IOException {
      if (!opens) {
        throw new IOException("full");
      }
      return new OutputStream() {
        @Override
        public void write(int octet) throws IOException {
          throw new IOException("full");
        }
      };
    }

    @Override
    public void received(Place place, dev.consilium.core.ContentHash hash, long size) {}

    @Override
    public void rejected(Place place) {}
  }

  @Test
  void aCutWithinAnAttachmentRejectsIt() {
    var json = Bundles.of(
            Bundles.PATIENT,
            "{'resourceType':'DocumentReference','status':'current','content':[{'attachment':"
                + "{'data':'aGkhaGkhaGkh'}}]}")
        .replace('\'', '"');

    var result = Bundles.read(json.substring(0, json.indexOf("aGkh") + 6));

    assertThat(result.report().complete()).isFalse();
    assertThat(result.record().facts()).isEmpty();
  }

  @Test
  void issuesAreHeardWhenTheyAreFound() {
    var heard = new java.util.ArrayList<ImportIssue>();
    var json = Bundles.of(Bundles.PATIENT, "{'resourceType':'Condition','recordedDate':'soon'}")
        .replace('\'', '"');

    var result = RecordReader.builder()
        .onIssue(heard::add)
        .build()
        .read("s", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

    assertThat(heard).isEqualTo(result.report().issues());
    assertThat(result.report().imported()).containsEntry("Condition", 1);
    assertThat(result.report().resources()).isEqualTo(2);
  }
}
