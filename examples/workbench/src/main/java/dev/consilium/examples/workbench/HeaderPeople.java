package dev.consilium.examples.workbench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.consilium.core.Finding;
import dev.consilium.core.Finding.Severity;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.triage.ImportFacts.Person;
import dev.consilium.fhir.cda.CdaHeaderReader;
import dev.consilium.fhir.cda.CdaLimits;
import dev.consilium.fhir.dicom.DicomHeaderReader;
import dev.consilium.fhir.dicom.DicomLimits;
import dev.consilium.fhir.read.AttachmentSink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How images and documents describe the patient, from their headers alone.
 *
 * @param people one for each description, in the order of the files
 * @param findings headers that were read in part
 */
record HeaderPeople(List<Person> people, List<Finding> findings) {

  private static final int HEAD = 132;
  private static final String CDA = "<ClinicalDocument";

  static HeaderPeople of(List<Path> files) throws IOException {
    var found = new HeaderPeople(new ArrayList<>(), new ArrayList<>());
    for (var source : ImportSource.of(files)) {
      try (var in = new BufferedInputStream(source.open(), 1 << 16)) {
        found.read(source.name(), in);
      }
    }
    return found;
  }

  private void read(String name, BufferedInputStream in) throws IOException {
    in.mark(4 * HEAD);
    var head = new String(in.readNBytes(4 * HEAD), US_ASCII);
    in.reset();
    if (head.length() >= HEAD && head.startsWith("DICM", HEAD - 4)) {
      var header = new DicomHeaderReader(DicomLimits.STANDARD).read(name, in);
      people.add(new Person(name, header.patient()));
      inPart(name, header.isComplete(), header.issues().size());
    } else if (head.contains(CDA)) {
      var header =
          new CdaHeaderReader(CdaLimits.STANDARD, AttachmentSink.discarding()).read(name, in);
      header.patients().forEach(it -> people.add(new Person(name, it)));
      inPart(name, header.isComplete(), header.issues().size());
    } else {
      throw new MalformedRecordException(
          name
              + ": neither a DICOM file nor a C-CDA document [header-form]. Give FHIR without --beside.");
    }
  }

  private void inPart(String name, boolean whole, int issues) {
    if (!whole) {
      findings.add(new Finding(
          Severity.SHOULD,
          "header-complete",
          name,
          "the header was read in part, " + issues + " issue(s)",
          "Ask the sender for an undamaged file.",
          List.of()));
    }
  }
}
