package dev.consilium.examples.workbench;

import dev.consilium.core.audit.CheckpointNote;
import dev.consilium.core.audit.TileFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium audit export}. */
@Command(
    name = "export",
    description = {
      "Writes an audit log as static files that others check (c2sp.org/tlog-tiles).",
      "Commitments and hashes only, no entry; the checkpoint is not signed. Goes on from what the"
          + " folder holds already."
    })
final class AuditExportCommand implements Callable<Integer> {

  @Mixin
  private AuditLogInput log;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "A folder of this log alone; made when it is not there.")
  private Path folder;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var reading = log.read();
    reading.findings().forEach(it -> output.say(it.message()));
    var node = JsonText.object().put("origin", log.origin());
    JsonText.findings(node, "findings", reading.findings());
    if (reading.isSound()) {
      var head = TileFolder.at(folder, CheckpointNote.UNSIGNED).export(reading.log());
      output.say("Audit log " + log.origin() + ": " + head.size() + " entries, root " + head.root()
          + ", are in " + folder);
      node.put("size", head.size()).put("root", head.root().hex());
    }
    output.answer(node);
    return (reading.isSound() ? Outcome.DONE : Outcome.NO).code();
  }
}
