package dev.consilium.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {

  private static @Nullable String detect(String latin1) {
    var bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return ContentTypes.detect(
        Arrays.copyOf(bytes, ContentTypes.HEAD), Math.min(bytes.length, ContentTypes.HEAD));
  }

  @Test
  void theFirstBytesTellTheFormat() {
    var formats = Map.ofEntries(
        Map.entry("%PDF-1.7", "application/pdf"),
        Map.entry("junk before %PDF-1.4", "application/pdf"),
        Map.entry("\u0089PNG\r\n\u001a\n", "image/png"),
        Map.entry("\u00ff\u00d8\u00ff\u00e0", "image/jpeg"),
        Map.entry("GIF89a", "image/gif"),
        Map.entry("{\\rtf1 x}", "application/rtf"),
        Map.entry("II*\0", "image/tiff"),
        Map.entry("MM\0*", "image/tiff"),
        Map.entry("PK\u0003\u0004", "application/zip"),
        Map.entry("\u001f\u008b\b", "application/gzip"),
        Map.entry("<ClinicalDocument xmlns='urn:hl7-org:v3'>", "application/xml"),
        Map.entry("  <?xml version='1.0'?>", "application/xml"),
        Map.entry("<!DOCTYPE html><p>", "text/html"),
        Map.entry("<HTML>", "text/html"),
        Map.entry("plain\twords\r\n\f", "text/plain"),
        Map.entry("Gr\u00c3\u00bc\u00c3\u009fe", "text/plain"),
        Map.entry("Gr\u00fc\u00dfe", "text/plain"),
        Map.entry("\u00ef\u00bb\u00bf<a/>", "application/xml"),
        Map.entry("\u00ff\u00feH\0i\0", "text/plain"),
        Map.entry("\u00fe\u00ff\0H\0i", "text/plain"));

    formats.forEach((content, type) -> assertThat(detect(content)).as(content).isEqualTo(type));
    assertThat(detect("\0\u0001")).isNull();
    assertThat(detect("\u0081\u0082")).isNull();
    assertThat(detect("")).isNull();
  }

  @Test
  void aPreambleOf128BytesAndDicmIsDicom() {
    assertThat(detect("\0".repeat(128) + "DICM")).isEqualTo("application/dicom");
    assertThat(detect("\0".repeat(127) + "DICM")).isNull();
  }

  @Test
  void aHeadThatEndsWithinACharacterIsText() {
    var umlauts = "x" + "\u00c3\u00bc".repeat(600);

    assertThat(detect(umlauts)).isEqualTo(ContentTypes.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "application/pdf; application/pdf; false",
        "image/jpg; image/jpeg; false",
        "text/rtf; application/rtf; false",
        "image/png; image/jpeg; true",
        "image/png; ; true",
        "image/png; text/plain; true",
        "text/plain; text/plain; false",
        "text/plain; application/xml; false",
        "text/plain; text/html; false",
        "text/plain; application/pdf; true",
        "text/plain; ; true",
        "text/xml; application/xml; false",
        "application/hl7-sda+xml; application/xml; false",
        "application/xml; text/plain; true",
        "application/fhir+json; text/plain; false",
        "application/json; ; true",
        "application/octet-stream; application/pdf; false",
        "application/vnd.x; application/zip; false",
        "application/vnd.x; application/pdf; true",
        "application/vnd.x; ; false",
        "application/vnd.x; text/plain; false",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document; application/zip;"
            + " false",
        "''; application/pdf; false"
      })
  void onlyWhatIsSurelyOfAnotherFormatContradicts(
      String declared, @Nullable String detected, boolean contradicts) {
    assertThat(ContentTypes.contradicts(declared, detected)).isEqualTo(contradicts);
  }

  @Test
  void aParameterOfTheDeclaredTypeDoesNotMatter() {
    assertThat(ContentTypes.contradicts("Application/PDF ; version=1.7", "application/pdf"))
        .isFalse();
  }
}
