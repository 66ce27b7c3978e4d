package dev.consilium.examples.workbench;

import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.dossier.CaseSummary;
import dev.consilium.core.dossier.DossierItem;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.examples.quickstart.SampleHost;
import dev.consilium.fhir.read.ImportIssue;
import dev.consilium.fhir.read.ImportReport;
import dev.consilium.fhir.read.RecordReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was read, and the files of it that a specialist may see.
 *
 * @param record the patient's facts
 * @param report what was and was not mapped
 * @param source SHA-256 of the input
 * @param files the dossier's files by path
 */
record DemoRecords(
    HealthRecord record, ImportReport report, ContentHash source, Map<String, Path> files) {

  static DemoRecords read(DemoSettings settings, OutputFolder folder) throws IOException {
    var bundle = folder.work().resolve("dossier/fhir/bundle.json");
    Files.createDirectories(Objects.requireNonNull(bundle.getParent()));
    try (var in = open(settings)) {
      Files.copy(in, bundle);
    }
    var name = settings.bundle() == null ? "oncology-case.json" : fileName(settings.bundle());
    try (var in = new BufferedInputStream(Files.newInputStream(bundle), 1 << 16)) {
      var result = RecordReader.builder().build().read(name, in);
      if (!result.report().complete()) {
        throw new MalformedRecordException(cutOff(name, result.report()));
      }
      refuseLosses(name, result.report(), settings);
      var record = result.record();
      var files = new TreeMap<String, Path>();
      files.put("fhir/bundle.json", bundle);
      files.put(
          "import-report.json",
          folder.write("dossier/import-report.json", ImportCommand.json(result.report())));
      files.put(
          "record.json", folder.write("dossier/record.json", HealthRecordJson.canonical(record)));
      files.put(
          "summary.txt",
          folder.write(
              "dossier/summary.txt", CaseSummary.of(record, ZoneOffset.UTC).text()));
      return new DemoRecords(record, result.report(), hash(bundle), files);
    }
  }

  // A value that was lost could be the one that matters, so somebody has to say that it may be.
  private static void refuseLosses(String name, ImportReport report, DemoSettings settings) {
    var lost = report.issues().stream()
        .filter(it -> it.severity() == ImportIssue.Severity.ERROR)
        .toList();
    if (!settings.lenient() && !lost.isEmpty()) {
      throw new MalformedRecordException(name + ": " + lost.size()
          + " error(s), the first: " + lost.get(0).message()
          + " Have the sender mend it, or go on without it by --lenient.");
    }
  }

  // Half a record would make half a case look like a whole one.
  static String cutOff(String name, ImportReport report) {
    var place = report.issues().stream()
        .filter(it -> it.severity() == ImportIssue.Severity.FATAL)
        .findFirst()
        .map(
            it -> " at byte " + it.byteOffset() + ", line " + it.line() + ", column " + it.column())
        .orElse("");
    return name + ": cut off or broken" + place
        + " [whole-input]. Ask the sender for the whole file.";
  }

  private static InputStream open(DemoSettings settings) throws IOException {
    var file = settings.bundle();
    return file == null ? SampleHost.shippedCase() : Input.open(file);
  }

  private static String fileName(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString();
  }

  List<DossierItem> items() throws IOException {
    var items = new ArrayList<DossierItem>();
    for (var file : files.entrySet()) {
      items.add(new DossierItem(
          file.getKey(),
          file.getKey().endsWith(".txt") ? "text/plain" : "application/json",
          Files.size(file.getValue()),
          hash(file.getValue()),
          describe(file.getKey())));
    }
    return items;
  }

  private static String describe(String path) {
    return switch (path) {
      case "fhir/bundle.json" -> "The records as received, FHIR R4";
      case "import-report.json" -> "What was not taken over from them, and why";
      case "record.json" -> "The facts read from them, in canonical form";
      default -> "Case summary in words";
    };
  }

  private static ContentHash hash(Path file) throws IOException {
    var digest = ContentHash.digest();
    try (var in = Files.newInputStream(file)) {
      var buffer = new byte[1 << 16];
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return ContentHash.ofDigest(digest.digest());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
