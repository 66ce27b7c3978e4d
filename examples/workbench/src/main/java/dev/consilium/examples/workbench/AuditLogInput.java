package dev.consilium.examples.workbench;

import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.audit.AuditReading;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The audit log that a subcommand takes something from. */
final class AuditLogInput {

  @Option(
      names = "--log",
      required = true,
      paramLabel = "FILE",
      description = "The audit log, such as audit.ndjson of a demo.")
  private Path file;

  @Option(
      names = "--origin",
      defaultValue = "consilium-demo",
      description = "The log's name. Default: ${DEFAULT-VALUE}.")
  private String origin;

  AuditLogInput() {}

  String origin() {
    return origin;
  }

  AuditReading read() throws IOException {
    Input.open(file).close();
    return AuditFile.read(file, origin);
  }
}
