package dev.consilium.examples.workbench;

import dev.consilium.core.Actor;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.audit.AuditEntry;
import dev.consilium.core.audit.AuditFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium audit append}. */
@Command(
    name = "append",
    description = {
      "Adds an entry to an audit log, which is made when it is not there.",
      "Ids and hashes only: no name, no finding of a patient belongs into it."
    })
final class AuditAppendCommand implements Callable<Integer> {

  private static final int SALT_BYTES = 32;

  @Option(
      names = "--log",
      required = true,
      paramLabel = "FILE",
      description = "The audit log, such as audit.ndjson of a demo.")
  private Path file;

  @Option(names = "--origin", required = true, description = "The log's name.")
  private String origin;

  @Option(names = "--actor", required = true, paramLabel = "PARTY", description = "Who did it.")
  private String actor;

  @Option(
      names = "--role",
      required = true,
      description = "In what capacity: ${COMPLETION-CANDIDATES}.")
  private Role role;

  @Option(
      names = "--action",
      required = true,
      description = "What was done, such as package-sealed.")
  private String action;

  @Option(
      names = "--subject",
      required = true,
      paramLabel = "ID",
      arity = "1..*",
      description = "What it was done to, in the order in which it matters.")
  private List<String> subjects;

  @Option(
      names = "--detail",
      required = true,
      paramLabel = "HEX",
      description = "SHA-256 of the event or document that says more.")
  private String detail;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantText.class,
      description = "When it was done. Default: now.")
  private @Nullable Instant at;

  @Option(
      names = "--salt-file",
      paramLabel = "FILE",
      description = "At least 16 random bytes, such as the case's key. Default: 32 random bytes.")
  private @Nullable Path saltFile;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var entry = new AuditEntry(
        at == null ? Instant.now() : at,
        new Actor(new PartyId(actor), role),
        action,
        subjects,
        new ContentHash(detail));
    var salt = salt();
    try (var log = AuditFile.open(file, origin)) {
      var record = log.append(entry, salt);
      log.opened().findings().forEach(it -> output.say(it.message()));
      var head = log.log().head();
      output.say("Entry " + (head.size() - 1) + " has the commitment " + record.commitment());
      output.say("Audit log " + origin + ": " + head.size() + " entries, root " + head.root());
      var node = JsonText.object()
          .put("origin", origin)
          .put("index", head.size() - 1)
          .put("commitment", record.commitment().hex())
          .put("size", head.size())
          .put("root", head.root().hex());
      JsonText.findings(node, "findings", log.opened().findings());
      output.answer(node);
    }
    return Outcome.DONE.code();
  }

  private byte[] salt() throws IOException {
    if (saltFile != null) {
      return AuditCommand.small(saltFile);
    }
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return salt;
  }
}
