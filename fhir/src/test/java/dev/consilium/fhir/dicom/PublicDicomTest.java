package dev.consilium.fhir.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Other people's files; skipped where they are absent. */
class PublicDicomTest {

  /** Has words where its UIDs belong. */
  private static final Set<String> REFUSED = Set.of("3gb-bulk-data-truncated");

  private static final String[] FOLDERS = {
    "fhir/dicom/pydicom", "fhir/dicom/dcm4che", "privacy/dicom/samples"
  };

  @Test
  void readsEveryPublicFile() throws IOException {
    var root = Path.of(System.getProperty("consilium.data", "absent"));
    assumeTrue(Files.isDirectory(root.resolve("fhir/dicom")), "skipped: no public DICOM files");
    var headers = new ArrayList<DicomHeader>();
    for (var folder : FOLDERS) {
      try (var files = Files.list(root.resolve(folder))) {
        for (var file : files.filter(PublicDicomTest::isPicture).toList()) {
          headers.add(read(file));
        }
      }
    }

    assertThat(headers).hasSize(33);
    assertThat(headers)
        .filteredOn(it -> !it.isComplete())
        .extracting(DicomHeader::source)
        .containsExactlyElementsOf(REFUSED);
    assertThat(headers).filteredOn(it -> it.modality().isPresent()).hasSize(27);
    assertThat(headers)
        .filteredOn(it -> it.studyUid().isEmpty())
        .extracting(DicomHeader::source)
        .contains("DICOMDIR");
  }

  private static boolean isPicture(Path file) {
    return !file.getFileName().toString().startsWith("LICENSE");
  }

  private static DicomHeader read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new DicomHeaderReader(DicomLimits.STANDARD).read(file.getFileName().toString(), in);
    }
  }
}
