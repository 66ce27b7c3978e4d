package dev.consilium.fhir.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import dev.consilium.fhir.dicom.DicomFile.Syntax;
import dev.consilium.fhir.dicom.DicomIssue.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DicomHeaderTest {

  private static DicomHeader with(int tag, String vr, String value) {
    return DicomFile.read(DicomFile.set(Syntax.EXPLICIT).text(tag, vr, value).in(Syntax.EXPLICIT));
  }

  @ParameterizedTest
  @CsvSource({
    "20240309, '', 2024-03-09",
    "2024.03.09, 10:15:59, 2024-03-09T10:15:59",
    "20240309, 1015, 2024-03-09T10:15",
    "20240309, 10, 2024-03-09",
    "20240309, 101559.123456, 2024-03-09T10:15:59.123456"
  })
  void readsWhenAStudyBegan(String date, String time, String expected) {
    var header = DicomFile.read(DicomFile.set(Syntax.EXPLICIT)
        .text(0x00080020, "DA", date)
        .text(0x00080030, "TM", time)
        .in(Syntax.EXPLICIT));

    assertThat(header.started()).contains(PartialDate.of(expected));
    assertThat(header.issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0x00080020, DA, 20240230",
    "0x00080020, DA, 2024",
    "0x00080030, TM, 2561",
    "0x00080030, TM, 1",
    "0x00100040, CS, X",
    "0x00200060, CS, LEFT",
    "0x00280301, CS, MAYBE",
    "0x0020000D, UI, syn-name",
    "0x00100020, US, 12"
  })
  void keepsOutAValueThatBreaksItsForm(String tag, String vr, String value) {
    var header = with(Integer.decode(tag), vr, value);

    assertThat(header.issues()).extracting(DicomIssue::code).containsExactly(Code.INVALID_VALUE);
    assertThat(header.issues().get(0).message()).doesNotContain(value + " ");
    assertThat(header.isComplete()).isFalse();
    assertThat(header.text(DicomTag.of(Integer.decode(tag)).orElseThrow())).isEmpty();
  }

  @Test
  void saysNothingWhereNothingWasSent() {
    var header = with(0x00100040, "CS", "");

    assertThat(header.patient().sex()).isEqualTo(Patient.Sex.UNSTATED);
    assertThat(header.patient().names()).isEmpty();
    assertThat(header.patient().birthDate()).isNull();
    assertThat(header.burnedIn()).isEqualTo(DicomHeader.BurnedIn.UNSTATED);
    assertThat(header.started()).isEmpty();
    assertThat(header.issues()).isEmpty();
    assertThat(header.isComplete()).isTrue();
    assertThat(with(0x00100040, "CS", "M").patient().sex()).isEqualTo(Patient.Sex.MALE);
    assertThat(with(0x00100040, "CS", "O").patient().sex()).isEqualTo(Patient.Sex.OTHER);
    assertThat(with(0x00100010, "PN", "^^").patient().names()).isEmpty();
  }

  @Test
  void neverPrintsAValue() {
    var header = DicomFile.read(DicomFile.breast(Syntax.EXPLICIT).in(Syntax.EXPLICIT));

    assertThat(header).hasToString("DicomHeader[syn-file, 18 attributes]");
    assertThat(header.attributes().get(2)).hasToString("(0008,0005)CS");
  }

  @Test
  void groupsFilesByStudyAndKeepsContradictingSides() {
    var one = DicomFile.read(DicomFile.breast(Syntax.EXPLICIT).in(Syntax.EXPLICIT));
    var set = DicomFile.set(Syntax.BIG)
        .text(0x00080018, "UI", "2.25.4")
        .text(0x00080060, "CS", "US")
        .text(0x0020000D, "UI", "2.25.1")
        .text(0x0020000E, "UI", "2.25.5")
        .text(0x00200060, "CS", "R");
    var other = DicomFile.read(set.in(Syntax.BIG));
    var unnamed = with(0x00200062, "CS", "U");

    var studies = DicomStudies.of(List.of(one, other, unnamed));

    assertThat(studies).hasSize(2);
    var study = studies.get(0);
    assertThat(study.studyUid()).isEqualTo("2.25.1");
    assertThat(study.modalities()).extracting(Coding::code).containsExactly("MG", "US");
    assertThat(study.bodySites())
        .extracting(CodeableText::label)
        .containsExactly("BREAST", "Left", "Right");
    assertThat(study.started()).isEqualTo(PartialDate.of("2024-03-09T10:15:00.5"));
    assertThat(study.code().label()).startsWith("Mammographie");
    assertThat(study.seriesCount()).isEqualTo(2);
    assertThat(study.instanceCount()).isEqualTo(2);
    assertThat(study.source().path()).isEqualTo("DICOM (0020,000D)");
    assertThat(studies.get(1).id()).hasToString("dicom/file/syn-file");
    assertThat(studies.get(1).bodySites()).isEmpty();
  }
}
