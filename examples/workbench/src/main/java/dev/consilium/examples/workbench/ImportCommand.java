package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.record.HealthRecordJson;
import dev.consilium.fhir.read.ImportReport;
import dev.consilium.fhir.read.RecordReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consilium import}: a bundle into a record, with everything that was not understood. */
@Command(
    name = "import",
    description = "Reads FHIR R4 JSON or NDJSON into a record and lists what was not mapped.")
final class ImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A bundle, a resource, or NDJSON; may be gzip.")
  private Path file;

  @Option(names = "--record", description = "Write the record here, as canonical JSON.")
  private @Nullable Path record;

  @Option(names = "--report", description = "Write the import report here, as JSON.")
  private @Nullable Path report;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    try (var in = Input.open(file)) {
      var name = Objects.requireNonNull(file.getFileName(), "file name").toString();
      var result = RecordReader.builder().build().read(name, in);
      var whole = result.report().complete();
      // Half a record in a file would later look like a whole one.
      if (record != null && whole) {
        Files.write(record, HealthRecordJson.canonical(result.record()));
      }
      var node = tree(result.report());
      if (report != null) {
        Files.writeString(report, JsonText.text(node));
      }
      output.say(result.record().facts().size() + " facts from "
          + result.report().resources() + " resources");
      result.report().issues().forEach(it -> output.say(it.message()));
      result
          .report()
          .rows()
          .forEach(it -> output.say("not mapped: " + it.count() + " x " + it.resourceType() + " "
              + it.path() + " " + it.reason()));
      output.answer(node.put("facts", result.record().facts().size()));
      if (!whole) {
        output.warn(DemoRecords.cutOff(name, result.report()));
      }
      return (whole ? Outcome.DONE : Outcome.BAD_INPUT).code();
    }
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
