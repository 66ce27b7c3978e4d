package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged gzip, or bytes that only look like an encoding, are the source's fault and not the stream's. */
class DamagedStreamTest {

  private static byte[] lines(int count) {
    var random = new Random(7);
    var text = new StringBuilder(Bundles.PATIENT);
    for (var i = 0; i < count; i++) {
      text.append('\n').append(Bundles.observation("o" + random.nextInt(), ""));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(plain);
    }
    return zipped.toByteArray();
  }

  @Test
  void linesOfAGzipThatIsCutOffAreTakenAndTheCutIsSaidOnce() throws IOException {
    var zipped = zipped(lines(2_000));

    for (var cut = zipped.length - 9; cut > zipped.length / 2; cut -= 997) {
      var result = Bundles.read(Arrays.copyOf(zipped, cut));

      assertThat(result.record().facts()).hasSizeBetween(500, 2_000);
      assertThat(result.report().complete()).isFalse();
      assertThat(result.report().issues())
          .singleElement()
          .extracting(ImportIssue::severity)
          .isEqualTo(Severity.FATAL);
    }
  }

  @Test
  void aGzipDamagedAnywhereIsReadSoFarOrRefused() throws IOException {
    for (var plain :
        List.of(lines(40), Bundles.of(Bundles.PATIENT).getBytes(StandardCharsets.UTF_8))) {
      var zipped = zipped(plain);
      for (var at = 2; at < zipped.length; at += 1 + zipped.length / 200) {
        var damaged = zipped.clone();
        damaged[at] ^= 0x55;
        try {
          assertThat(Bundles.read(damaged).report().resources()).isPositive();
        } catch (MalformedRecordException | LimitExceededException e) {
          assertThat(e).hasMessageContaining("Source s: ");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000 6500", "0065 0000", "0000 FFFE", "FEFF 0000"})
  void anOrderOfFourByteCharactersThatNobodyWritesIsRefused(String bytes) {
    var input = java.util.HexFormat.of().parseHex(bytes.replace(" ", ""));

    assertThatThrownBy(() -> Bundles.read(input))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("no FHIR resource could be read, at byte 0 [fhir-form]");
  }

  /** Such a byte once was neither taken nor refused, and the reading never ended. */
  @ParameterizedTest
  @ValueSource(strings = {"\u00e9", "\u6500", "\u0000", "\u0001", "\uFEFF", "}", ",", "x"})
  void whatBeginsNoValueEndsTheReading(String behind) {
    var patient = "{\"resourceType\":\"Patient\",\"id\":\"p\"}";

    var read = Bundles.read((patient + behind + patient).getBytes(StandardCharsets.UTF_8));

    assertThat(read.report().resources()).isEqualTo(1);
    assertThat(read.report().issues())
        .filteredOn(it -> it.severity() == ImportIssue.Severity.FATAL)
        .hasSize(1);
  }

  /** The JDK's parser has no words for it and throws what no caller expects. */
  @Test
  void aDocumentTypeOfWrongCharactersIsRefusedLikeAnyOther() {
    var xml = "<!DOCTYPE a [ <!ENTITY b\u0001> ]><Patient xmlns='http://hl7.org/fhir'/>";

    assertThatThrownBy(() -> Bundles.read(xml))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("no FHIR resource could be read, at byte 0 [fhir-form]");
  }
}
