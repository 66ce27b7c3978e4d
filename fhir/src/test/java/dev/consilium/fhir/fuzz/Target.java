package dev.consilium.fhir.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What is fuzzed, with which seeds and in which words. */
@SuppressWarnings("ImmutableEnumChecker") // unmodifiable lists and a function without state
enum Target {
  /** FHIR as JSON and NDJSON, plain or gzip. */
  JSON(
      RecordFuzz.class,
      RecordFuzz::fuzzerTestOneInput,
      List.of(".json", ".ndjson"),
      List.of("fhir"),
      true),
  /** FHIR as XML. */
  XML(RecordFuzz.class, RecordFuzz::fuzzerTestOneInput, List.of(".xml"), List.of("fhir"), true),
  /** DICOM headers. */
  DICOM(
      DicomFuzz.class,
      DicomFuzz::fuzzerTestOneInput,
      List.of("", ".dcm"),
      List.of("fhir/dicom", "privacy/dicom/samples"),
      false),
  /** CDA headers and section lists. */
  CDA(
      CdaFuzz.class,
      CdaFuzz::fuzzerTestOneInput,
      List.of(".ccda", ".xml"),
      List.of("fhir/cda", "fhir/broken"),
      false);

  final Class<?> type;
  final Consumer<byte[]> input;
  final List<String> endings;
  final List<String> folders;
  final boolean fhir;

  Target(
      Class<?> type,
      Consumer<byte[]> input,
      List<String> endings,
      List<String> folders,
      boolean fhir) {
    this.type = type;
    this.input = input;
    this.endings = endings;
    this.folders = folders;
    this.fhir = fhir;
  }

  /** Where its files stand. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean takes(String fileName) {
    var dot = fileName.lastIndexOf('.');
    return endings.contains(dot < 0 ? "" : fileName.substring(dot));
  }
}
