package dev.consilium.fhir.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.fhir.dicom.DicomFile.Syntax;
import dev.consilium.fhir.dicom.DicomIssue.Code;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of synthetic patients in the world's character sets. */
class CharacterSetsTest {

  private static final String ESCAPE = "\u001B";

  private static DicomHeader read(String terms, byte[] name) {
    return DicomFile.read(DicomFile.set(Syntax.EXPLICIT)
        .text(0x00080005, "CS", terms)
        .bytes(0x00100010, "PN", name)
        .text(0x00100020, "LO", "syn-1")
        .in(Syntax.EXPLICIT));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    var out = new java.io.ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "ISO_IR 100, ISO-8859-1, M\u00fcller",
    "ISO_IR 101, ISO-8859-2, \u0141ukasz",
    "ISO_IR 109, ISO-8859-3, \u0126al",
    "ISO_IR 110, ISO-8859-4, \u0100da",
    "ISO_IR 144, ISO-8859-5, \u041b\u044e\u043a\u0441",
    "ISO_IR 127, ISO-8859-6, \u0642\u0628\u0627\u0646\u064a",
    "ISO_IR 126, ISO-8859-7, \u0394\u03b9\u03bf\u03bd",
    "ISO_IR 138, ISO-8859-8, \u05e9\u05e8\u05d5\u05df",
    "ISO_IR 148, ISO-8859-9, \u011eul",
    "ISO_IR 203, ISO-8859-15, \u0152uvre",
    "ISO_IR 166, TIS-620, \u0e01\u0e02",
    "ISO_IR 13, JIS_X0201, \uff94\uff8f\uff80\uff9e",
    "ISO_IR 192, UTF-8, \u738b\u5c0f\u6771",
    "GB18030, GB18030, \u738b\u5c0f\u4e1c",
    "GBK, GBK, \u738b\u5c0f\u4e1c",
    "ISO 2022 IR 100, ISO-8859-1, M\u00fcller",
    "ISO 2022 IR 149, EUC-KR, \uae40\ud76c\uc911"
  })
  void readsOneCharacterSet(String terms, String charset, String name) {
    var header = read(terms, name.getBytes(Charset.forName(charset)));

    assertThat(header.issues()).isEmpty();
    assertThat(header.patient().names())
        .singleElement()
        .satisfies(it -> assertThat(it.family()).isEqualTo(name));
  }

  @Test
  void readsJapaneseWithCodeExtensions() {
    var kanji = ESCAPE + "$B;3ED" + ESCAPE + "(B^" + ESCAPE + "$BB@O:" + ESCAPE + "(B";

    var header = read("\\ISO 2022 IR 87", latin("Yamada^Tarou=" + kanji));

    assertThat(header.issues()).isEmpty();
    assertThat(header.patient().names()).hasSize(2);
    assertThat(header.patient().names().get(1).family()).isEqualTo("\u5c71\u7530");
    assertThat(header.patient().names().get(1).given()).containsExactly("\u592a\u90ce");
  }

  @Test
  void readsJapaneseSupplementAndRomajiWithKatakana() {
    var supplement = latin(ESCAPE + "$(D\"/" + ESCAPE + "(J^");
    var katakana = latin("\u00D4\u00CF");

    var header = read("ISO 2022 IR 13\\ISO 2022 IR 159", join(supplement, katakana));

    assertThat(header.issues()).isEmpty();
    assertThat(header.patient().names().get(0).given()).containsExactly("\uff94\uff8f");
  }

  @Test
  void readsKoreanAndChineseWithCodeExtensions() {
    var korean = join(
        latin("Hong^Gildong=" + ESCAPE + "$)C"),
        "\u6d2a".getBytes(Charset.forName("EUC-KR")),
        latin("^" + ESCAPE + "$)C"),
        "\u5409\u6d1e".getBytes(Charset.forName("EUC-KR")));
    var chinese = join(latin(ESCAPE + "$)A"), "\u738b".getBytes(Charset.forName("GB2312")));

    assertThat(read("\\ISO 2022 IR 149", korean).patient().names().get(1).family())
        .isEqualTo("\u6d2a");
    assertThat(read("\\ISO 2022 IR 58", chinese).patient().names().get(0).family())
        .isEqualTo("\u738b");
  }

  @Test
  void goesBackToTheFirstSetAtADelimiter() {
    var name = latin(ESCAPE + "-F" + "\u00C4^\u00C4");

    var header = read("ISO 2022 IR 100\\ISO 2022 IR 126", name);

    assertThat(header.patient().names().get(0).family()).isEqualTo("\u0394");
    assertThat(header.patient().names().get(0).given()).containsExactly("\u00C4");
  }

  @Test
  void keepsOutWhatACharacterSetUnknownHereMeans() {
    var header = read("ISO_IR 9999", latin("SYN"));

    assertThat(header.patient().names()).isEmpty();
    assertThat(header.issues().get(0).code()).isEqualTo(Code.UNKNOWN_CHARACTER_SET);
    assertThat(header.isComplete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', \u00FC",
    "ISO_IR 192, \u00FC",
    "ISO_IR 100, a\u001B-Fb",
    "\\ISO 2022 IR 87, \u00FC",
    "\\ISO 2022 IR 87, a\u001B%Gb",
    "\\ISO 2022 IR 87, a\u001B$",
    "ISO_IR 100, a\u0007b"
  })
  void keepsOutBytesWithoutAMeaning(String terms, String name) {
    var header = read(terms, latin(name));

    assertThat(header.patient().names()).isEmpty();
    assertThat(header.issues()).extracting(DicomIssue::code).containsExactly(Code.UNREADABLE_TEXT);
    assertThat(header.issues().get(0).tag()).isEqualTo(0x00100010);
    assertThat(header.patient().identifiers()).hasSize(1);
  }

  @Test
  void keepsOutTextThatTurnsALineAround() {
    var name = "a\u202Eb".getBytes(StandardCharsets.UTF_8);

    assertThat(read("ISO_IR 192", name).patient().names()).isEmpty();
  }
}
