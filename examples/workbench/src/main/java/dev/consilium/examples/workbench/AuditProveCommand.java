package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.ContentHash;
import dev.consilium.core.audit.AuditLog;
import dev.consilium.core.audit.Checkpoint;
import dev.consilium.core.audit.CheckpointNote;
import dev.consilium.core.audit.ConsistencyProof;
import dev.consilium.core.audit.InclusionReceipt;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code consilium audit prove}. */
@Command(
    name = "prove",
    description = {
      "Prints a proof that others check without the log.",
      "With --index a receipt that an entry is in it (c2sp.org/tlog-proof@v1); with --from that it"
          + " only grew since (c2sp.org/tlog-witness). With --json the same in hexadecimal digits."
    })
final class AuditProveCommand implements Callable<Integer> {

  /** Of one entry. */
  static final class Inclusion {

    @Option(
        names = "--index",
        required = true,
        paramLabel = "N",
        description = "The entry, counted from 0.")
    private int index;

    @Option(
        names = "--size",
        paramLabel = "N",
        description = "How many entries the checkpoint has that it is for. Default: all.")
    private @Nullable Integer size;
  }

  /** Of the log since a checkpoint. */
  static final class Growth {

    @Option(
        names = "--from",
        required = true,
        paramLabel = "N",
        description = "How many entries the older checkpoint has.")
    private int from;

    @Option(
        names = "--to",
        paramLabel = "N",
        description = "How many entries the newer checkpoint has. Default: all.")
    private @Nullable Integer to;
  }

  @Spec
  private CommandSpec spec;

  @Mixin
  private AuditLogInput log;

  @ArgGroup(exclusive = false)
  private @Nullable Inclusion inclusion;

  @ArgGroup(exclusive = false)
  private @Nullable Growth growth;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    if ((inclusion == null) == (growth == null)) {
      throw new ParameterException(spec.commandLine(), "Give --index or --from, one of the two.");
    }
    var reading = log.read();
    reading.findings().forEach(it -> output.warn(it.message()));
    if (!reading.isSound()) {
      var node = JsonText.object().put("origin", log.origin());
      JsonText.findings(node, "findings", reading.findings());
      output.answer(node);
      return Outcome.NO.code();
    }
    if (inclusion != null) {
      receipt(reading.log(), inclusion);
    } else if (growth != null) {
      growth(reading.log(), growth);
    }
    return Outcome.DONE.code();
  }

  private void receipt(AuditLog log, Inclusion of) {
    var receipt = InclusionReceipt.of(log, of.index, of.size == null ? log.size() : of.size);
    output.answer(
        receipt.text(CheckpointNote.UNSIGNED),
        node(receipt.head(), receipt.path())
            .put("index", receipt.index())
            .put("commitment", receipt.commitment().hex()));
  }

  private void growth(AuditLog log, Growth of) {
    var proof = ConsistencyProof.of(log, of.from, of.to == null ? log.size() : of.to);
    output.answer(
        proof.text(CheckpointNote.UNSIGNED),
        node(proof.head(), proof.path())
            .put("oldSize", proof.oldSize())
            .put("oldRoot", log.head(of.from).root().hex()));
  }

  private static ObjectNode node(Checkpoint head, List<ContentHash> path) {
    var node = JsonText.object()
        .put("origin", head.origin())
        .put("size", head.size())
        .put("root", head.root().hex());
    var hashes = node.putArray("path");
    path.forEach(hash -> hashes.add(hash.hex()));
    return node;
  }
}
