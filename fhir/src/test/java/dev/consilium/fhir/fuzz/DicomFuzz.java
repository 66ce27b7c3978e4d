package dev.consilium.fhir.fuzz;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.dicom.DicomHeader;
import dev.consilium.fhir.dicom.DicomHeaderReader;
import dev.consilium.fhir.dicom.DicomLimits;
import dev.consilium.fhir.dicom.DicomStudies;
import dev.consilium.fhir.dicom.DicomTag;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** Whatever bytes come, a DICOM header is read or refused in the declared way. */
public final class DicomFuzz {

  private static final DicomHeaderReader READER = new DicomHeaderReader(DicomLimits.STANDARD);

  private DicomFuzz() {}

  /** Takes what the fuzzer made up. */
  public static void fuzzerTestOneInput(byte[] input) {
    var whole = Bounds.within(input.length, () -> read(new ByteArrayInputStream(input)));
    var pieces = read(new Drip(input));
    if (!whole.equals(pieces)) {
      throw new AssertionError("otherwise when read in small pieces:\n" + whole + "\n" + pieces);
    }
  }

  private static String read(InputStream in) {
    try {
      var header = READER.read("s", in);
      check(header);
      // Made here, since each of them parses values.
      return header.patient() + " " + DicomStudies.of(List.of(header)) + header.burnedIn()
          + header.attributes() + header.issues() + header.isComplete()
          + Stream.of(DicomTag.values()).map(header::text).toList();
    } catch (MalformedRecordException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void check(DicomHeader header) {
    header.issues().forEach(it -> RecordFuzz.printable(it.message()));
    for (var tag : DicomTag.values()) {
      RecordFuzz.printable(header.text(tag).orElse(""));
    }
  }
}
