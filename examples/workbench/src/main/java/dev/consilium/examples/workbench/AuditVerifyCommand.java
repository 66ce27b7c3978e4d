package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.Finding;
import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.audit.AuditReading;
import dev.consilium.core.audit.Checkpoint;
import dev.consilium.core.audit.CheckpointNote;
import dev.consilium.core.audit.ConsistencyProof;
import dev.consilium.core.audit.InclusionReceipt;
import dev.consilium.core.audit.TileFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code consilium audit verify}. */
@Command(
    name = "verify",
    description = {
      "Recomputes an audit log's Merkle tree and compares it with what is stored.",
      "With --proof: checks a receipt, or a proof of growth, against the log or against checkpoints."
    })
final class AuditVerifyCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "LOG",
      arity = "0..1",
      description = "An audit log, such as audit.ndjson of a demo, or a folder of its tiles.")
  private @Nullable Path file;

  @Option(
      names = "--origin",
      defaultValue = "consilium-demo",
      description = "The log's name. Default: ${DEFAULT-VALUE}.")
  private String origin;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "A head kept elsewhere, such as audit.checkpoint; the log must continue it. May"
          + " be given several times.")
  private List<Path> checkpoints = List.of();

  @Option(
      names = "--proof",
      paramLabel = "FILE",
      description =
          "What audit prove printed; its heads must be the log's or those of checkpoints.")
  private @Nullable Path proof;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    if (file == null && (proof == null || checkpoints.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "Name a LOG, or a --proof and the --checkpoint it is for.");
    }
    var heads = heads();
    var node = JsonText.object();
    var findings = new ArrayList<Finding>();
    var log = file == null ? null : log(file, heads, node);
    if (log != null) {
      findings.addAll(log.findings());
    }
    if (proof != null) {
      var text = AuditCommand.text(proof);
      findings.addAll(
          text.startsWith("old ") ? growth(text, heads, log, node) : entry(text, heads, log, node));
    }
    findings.forEach(it -> output.say(it.message()));
    if (checkpoints.isEmpty()) {
      output.say("Without --checkpoint nobody can tell whether the end was cut off.");
    }
    boolean fine = AuditCommand.isFine(findings);
    node.put("sound", fine);
    JsonText.findings(node, "findings", findings);
    output.answer(node);
    return (fine ? Outcome.DONE : Outcome.NO).code();
  }

  private List<Checkpoint> heads() throws IOException {
    var heads = new ArrayList<Checkpoint>();
    for (var checkpoint : checkpoints) {
      heads.add(Checkpoint.parse(AuditCommand.text(checkpoint)));
    }
    return heads;
  }

  private AuditReading log(Path from, List<Checkpoint> heads, ObjectNode node) throws IOException {
    var reading = read(from);
    for (var head : heads) {
      reading = reading.against(head);
    }
    var head = reading.log().head();
    output.say("Audit log " + origin + ": " + head.size() + " entries, root " + head.root());
    node.put("origin", origin).put("size", head.size()).put("root", head.root().hex());
    return reading;
  }

  private AuditReading read(Path from) throws IOException {
    if (Files.isDirectory(from)) {
      return TileFolder.at(from, CheckpointNote.UNSIGNED).read(origin);
    }
    Input.open(from).close();
    return AuditFile.read(from, origin);
  }

  private List<Finding> entry(
      String text, List<Checkpoint> heads, @Nullable AuditReading log, ObjectNode node) {
    var receipt = InclusionReceipt.parse(text, CheckpointNote.UNSIGNED);
    var findings = receipt.check(trusted(receipt.head().size(), heads, log));
    output.say("Receipt of entry " + Long.toUnsignedString(receipt.index()) + " among "
        + Long.toUnsignedString(receipt.head().size()) + ", commitment " + receipt.commitment()
        + holds(findings));
    node.put("origin", receipt.head().origin())
        .put("index", Long.toUnsignedString(receipt.index()))
        .put("commitment", receipt.commitment().hex());
    return findings;
  }

  private List<Finding> growth(
      String text, List<Checkpoint> heads, @Nullable AuditReading log, ObjectNode node) {
    var growth = ConsistencyProof.parse(text, CheckpointNote.UNSIGNED);
    var findings = growth.check(
        trusted(growth.oldSize(), heads, log), trusted(growth.head().size(), heads, log));
    output.say("Growth from size " + Long.toUnsignedString(growth.oldSize()) + " to "
        + Long.toUnsignedString(growth.head().size()) + holds(findings));
    node.put("origin", growth.head().origin())
        .put("oldSize", Long.toUnsignedString(growth.oldSize()))
        .put("newSize", Long.toUnsignedString(growth.head().size()));
    return findings;
  }

  private static String holds(List<Finding> findings) {
    return findings.isEmpty() ? ": proven" : ": not proven";
  }

  // A head in a proof is anybody's word; these came another way. The check refuses another size.
  private static Checkpoint trusted(long size, List<Checkpoint> heads, @Nullable AuditReading log) {
    for (var head : heads) {
      if (head.size() == size) {
        return head;
      }
    }
    if (log != null && log.isSound()) {
      int own = log.log().size();
      return log.log().head(Long.compareUnsigned(size, own) > 0 ? own : (int) size);
    }
    return heads.isEmpty() && log != null ? log.log().head(0) : heads.get(0);
  }
}
