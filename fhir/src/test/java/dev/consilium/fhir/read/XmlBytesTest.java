package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.consilium.core.ContentHash;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.Document.Mismatch;
import dev.consilium.core.record.Observation;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tags stand in bytes, and values that no parser holds. */
class XmlBytesTest {

  private static final String START = "<Bundle xmlns='http://hl7.org/fhir'>\n<!-- <x> - > -->"
      + "<entry><resource><Patient><id value='p'/></Patient></resource></entry>\n";

  private static String entry(String resource) {
    return "<entry><resource>" + resource + "</resource></entry>";
  }

  private static String document(String data) {
    return entry("<DocumentReference><status value='current'/><content><attachment>" + data
        + "<title value='t'/></attachment></content></DocumentReference>");
  }

  /** Gives at most so many bytes at once. */
  private static InputStream slowly(String xml, int most) {
    return new FilterInputStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return super.read(into, from, Math.min(length, most));
      }
    };
  }

  private static ReadResult read(String xml, AttachmentSink sink, int most) {
    return RecordReader.builder().attachments(sink).build().read("s", slowly(xml, most));
  }

  private static Document first(ReadResult result) {
    return result.record().facts(Document.class).get(0);
  }

  @Test
  void anIssueStandsAtTheFirstByteOfItsTag() {
    var xml = START + "<!--é--><?x <y?>"
        + entry("<Condition><note><text value='é > <![CDATA'/></note>\n<recordedDate\n"
            + " value='soon'/><onsetDateTime value='é'/></Condition>")
        + entry("<Observation><status value='none'/></Observation>") + "</Bundle>";
    var bytes = xml.getBytes(StandardCharsets.UTF_8);

    var result = Bundles.read(xml.replace("<![CDATA", "CDATA&lt;"));
    var moved = "CDATA&lt;".length() - "<![CDATA".length();

    assertThat(result.report().issues())
        .filteredOn(it -> it.code() == Code.INVALID_DATE)
        .extracting(
            it -> new String(bytes, (int) it.byteOffset() - moved, 10, StandardCharsets.UTF_8))
        .containsExactlyInAnyOrder("<recordedD", "<onsetDate");
    assertThat(result.report().issues())
        .filteredOn(it -> it.path().endsWith("recordedDate"))
        .extracting(ImportIssue::line, ImportIssue::column)
        .containsExactly(tuple(4, 1));
    assertThat(result.record().facts())
        .allSatisfy(it -> assertThat(
                new String(bytes, (int) it.source().offset(), 10, StandardCharsets.UTF_8))
            .isEqualTo("<Condition"));
  }

  @Test
  void inAnotherEncodingNoByteIsTold() {
    var xml = "<?xml version='1.0' encoding='ISO-8859-1'?>" + START
        + entry("<Condition><recordedDate value='soon'/></Condition>") + "</Bundle>";

    var result = Bundles.read(xml.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(result.report().issues()).singleElement().satisfies(it -> {
      assertThat(it.byteOffset()).isEqualTo(-1);
      assertThat(it.line()).isEqualTo(3);
      assertThat(it.column()).isGreaterThan(1);
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000, 8192})
  void aValueGoesToTheSinkHoweverTheInputComes(int most) {
    var content = new byte[50_000];
    new Random(7).nextBytes(content);
    var data =
        Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.UTF_8)).encodeToString(content);
    var kept = new ByteArrayOutputStream();
    var xml = START + document("<data value=\"" + data + "\"/>")
        + document("<data id='x' value='QUJD'></data>")
        + document("<data value = 'QU&#10;J&#xD;D ' id='later'><extension url='u'/></data >")
        + entry("<Binary><data value='QUJD'/></Binary>")
        + entry(
            "<Observation><status value='final'/><text><div xmlns='http://www.w3.org/1999/xhtml'>"
                + "<data value='QUJD'>x</data></div></text></Observation>")
        + "</Bundle>";

    var result = read(xml, new KeepingSink(kept), most);

    assertThat(kept.size()).isEqualTo(content.length + 6);
    assertThat(first(result).hash()).isEqualTo(ContentHash.of(content));
    assertThat(result.record().facts(Document.class))
        .extracting(Document::size, Document::title)
        .containsExactly(tuple(50_000L, "t"), tuple(3L, "t"), tuple(3L, "t"));
    assertThat(result.record().facts(Observation.class)).hasSize(1);
    assertThat(result.report().issues()).isEmpty();
    assertThat(result.report().rows())
        .filteredOn(it -> it.path().endsWith("attachment._data"))
        .singleElement()
        .satisfies(it -> assertThat(it.count()).isEqualTo(2));
  }

  @Test
  void valuesOfSampledDataStayTexts() {
    var xml = START
        + entry("<Observation><status value='final'/><valueSampledData>"
            + "<data value='1.5 &lt; &#233; &amp; E'/></valueSampledData></Observation>")
        + "</Bundle>";

    var value = Bundles.read(xml).record().facts(Observation.class).get(0).value();

    assertThat(Bundles.known(value).label()).isEqualTo("1.5 < é & E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUJDx", "QUI=QUI=", "QQ=", "Q", "QUI=x", "=", "QU&lt;I", "QUé=", "$$$$"})
  void contentIsWholeQuadsWithTheirPadding(String data) {
    var result = Bundles.read(START + document("<data value='" + data + "'/>") + "</Bundle>");

    assertThat(first(result).mismatches()).containsExactly(Mismatch.BROKEN);
    assertThat(first(result).title()).isEqualTo("t");
    assertThat(result.report().issues())
        .extracting(ImportIssue::code, ImportIssue::severity)
        .containsExactly(tuple(Code.INVALID_ATTACHMENT, Severity.ERROR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUJD", "QUJD&#10", "QUJD&x;", "QUJD&#1114112;'/>", "QUJD'"})
  void anEndWithinAValueKeepsWhatWasBefore(String cut) {
    var xml = START
        + document("<data value='QUJD'/>")
        + document("<data value='" + cut).replaceFirst("<title.*", "");

    var result = RecordReader.builder()
        .build()
        .read("s", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));

    assertThat(result.record().facts()).hasSize(1);
    assertThat(result.report().complete()).isFalse();
    assertThat(result.report().issues())
        .extracting(ImportIssue::code, ImportIssue::severity)
        .contains(tuple(Code.BROKEN_SYNTAX, Severity.FATAL));
  }
}
