package dev.consilium.examples.workbench;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.TenantId;
import dev.consilium.core.audit.AuditEntry;
import dev.consilium.core.audit.AuditFile;
import dev.consilium.core.lifecycle.CaseCommand;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.Decision;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.store.Appended;
import dev.consilium.core.store.CaseStore;
import dev.consilium.core.store.NdjsonCaseStore;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One case at work: decides, stores what was decided, and writes each step into the audit log. */
final class CaseDesk implements Closeable {

  private static final String EVENTS = "events";
  private static final TenantId TENANT = new TenantId("demo");

  private final CaseStore store;
  private final AuditFile audit;
  private final SecureRandom salts;
  private final Instant at;
  private SecondOpinionCase current;

  static CaseDesk open(CaseId id, OutputFolder folder, DemoSettings settings) throws IOException {
    return new CaseDesk(
        id,
        new NdjsonCaseStore(folder.work().resolve(EVENTS), TENANT),
        AuditFile.open(folder.work().resolve("audit.ndjson"), Demo.ORIGIN),
        DemoKeys.repeatable(settings.seed() + 1),
        settings.at());
  }

  CaseDesk(CaseId id, CaseStore store, AuditFile audit, SecureRandom salts, Instant at) {
    this.current = SecondOpinionCase.draft(id);
    this.store = store;
    this.audit = audit;
    this.salts = salts;
    this.at = at;
  }

  CaseId id() {
    return current.id();
  }

  SecondOpinionCase current() {
    return current;
  }

  void note(Actor by, CaseFact... facts) throws IOException, Refused {
    for (var fact : facts) {
      take(CaseCommand.of(by, fact));
    }
  }

  void note(Actor by, String cause, CaseFact fact) throws IOException, Refused {
    take(new CaseCommand.Note(by, cause, fact));
  }

  void move(Actor by, CaseMove move) throws IOException, Refused {
    take(CaseCommand.of(by, move));
  }

  void audit(Actor by, String action, List<String> subjects, ContentHash detail)
      throws IOException {
    var salt = new byte[32];
    salts.nextBytes(salt);
    audit.append(new AuditEntry(at, by, action, subjects, detail), salt);
  }

  void finish(OutputFolder folder, Story story) throws IOException {
    var head = audit.log().head();
    folder.write("audit.checkpoint", head.text());
    story.step(
        "audit",
        current.sequence() + " events, each hashed over the one before; " + head.size()
            + " audit entries",
        "Audit log head " + head.root());
  }

  @Override
  public void close() throws IOException {
    audit.close();
  }

  private void take(CaseCommand command) throws IOException, Refused {
    var decision = current.decide(command, at);
    if (decision instanceof Decision.Refused refused) {
      throw new Refused("Step " + command.step().event(), refused.refusals());
    }
    var accepted = (Decision.Accepted) decision;
    var appended = store.append(current.id(), current.sequence(), accepted.events());
    if (appended instanceof Appended.Conflict conflict) {
      throw new Refused("Step " + command.step().event(), List.of(conflict.refusal()));
    }
    current = accepted.after();
    audit(
        command.by(),
        command.step().event().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT),
        List.of(current.id().value()),
        current.lastHash());
  }
}
