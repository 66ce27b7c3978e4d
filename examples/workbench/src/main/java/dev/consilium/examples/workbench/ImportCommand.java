package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.fhir.read.ImportReport;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consilium import}: sources into records, with everything that was not understood. */
@Command(
    name = "import",
    description = "Reads FHIR R4 JSON, NDJSON or XML into a record and lists what was not mapped.")
final class ImportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A bundle, a resource, or NDJSON; may be gzip. Of a folder, its NDJSON files"
          + " are one source and each other file is one.")
  private List<Path> files;

  @Option(
      names = "--companion",
      paramLabel = "FILE",
      description = "Look up conditional references in this one too; may be given several times.")
  private List<Path> companions = new ArrayList<>();

  @Option(
      names = "--patient",
      paramLabel = "ID",
      description = "Of several patients, take the one with this id or fullUrl.")
  private @Nullable String patient;

  @Option(
      names = "--record",
      description =
          "Write the record here, as canonical JSON; of several sources, into this" + " folder.")
  private @Nullable Path record;

  @Option(
      names = "--report",
      description = "Write the import report here, as JSON; of several sources, into this folder.")
  private @Nullable Path report;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var reader = reader();
    var sources = ImportSource.of(files);
    var alone = sources.size() == 1;
    var outcome = Outcome.DONE;
    for (var source : sources) {
      if (!alone) {
        output.say("source " + source.name());
      }
      try (var in = source.open()) {
        var result = reader.read(source.name(), in);
        write(source, result, alone);
        say(result);
        if (!result.report().complete()) {
          output.warn(DemoRecords.cutOff(source.name(), result.report()));
          outcome = Outcome.BAD_INPUT;
        }
      }
    }
    return outcome.code();
  }

  private RecordReader reader() throws IOException {
    var builder = RecordReader.builder();
    if (patient != null) {
      builder.patient(patient);
    }
    for (var companion : companions) {
      try (var in = Input.open(companion)) {
        builder.companion(
            RecordReader.builder().build().readCompanion(ImportSource.name(companion), in));
      }
    }
    return builder.build();
  }

  private void write(ImportSource source, ReadResult result, boolean alone) throws IOException {
    // Half a record in a file would later look like a whole one.
    if (record != null && result.report().complete()) {
      Files.write(
          target(record, source, ".record.json", alone),
          HealthRecordJson.canonical(result.record()));
    }
    if (report != null) {
      Files.writeString(
          target(report, source, ".report.json", alone), JsonText.text(tree(result.report())));
    }
  }

  private static Path target(Path out, ImportSource source, String ending, boolean alone)
      throws IOException {
    return alone ? out : Files.createDirectories(out).resolve(source.name() + ending);
  }

  private void say(ReadResult result) {
    var found = result.report();
    output.say(result.record().facts().size() + " facts from " + found.resources() + " resources");
    found.issues().forEach(it -> output.say(it.message()));
    found
        .rows()
        .forEach(it -> output.say("not mapped: " + it.count() + " x " + it.resourceType() + " "
            + it.path() + " " + it.reason()));
    var answer = tree(found).put("facts", result.record().facts().size());
    var references = answer.putObject("references");
    found.references().forEach((outcome, count) -> references.put(outcome.name(), count));
    output.answer(answer);
  }

  static String json(ImportReport report) {
    return JsonText.text(tree(report)) + "\n";
  }

  private static ObjectNode tree(ImportReport report) {
    var node =
        JsonText.object().put("complete", report.complete()).put("resources", report.resources());
    var imported = node.putObject("imported");
    report.imported().forEach((type, count) -> imported.put(type, count));
    var rows = node.putArray("notMapped");
    for (var row : report.rows()) {
      rows.addObject()
          .put("resourceType", row.resourceType())
          .put("path", row.path())
          .put("reason", row.reason().name())
          .put("count", row.count());
    }
    var issues = node.putArray("issues");
    report.issues().forEach(it -> issues.add(it.message()));
    return node.put("furtherIssues", report.furtherIssues());
  }
}
