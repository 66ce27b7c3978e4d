package dev.consilium.fhir.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.fhir.dicom.DicomFile.Syntax;
import dev.consilium.fhir.dicom.DicomIssue.Code;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is broken costs what comes after it, and is located. */
class DicomDamageTest {

  private static final int SEQUENCE = 0x00081140;

  private static DicomFile ct() {
    return DicomFile.set(Syntax.EXPLICIT).text(0x00080060, "CS", "CT");
  }

  private static DicomIssue only(DicomHeader header) {
    assertThat(header.isComplete()).isFalse();
    assertThat(header.modality()).contains("CT");
    assertThat(header.issues()).hasSize(1);
    return header.issues().get(0);
  }

  @Test
  void keepsWhatStoodBeforeTheCut() {
    var file = ct().text(0x00100020, "LO", "syn-17").in(Syntax.EXPLICIT);

    var issue = only(DicomFile.read(Arrays.copyOf(file, file.length - 3)));

    assertThat(issue.code()).isEqualTo(Code.TRUNCATED);
    assertThat(issue.message())
        .isEqualTo("syn-file (0010,0020): the file ends before the attribute does [TRUNCATED]"
            + " at byte " + (file.length - 3));
  }

  @Test
  void keepsWhatStoodBeforeACutInATag() {
    var file = ct().raw((byte) 0x10).in(Syntax.EXPLICIT);

    assertThat(only(DicomFile.read(file)).code()).isEqualTo(Code.TRUNCATED);
  }

  @Test
  void keepsWhatStoodBeforeACutInDeflatedBytes() {
    var noise = new byte[30_000];
    new java.util.Random(1).nextBytes(noise);
    var file = ct().bytes(0x00091001, "OB", noise).in(Syntax.DEFLATED);

    assertThat(only(DicomFile.read(Arrays.copyOf(file, file.length - 9_000))).code())
        .isEqualTo(Code.TRUNCATED);
  }

  @Test
  void saysThatDeflatedBytesAreNone() {
    var file = DicomFile.file(Syntax.DEFLATED.uid, new byte[] {-1, -1, -1, -1, -1, -1});

    var header = DicomFile.read(file);

    assertThat(header.issues()).extracting(DicomIssue::code).containsExactly(Code.DAMAGED);
    assertThat(header.isComplete()).isFalse();
  }

  @Test
  void neverAllocatesADeclaredLength() {
    var file = ct().head(0x00100020, "UN", 0x7FFFFFF0).raw(new byte[100]).in(Syntax.EXPLICIT);

    assertThat(DicomFile.read(file).issues())
        .extracting(DicomIssue::code)
        .containsExactly(Code.LIMIT, Code.TRUNCATED);
  }

  @Test
  void goesOnBehindABrokenSequenceWhoseEndIsKnown() {
    var set = ct().head(SEQUENCE, "SQ", 20)
        .item(12)
        .head(0x00080100, "SH", 99)
        .raw(new byte[4])
        .text(0x00100020, "LO", "syn-17");

    var header = DicomFile.read(set.in(Syntax.EXPLICIT));

    assertThat(only(header).code()).isEqualTo(Code.DAMAGED);
    assertThat(only(header).tag()).isEqualTo(0x00080100);
    assertThat(header.patient().identifiers()).hasSize(1);
  }

  @Test
  void stopsInABrokenSequenceWhoseEndIsNotKnown() {
    var set = ct().head(SEQUENCE, "SQ", DicomFile.UNDEFINED)
        .text(0x00080100, "SH", "X")
        .text(0x00100020, "LO", "syn-17");

    var header = DicomFile.read(set.in(Syntax.EXPLICIT));

    assertThat(only(header).code()).isEqualTo(Code.DAMAGED);
    assertThat(header.patient().identifiers()).isEmpty();
  }

  @Test
  void refusesAnItemLongerThanItsSequence() {
    var set = ct().head(SEQUENCE, "SQ", 12).item(99).raw(new byte[4]);

    assertThat(only(DicomFile.read(set.in(Syntax.EXPLICIT))).code()).isEqualTo(Code.DAMAGED);
  }

  @Test
  void refusesAnItemOutsideOfASequence() {
    assertThat(only(DicomFile.read(ct().item(0).in(Syntax.EXPLICIT))).code())
        .isEqualTo(Code.DAMAGED);
  }

  @Test
  void refusesAValueWithoutALength() {
    var set = ct().head(0x00091001, "UT", DicomFile.UNDEFINED);

    assertThat(only(DicomFile.read(set.in(Syntax.EXPLICIT))).code()).isEqualTo(Code.DAMAGED);
  }

  @Test
  void refusesAnAttributeWithoutARepresentation() {
    var set = ct().raw(DicomFile.hex("09 00 01 00 00 00 00 00"));

    assertThat(only(DicomFile.read(set.in(Syntax.EXPLICIT))).code()).isEqualTo(Code.DAMAGED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Syntax.class,
      names = {"IMPLICIT", "EXPLICIT", "BIG"})
  void endsAtSixtyFourSequencesInEachOther(Syntax syntax) {
    assertThat(nested(syntax, 64).issues()).isEmpty();
    assertThat(only(nested(syntax, 65)).code()).isEqualTo(Code.LIMIT);
    assertThat(only(nested(syntax, 20_000)).code()).isEqualTo(Code.LIMIT);
  }

  private static DicomHeader nested(Syntax syntax, int depth) {
    var set = DicomFile.set(syntax).text(0x00080060, "CS", "CT");
    for (var i = 0; i < depth; i++) {
      set.head(SEQUENCE, "SQ", DicomFile.UNDEFINED).item(DicomFile.UNDEFINED);
    }
    for (var i = 0; i < depth; i++) {
      set.itemEnd().sequenceEnd();
    }
    return DicomFile.read(set.in(syntax));
  }

  @Test
  void endsAtTooManyAttributes() {
    var limits = new DicomLimits(100, 10_000, 4, 8);
    var set = ct().text(0x00100010, "PN", "SYN").text(0x00100020, "LO", "syn-17");

    var issue = only(DicomFile.read(set.in(Syntax.EXPLICIT), limits));

    assertThat(issue.code()).isEqualTo(Code.LIMIT);
    assertThat(issue.tag()).isEqualTo(0x00100020);
  }

  @Test
  void endsAtTooManyBytes() {
    var limits = new DicomLimits(100, 10_000, 50, 8);
    var file = ct().bytes(0x00091001, "OB", new byte[100_000]).in(Syntax.DEFLATED);

    assertThat(file.length).isLessThan(1_000);
    assertThat(only(DicomFile.read(file, limits)).code()).isEqualTo(Code.LIMIT);
  }

  @Test
  void keepsNoMoreValuesThanAllowed() {
    var limits = new DicomLimits(40, 10_000, 50, 8);
    var set = ct().text(0x00081030, "LO", "x".repeat(60)).text(0x00100020, "LO", "syn-17");

    var header = DicomFile.read(set.in(Syntax.EXPLICIT), limits);

    assertThat(only(header).code()).isEqualTo(Code.LIMIT);
    assertThat(header.patient().identifiers()).hasSize(1);
  }

  @Test
  void trustsNothingBeforeDamageBecauseAWrongLengthShowsLate() {
    var set = ct().text(0x00289999, "LO", "x").item(0);

    assertThat(only(DicomFile.read(set.in(Syntax.EXPLICIT))).code()).isEqualTo(Code.DAMAGED);
  }

  @Test
  void keepsTheFirstOfTwoAndSaysThatTheyDoNotAscend() {
    var set = ct().text(0x00100020, "LO", "syn-1")
        .text(0x00100020, "LO", "syn-2")
        .text(0x00080050, "SH", "a");

    var header = DicomFile.read(set.in(Syntax.EXPLICIT));

    assertThat(header.text(DicomTag.PATIENT_ID)).contains("syn-1");
    assertThat(header.issues())
        .extracting(DicomIssue::code)
        .containsExactly(Code.DUPLICATE, Code.OUT_OF_ORDER);
  }

  @Test
  void refusesLimitsThatAreNone() {
    assertThatThrownBy(() -> new DicomLimits(1, 1, 1, 257)).hasMessageContaining("[limit-range]");
    assertThatThrownBy(() -> new DicomLimits(0, 1, 1, 1)).hasMessageContaining("[limit-range]");
    assertThatThrownBy(() -> new DicomLimits(1, 0, 1, 1)).hasMessageContaining("[limit-range]");
    assertThatThrownBy(() -> new DicomLimits(1, 1, 0, 1)).hasMessageContaining("[limit-range]");
    assertThatThrownBy(() -> new DicomLimits(1, 1, 1, 0)).hasMessageContaining("[limit-range]");
  }
}
