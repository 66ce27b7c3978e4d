package dev.consilium.fhir.dicom;

import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.FactId;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes imaging studies of headers: one per study, from as many files as were read of it. */
public final class DicomStudies {

  private static final String MODALITIES = "http://dicom.nema.org/resources/ontology/DCM";

  private DicomStudies() {}

  /**
   * Groups headers by study.
   *
   * <p>Values that several files of a study give are all kept; so are contradicting sides. Counts are
   * of what was read, not of what the study holds. A file that names no study is one by itself.
   *
   * @param headers in any order
   * @return studies in the order of their ids; each says it was read in its first file by source
   */
  public static List<ImagingStudy> of(List<DicomHeader> headers) {
    var studies = new TreeMap<String, List<DicomHeader>>();
    for (var header : headers) {
      var id = header.studyUid().orElse("file/" + header.source());
      studies.computeIfAbsent(id, it -> new ArrayList<>()).add(header);
    }
    return studies.entrySet().stream()
        .map(it -> study(it.getKey(), it.getValue()))
        .toList();
  }

  private static ImagingStudy study(String id, List<DicomHeader> unsorted) {
    var files = unsorted.stream()
        .sorted(java.util.Comparator.comparing(DicomHeader::source))
        .toList();
    var first = files.get(0);
    return new ImagingStudy(
        new FactId("dicom/" + id),
        new Source(first.source(), 0, "DICOM " + place(first), -1),
        distinct(files, DicomTag.STUDY_DESCRIPTION).stream()
            .findFirst()
            .map(CodeableText::ofText)
            .orElse(CodeableText.UNKNOWN),
        first.studyUid().orElse(null),
        distinct(files, DicomTag.MODALITY).stream()
            .map(it -> Coding.of(MODALITIES, it))
            .toList(),
        sites(files),
        files.stream()
            .map(DicomHeader::started)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null),
        distinct(files, DicomTag.SERIES_INSTANCE_UID).size(),
        distinct(files, DicomTag.SOP_INSTANCE_UID).size());
  }

  private static String place(DicomHeader header) {
    return DicomTag.text(header.studyUid().isPresent() ? DicomTag.STUDY_INSTANCE_UID.number() : 0);
  }

  private static List<CodeableText> sites(List<DicomHeader> files) {
    var parts = distinct(files, DicomTag.BODY_PART_EXAMINED).stream().map(CodeableText::ofText);
    Function<DicomHeader, Stream<Laterality>> sides =
        it -> Stream.of(it.laterality(), it.imageLaterality()).flatMap(Optional::stream);
    var concepts =
        files.stream().flatMap(sides).distinct().map(Laterality::concept).flatMap(Optional::stream);
    return Stream.concat(parts, concepts).toList();
  }

  private static List<String> distinct(List<DicomHeader> files, DicomTag tag) {
    return files.stream()
        .map(it -> it.text(tag))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
