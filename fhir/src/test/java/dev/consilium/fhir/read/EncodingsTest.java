package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.Condition;
import dev.consilium.fhir.read.ImportIssue.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

  private static final String TWO = Bundles.of(
      Bundles.PATIENT,
      "{\"resourceType\":\"Condition\",\"id\":\"a\",\"code\":{\"text\":\"caf\u00e9 \u20ac\"}}",
      "{\"resourceType\":\"Condition\",\"id\":\"b\",\"code\":{\"text\":\"\ud83d\ude00\"}}");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void everyUnicodeEncodingIsRead(String charset) {
    var result = Bundles.read(TWO.getBytes(Charset.forName(charset)));

    assertThat(result.record().facts(Condition.class))
        .extracting(it -> it.code().label())
        .containsExactly("caf\u00e9 \u20ac", "\ud83d\ude00");
    assertThat(result.report().issues()).isEmpty();
  }

  @Test
  void aLatinOneByteCostsItsCharacterAndIsSaid() {
    var result = Bundles.read(TWO.replace("\u20ac", "")
        .replace("\ud83d\ude00", "ok")
        .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(result.record().facts(Condition.class))
        .extracting(it -> it.code().label())
        .containsExactly("caf\ufffd ", "ok");
    assertThat(result.report().complete()).isTrue();
    assertThat(result.report().issues()).singleElement().satisfies(it -> {
      assertThat(it.code()).isEqualTo(Code.UNSAFE_TEXT);
      assertThat(it.path()).isEqualTo("Bundle.entry[1].resource.code.text");
    });
  }

  @Test
  void aWrongByteInANameIsAnUnknownElement() {
    var json =
        Bundles.of(Bundles.PATIENT.replace("}", ",\"caf\u00e9\":1}"), Bundles.observation("o", ""));

    var result = Bundles.read(json.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(result.record().facts()).hasSize(1);
    assertThat(result.report().rows())
        .contains(
            new ImportReport.Row("Patient", "Patient.?", ImportReport.Reason.UNKNOWN_ELEMENT, 1));
  }

  /** The platform's decoder puts one mark per broken part; both agree on what is not broken. */
  @Test
  void whatIsUtf8PassesAndNothingElseDoes() throws IOException {
    var random = new Random(5);
    var pieces = new String[] {
      "a", "\u00e9", "\u20ac", "\ud83d\ude00", "\uffff", "\u0800", "\ud7ff", "\ue000"
    };
    for (var round = 0; round < 400; round++) {
      var bytes = new ByteArrayOutputStream();
      for (var i = 0; i < 40; i++) {
        if (random.nextInt(4) == 0) {
          bytes.write(random.nextInt(256));
        } else {
          bytes.write(pieces[random.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8));
        }
      }
      var sent = bytes.toByteArray();

      var mended = new Utf8(trickle(sent, 1 + random.nextInt(9))).readAllBytes();

      assertThat(mended).hasSameSizeAs(sent);
      var text = new String(mended, StandardCharsets.UTF_8);
      assertThat(text).doesNotContain("\ufffd");
      assertThat(text.replace("\u007f", ""))
          .isEqualTo(
              new String(sent, StandardCharsets.UTF_8).replace("\ufffd", "").replace("\u007f", ""));
    }
  }

  @Test
  void aStreamIsReadByteByByteToo() throws IOException {
    var in = new Utf8(new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3}));

    assertThat(in.read(new byte[0], 0, 0)).isZero();
    assertThat(in.read()).isEqualTo('a');
    assertThat(in.read()).isEqualTo(0x7F);
    assertThat(in.read()).isEqualTo(-1);
  }

  private static InputStream trickle(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(length, most));
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {" garbage", "}", "]", " {\"a\"", ",", "\u0001"})
  void garbageAfterTheEndIsSaidAndEverythingBeforeItIsTaken(String garbage) {
    var result = Bundles.read(TWO + garbage);

    assertThat(result.record().facts()).hasSize(2);
    assertThat(result.report().complete()).isFalse();
    assertThat(result.report().count(ImportIssue.Severity.FATAL)).isEqualTo(1);
  }

  @Test
  void aPlainValueAfterTheEndIsAnIssue() {
    var result = Bundles.read(TWO + " 5");

    assertThat(result.report().complete()).isTrue();
    assertThat(result.report().issues())
        .extracting(ImportIssue::message)
        .containsExactly("ERROR s resource: a plain value where a resource belongs [WRONG_SHAPE]"
            + " at byte " + (TWO.getBytes(StandardCharsets.UTF_8).length + 1) + ", line 3, column "
            + (TWO.length() - TWO.lastIndexOf('\n') + 3));
  }

  @Test
  void aWideCharacterCutInTwoEndsTheReadingThere() {
    var bytes = TWO.getBytes(StandardCharsets.UTF_16BE);

    var result = Bundles.read(Arrays.copyOf(bytes, bytes.length - 21));

    assertThat(result.record().facts()).hasSize(1);
    assertThat(result.report().complete()).isFalse();
  }

  @Test
  void aGzipThatIsCutOffGivesWhatWasBefore() throws IOException {
    var zipped = new ByteArrayOutputStream();
    var random = new Random(3);
    try (var gzip = new GZIPOutputStream(zipped)) {
      var entries = new String[400];
      entries[0] = Bundles.PATIENT;
      for (var i = 1; i < entries.length; i++) {
        entries[i] = Bundles.observation("o" + random.nextInt(), "");
      }
      gzip.write(Bundles.of(entries).getBytes(StandardCharsets.UTF_8));
    }

    var result = Bundles.read(Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2));

    assertThat(result.record().facts()).hasSizeBetween(20, 398);
    assertThat(result.report().complete()).isFalse();
    assertThatThrownBy(() -> Bundles.read(new byte[] {0x1F, (byte) 0x8B, 0, 0}))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("damaged gzip");
  }

  @Test
  void aStreamThatFailsIsSaidWithoutContent() throws IOException {
    var failing = InputStream.nullInputStream();
    failing.close();

    assertThatThrownBy(() -> RecordReader.builder().build().read("s", failing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Source s: the stream failed [stream-readable]. Read it again.");
  }

  @Test
  void arraysOfBundlesAndOfResourcesAreRead() {
    var result = Bundles.read("[" + Bundles.PATIENT + ",[" + TWO + ",7]]");

    assertThat(result.record().facts()).hasSize(2);
    assertThat(result.report().issues())
        .extracting(ImportIssue::code)
        .containsExactly(Code.WRONG_SHAPE);
  }
}
