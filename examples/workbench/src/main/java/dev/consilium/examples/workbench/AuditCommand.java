package dev.consilium.examples.workbench;

import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.audit.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consilium audit}: the tamper-evident log. */
@Command(
    name = "audit",
    description = "Checks an audit log.",
    subcommands = AuditCommand.Verify.class)
final class AuditCommand {

  /** {@code consilium audit verify}. */
  @Command(
      name = "verify",
      description = "Recomputes an audit log's Merkle tree and compares it with what is stored.")
  static final class Verify implements Callable<Integer> {

    @Parameters(paramLabel = "LOG", description = "An audit log, such as audit.ndjson of a demo.")
    private Path file;

    @Option(
        names = "--origin",
        defaultValue = "consilium-demo",
        description = "The log's name. Default: ${DEFAULT-VALUE}.")
    private String origin;

    @Option(
        names = "--checkpoint",
        description = "A head kept elsewhere, such as audit.checkpoint; the log must continue it.")
    private @Nullable Path checkpoint;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
      Input.open(file).close();
      var reading = AuditFile.read(file, origin);
      if (checkpoint != null) {
        try (var in = Input.open(checkpoint)) {
          reading = reading.against(
              Checkpoint.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
      var head = reading.log().head();
      output.say("Audit log " + origin + ": " + head.size() + " entries, root " + head.root());
      reading.findings().forEach(it -> output.say(it.message()));
      if (checkpoint == null) {
        output.say("Without --checkpoint nobody can tell whether the end was cut off.");
      }
      var node = JsonText.object()
          .put("origin", origin)
          .put("size", head.size())
          .put("root", head.root().hex())
          .put("sound", reading.findings().isEmpty());
      JsonText.findings(node, "findings", reading.findings());
      output.answer(node);
      return (reading.findings().isEmpty() ? Outcome.DONE : Outcome.NO).code();
    }
  }
}
