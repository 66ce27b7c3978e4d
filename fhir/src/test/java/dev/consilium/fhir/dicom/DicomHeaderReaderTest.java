package dev.consilium.fhir.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.Coding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.Patient;
import dev.consilium.fhir.dicom.DicomFile.Syntax;
import dev.consilium.fhir.dicom.DicomIssue.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DicomHeaderReaderTest {

  private static final int SEQUENCE = 0x00081140;

  private static void assertBreast(DicomHeader header) {
    assertThat(header.modality()).contains("MG");
    assertThat(header.studyUid()).contains("2.25.1");
    assertThat(header.seriesUid()).contains("2.25.2");
    assertThat(header.started()).contains(PartialDate.of("2024-03-09T10:15:00.5"));
    assertThat(header.bodyPart()).contains("BREAST");
    assertThat(header.laterality()).isEmpty();
    assertThat(header.imageLaterality()).contains(Laterality.LEFT);
    assertThat(header.burnedIn()).isEqualTo(DicomHeader.BurnedIn.NO);
    assertThat(header.text(DicomTag.STUDY_DESCRIPTION)).contains("Mammographie, d\u00e9pistage");
    var patient = header.patient();
    assertThat(patient.identifiers()).containsExactly(Coding.of("", "syn-17"));
    assertThat(patient.names())
        .containsExactly(new Patient.Name(
            "Synth\u00e9tique", java.util.List.of("Am\u00e9lie", "Rose", "B"), null));
    assertThat(patient.birthDate()).isEqualTo(PartialDate.of("1960-02-03"));
    assertThat(patient.sex()).isEqualTo(Patient.Sex.FEMALE);
  }

  private static java.util.List<Code> codes(DicomHeader header) {
    return header.issues().stream().map(DicomIssue::code).toList();
  }

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void readsEveryTransferSyntaxUpToThePixels(Syntax syntax) {
    var header = DicomFile.read(DicomFile.breast(syntax).pixels().in(syntax));

    assertBreast(header);
    assertThat(header.issues()).isEmpty();
    assertThat(header.isComplete()).isTrue();
    assertThat(header.text(DicomTag.TRANSFER_SYNTAX)).contains(syntax.uid);
    assertThat(header.attributes()).hasSize(18).noneMatch(it -> it.tag() == 0x7FE00010);
  }

  @ParameterizedTest
  @EnumSource(
      value = Syntax.class,
      names = {"IMPLICIT", "EXPLICIT", "BIG"})
  void findsOutTheEncodingOfABareDataSet(Syntax syntax) {
    var header = DicomFile.read(DicomFile.breast(syntax).alone());

    assertBreast(header);
    assertThat(codes(header)).containsExactly(Code.NO_PREAMBLE, Code.NO_TRANSFER_SYNTAX);
    assertThat(header.isComplete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Syntax.class,
      names = {"IMPLICIT", "EXPLICIT", "BIG"})
  void findsOutTheEncodingBehindAPreambleWithoutMetaGroup(Syntax syntax) {
    var file = DicomFile.set(Syntax.EXPLICIT)
        .raw(new byte[128])
        .raw("DICM".getBytes(StandardCharsets.US_ASCII))
        .raw(DicomFile.breast(syntax).alone())
        .alone();

    assertBreast(DicomFile.read(file));
    assertThat(codes(DicomFile.read(file))).containsExactly(Code.NO_TRANSFER_SYNTAX);
  }

  @Test
  void toleratesAMissingPreamble() {
    var file = DicomFile.breast(Syntax.BIG).in(Syntax.BIG);
    var letters = Arrays.copyOfRange(file, 128, file.length);
    var group = Arrays.copyOfRange(file, 132, file.length);

    assertBreast(DicomFile.read(letters));
    assertBreast(DicomFile.read(group));
    assertThat(codes(DicomFile.read(letters))).containsExactly(Code.NO_PREAMBLE);
    assertThat(codes(DicomFile.read(group))).containsExactly(Code.NO_PREAMBLE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Syntax.class,
      names = {"IMPLICIT", "BIG"})
  void readsADataSetThatIsNotAsItsSyntaxSays(Syntax real) {
    var header = DicomFile.read(
        DicomFile.file(Syntax.EXPLICIT.uid, DicomFile.breast(real).alone()));

    assertBreast(header);
    assertThat(codes(header)).containsExactly(Code.OTHER_TRANSFER_SYNTAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "%PDF-1.7 0123456789",
        "{\"resourceType\":\"Bundle\"}",
        "PK\u0003\u0004 a zip archive",
        "\u0008\u0000\u0005\u0000\u0000\u0000\u0000\u007f\u0000\u0000"
      })
  void refusesWhatIsNoDicom(String text) {
    assertThatThrownBy(() -> DicomFile.read(text.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("Source syn-file: no DICOM file at byte 0 [dicom-form]."
            + " Give a file as DICOM PS3.10 has it.");
  }

  @Test
  void refusesTheSecondAttributeThatDoesNotFollowTheFirst() {
    var noise = DicomFile.set(Syntax.IMPLICIT)
        .text(0x00100010, "PN", "SYN")
        .text(0x00080020, "DA", "20240101")
        .alone();

    assertThatThrownBy(() -> DicomFile.read(noise)).isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void passesOnAFailingStream() {
    var failing = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("disc");
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        throw new IOException("disc");
      }
    };

    assertThatThrownBy(() -> new DicomHeaderReader(DicomLimits.STANDARD).read("syn-file", failing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("Source syn-file: the stream failed [stream-readable]");
  }

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void walksSequencesOfUndefinedLength(Syntax syntax) {
    var set = DicomFile.set(syntax)
        .text(0x00080060, "CS", "CT")
        .head(SEQUENCE, "SQ", DicomFile.UNDEFINED)
        .item(DicomFile.UNDEFINED)
        .text(0x00100020, "LO", "syn-inner")
        .head(SEQUENCE, "SQ", DicomFile.UNDEFINED)
        .item(DicomFile.UNDEFINED)
        .text(0x0020000D, "UI", "2.25.8")
        .itemEnd()
        .sequenceEnd()
        .itemEnd()
        .sequenceEnd()
        .text(0x00100020, "LO", "syn-outer");

    var header = DicomFile.read(set.in(syntax));

    assertThat(header.patient().identifiers()).containsExactly(Coding.of("", "syn-outer"));
    assertThat(header.studyUid()).isEmpty();
    assertThat(header.issues()).isEmpty();
    assertThat(header.isComplete()).isTrue();
    assertThat(header.attributes())
        .filteredOn(it -> it.tag() == 0x0020000D)
        .singleElement()
        .satisfies(it -> assertThat(it.depth()).isEqualTo(2));
  }

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void walksSequencesOfDefinedLength(Syntax syntax) {
    var inner = DicomFile.set(syntax).text(0x00100020, "LO", "syn-inner").alone();
    var set = DicomFile.set(syntax)
        .text(0x00080060, "CS", "CT")
        .head(SEQUENCE, "SQ", inner.length + 8)
        .item(inner.length)
        .raw(inner)
        .text(0x00100020, "LO", "syn-outer");

    var header = DicomFile.read(set.in(syntax));

    assertThat(header.patient().identifiers()).containsExactly(Coding.of("", "syn-outer"));
    assertThat(header.issues()).isEmpty();
    assertThat(header.attributes())
        .filteredOn(it -> it.tag() == 0x00100020)
        .extracting(DicomAttribute::depth)
        .containsExactly(syntax == Syntax.BIG || syntax.little ? 1 : 0, 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsAnUnknownRepresentationsSequenceAsImplicitLittleEndian(boolean defined) {
    var inner =
        DicomFile.set(Syntax.IMPLICIT).text(0x00100020, "LO", "syn-inner").alone();
    var items = DicomFile.set(Syntax.IMPLICIT).item(inner.length).raw(inner);
    var bytes = defined ? items.alone() : items.sequenceEnd().alone();
    var set = DicomFile.set(Syntax.BIG)
        .text(0x00080060, "CS", "CT")
        .head(0x00091001, "UN", defined ? bytes.length : DicomFile.UNDEFINED)
        .raw(bytes)
        .text(0x00100020, "LO", "syn-outer");

    var header = DicomFile.read(set.in(Syntax.BIG));

    assertThat(header.patient().identifiers()).containsExactly(Coding.of("", "syn-outer"));
    assertThat(header.issues()).isEmpty();
    assertThat(header.attributes()).anyMatch(it -> it.tag() == 0x00100020 && it.depth() == 1);
  }

  @Test
  void skipsTheFragmentsOfAnIcon() {
    var set = DicomFile.set(Syntax.JPEG)
        .text(0x00080060, "CS", "CT")
        .head(0x00091001, "OB", DicomFile.UNDEFINED)
        .item(0)
        .item(4)
        .raw((byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0)
        .sequenceEnd()
        .text(0x00100020, "LO", "syn-1");

    var header = DicomFile.read(set.in(Syntax.JPEG));

    assertThat(header.patient().identifiers()).hasSize(1);
    assertThat(header.issues()).isEmpty();
  }

  @Test
  void readsTheLongFormOfARepresentationThatItDoesNotKnow() {
    var set = DicomFile.set(Syntax.EXPLICIT)
        .text(0x00080060, "CS", "CT")
        .bytes(0x00091001, "ZZ", new byte[70])
        .text(0x00100020, "LO", "syn-1");

    assertThat(DicomFile.read(set.in(Syntax.EXPLICIT)).patient().identifiers()).hasSize(1);
  }

  @Test
  void readsWhatTheStreamGivesInSmallPieces() {
    var file = DicomFile.breast(Syntax.DEFLATED).in(Syntax.DEFLATED);
    var slow = new ByteArrayInputStream(file) {
      @Override
      public synchronized int read(byte[] bytes, int at, int length) {
        return super.read(bytes, at, Math.min(1, length));
      }
    };

    assertBreast(new DicomHeaderReader(DicomLimits.STANDARD).read("syn-file", slow));
  }
}
