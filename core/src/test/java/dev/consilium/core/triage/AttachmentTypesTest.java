package dev.consilium.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTypesTest {

  private static final AttachmentTypes TYPES = AttachmentTypes.standard();

  @ParameterizedTest
  @CsvSource({
    "application/pdf, 255044462d312e37, false",
    "APPLICATION/PDF; charset=x, 255044462d312e37, false",
    "application/pdf, 89504e470d0a1a0a, true",
    "application/pdf, 48656c6c6f, true",
    "image/png, 89504e470d0a1a0a00, false",
    "image/png, ffd8ffe0, true",
    "image/jpg, ffd8ffe0, false",
    "image/tiff, 49492a0008, false",
    "image/tiff, 4d4d002a08, false",
    "text/plain, 48656c6c6f, false",
    "text/plain, 89504e470d0a1a0a, true",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document, 504b0304, false",
    "application/zip, 1f8b, true",
    "text/plain, '', false",
    "image/png, '', true",
  })
  void theFirstBytesTell(String declared, String hex, boolean contradicts) {
    assertThat(TYPES.contradicts(declared, HexFormat.of().parseHex(hex))).isEqualTo(contradicts);
  }

  @Test
  void aPdfMayHaveBytesBeforeIt() {
    var late = new byte[1100];
    var mark = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(mark, 0, late, 500, mark.length);
    var tooLate = new byte[1100];
    System.arraycopy(mark, 0, tooLate, 1050, mark.length);

    assertThat(TYPES.contradicts("application/pdf", late)).isFalse();
    assertThat(TYPES.contradicts("application/pdf", tooLate)).isTrue();
    assertThat(TYPES.contradicts("text/plain", late))
        .as("a text may speak of one")
        .isFalse();
  }

  @Test
  void dicomHasItsMarkAfterThePreamble() {
    var head = new byte[132];
    System.arraycopy("DICM".getBytes(StandardCharsets.US_ASCII), 0, head, 128, 4);

    assertThat(TYPES.contradicts("application/dicom", head)).isFalse();
    assertThat(TYPES.contradicts("application/dicom", Arrays.copyOf(head, 130))).isTrue();
    assertThat(TYPES).hasToString("AttachmentTypes[10 signatures]");
  }
}
