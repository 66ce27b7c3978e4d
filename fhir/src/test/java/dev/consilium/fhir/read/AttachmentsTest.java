package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.consilium.core.record.Document;
import dev.consilium.core.record.Document.Mismatch;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import dev.consilium.fhir.read.ImportReport.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is declared of an attachment is compared with what came, in JSON and in XML alike. */
class AttachmentsTest {

  // Of "%PDF-1.7", by sha1sum and base64.
  private static final String SHA1 = "uvbBo/sl8K9aq7wyqoQeJ8sCUCA=";
  private static final String PDF =
      Base64.getEncoder().encodeToString("%PDF-1.7".getBytes(StandardCharsets.UTF_8));

  private static ReadResult json(String members) {
    return Bundles.quoted("{'resourceType':'DocumentReference','status':'current','content':["
        + "{'attachment':{" + members + "}}]}");
  }

  private static ReadResult xml(String members) {
    var elements = new StringBuilder();
    for (var member : members.split(",", -1)) {
      var parts = member.replace("'", "").split(":", 2);
      elements.append("<").append(parts[0]).append(" value='").append(parts[1]).append("'/>");
    }
    return Bundles.read("<Bundle xmlns='http://hl7.org/fhir'><entry><resource><Patient>"
        + "<id value='p'/><gender value='female'/></Patient></resource></entry><entry><resource>"
        + "<DocumentReference><status value='current'/><content><attachment>" + elements
        + "</attachment></content></DocumentReference></resource></entry></Bundle>");
  }

  private static List<ReadResult> both(String members) {
    return List.of(json(members), xml(members));
  }

  private static Document document(ReadResult result) {
    return result.record().facts(Document.class).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'contentType':'application/pdf','size':8,'hash':'" + SHA1 + "'; ; ",
        "'contentType':'application/pdf'; ; ",
        "'size':9; SIZE; size",
        "'hash':'AAAA'; HASH; hash",
        "'contentType':'image/png'; TYPE; contentType",
        "'contentType':'text/plain','size':7,'hash':'no Base64'; SIZE HASH TYPE;"
            + " size hash contentType"
      })
  void eachDifferenceIsInTheFactAndAnIssueWhereItIsDeclared(
      String declared, String mismatches, String members) {
    for (var order :
        List.of(declared + ",'data':'" + PDF + "'", "'data':'" + PDF + "'," + declared)) {
      for (var result : both(order)) {
        assertThat(document(result).mismatches())
            .extracting(Mismatch::name)
            .containsExactly(words(mismatches));
        assertThat(document(result).detectedType()).isEqualTo("application/pdf");
        assertThat(document(result).size()).isEqualTo(8);
        assertThat(result.report().issues())
            .extracting(it -> it.path().replaceFirst(".*\\.", ""))
            .containsExactlyInAnyOrder(words(members));
        assertThat(result.report().issues())
            .allSatisfy(it ->
                assertThat(it.path()).startsWith("Bundle.entry[1].resource.content.attachment."));
      }
    }
  }

  private static String[] words(@org.jspecify.annotations.Nullable String list) {
    return list == null ? new String[0] : list.split(" ", -1);
  }

  @Test
  void whatIsNoContentIsSaidInTheFactToo() {
    both("'contentType':'application/pdf','data':'%%%%'").forEach(AttachmentsTest::assertBroken);
  }

  private static void assertBroken(ReadResult result) {
    assertThat(document(result).mismatches()).containsExactly(Mismatch.BROKEN);
    assertThat(document(result).hash()).isNull();
    assertThat(document(result).detectedType()).isNull();
    assertThat(result.report().issues())
        .extracting(ImportIssue::code, ImportIssue::severity)
        .containsExactly(tuple(Code.INVALID_ATTACHMENT, Severity.ERROR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'size':8", "'hash':'AAAA'"})
  void withoutContentWhatIsDeclaredOfItIsCounted(String declared) {
    for (var result : both("'url':'Binary/1'," + declared)) {
      var member = declared.substring(1, 5);
      assertThat(document(result).mismatches()).isEmpty();
      assertThat(document(result).location()).isEqualTo("Binary/1");
      assertThat(result.report().rows())
          .contains(new ImportReport.Row(
              "DocumentReference",
              "DocumentReference.content.attachment." + member,
              Reason.NOT_MAPPED,
              1));
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3", "1023", "1024", "1025", "70000"})
  void everyLengthIsHashedWholeWhereverItIsCut(int length) {
    var content = new byte[length];
    Arrays.fill(content, (byte) 'x');
    var data = Base64.getEncoder().encodeToString(content);
    var lines = new ArrayList<String>();
    for (var at = 0; at < data.length(); at += 76) {
      lines.add(data.substring(at, Math.min(at + 76, data.length())));
    }
    var broken = data.isEmpty() ? "'url':'x'" : "'data':'" + String.join(" ", lines) + "'";

    for (var result : both("'contentType':'text/plain'," + broken)) {
      assertThat(document(result).size()).isEqualTo(length);
      assertThat(document(result).mismatches()).isEmpty();
      assertThat(document(result).hash())
          .isEqualTo(length == 0 ? null : dev.consilium.core.ContentHash.of(content));
    }
  }
}
