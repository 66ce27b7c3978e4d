package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One append: lock the case, compare, verify, insert events and outbox, move the case on.
 *
 * <p>The locked case row keeps writers apart; should anyone write past it, the primary key of the
 * events does.
 */
final class JdbcAppend {

  static final String ADD_CASE =
      "insert into consilium_case (tenant, case_id, sequence, state, changed, link)"
          + " values (?, ?, 0, ?, 0, ?)";

  /** What was stored, for the cache. */
  record Outcome(Appended appended, String mark, @Nullable SecondOpinionCase after) {}

  private record Head(
      long sequence, ContentHash link, @Nullable Instant due, boolean erased) {}

  private final TenantId tenant;
  private final SqlDialect dialect;
  private final EventChain chain;
  private final boolean sealed;
  private final JdbcHistory history;
  private final RecentCases<SecondOpinionCase> recent;

  JdbcAppend(
      TenantId tenant,
      SqlDialect dialect,
      EventBodies bodies,
      RecentCases<SecondOpinionCase> recent) {
    this.tenant = tenant;
    this.dialect = dialect;
    this.chain = new EventChain(tenant, bodies);
    this.sealed = bodies.areSealed();
    this.history = new JdbcHistory(tenant, bodies);
    this.recent = recent;
  }

  Outcome run(JdbcWork.Statements statements, Append append) throws SQLException {
    var lines = Appending.lines(append);
    dialect.beforeAppend(statements);
    var caseId = append.caseId();
    var locked = head(statements, caseId);
    var head = locked.orElseGet(() -> new Head(0, EventProof.start(tenant, caseId), null, false));
    var refused = refused(append, head);
    if (refused.isPresent()) {
      return refused.get();
    }
    var before = before(statements, caseId, head);
    if (before.isEmpty()) {
      return unreadable(caseId, head);
    }
    var after = Appending.continued(before.get(), append.events());
    if (locked.isEmpty() && !added(statements, caseId, head.link())) {
      // Another writer made the case meanwhile; the lock waits for it.
      var theirs = head(statements, caseId).map(Head::sequence).orElse(0L);
      return Appending.conflict(caseId, append.expectedSequence(), theirs)
          .map(it -> new Outcome(it, "", null))
          .orElseThrow(() -> new StoreException(
              "Case " + caseId, "was made and undone meanwhile", StoreException.Kind.CONTENDED));
    }
    var link = insert(statements, append, lines, head);
    moveOn(statements, append, head, link, after);
    return new Outcome(new Appended.Stored(after.sequence()), link.hex(), after);
  }

  private static Optional<Outcome> refused(Append append, Head head) {
    return head.erased()
        ? Optional.of(unreadable(append.caseId(), head))
        : Appending.conflict(append.caseId(), append.expectedSequence(), head.sequence())
            .map(it -> new Outcome(it, "", null));
  }

  private static Outcome unreadable(CaseId caseId, Head head) {
    return new Outcome(Appending.unreadable(caseId, head.sequence()), "", null);
  }

  private Optional<Head> head(JdbcWork.Statements statements, CaseId caseId) throws SQLException {
    return statements
        .query(
            "select sequence, link, due, erased from consilium_case"
                + " where tenant = ? and case_id = ?" + dialect.forUpdate(statements),
            row -> new Head(
                row.getLong(1),
                new ContentHash(row.getString(2)),
                instant(row.getObject(3, OffsetDateTime.class)),
                row.getBoolean(4)),
            tenant.value(),
            caseId.value())
        .stream()
        .findFirst();
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private Optional<SecondOpinionCase> before(
      JdbcWork.Statements statements, CaseId caseId, Head head) throws SQLException {
    if (head.sequence() == 0) {
      return Optional.of(SecondOpinionCase.draft(caseId));
    }
    var known = recent.find(caseId, head.link().hex());
    // A cached history is no leave to go on under a new key.
    if (known.isPresent()
        && (!sealed || history.event(statements, caseId, head.sequence()).isPresent())) {
      return known;
    }
    var stored = history.read(statements, caseId, 0);
    return stored.findings().isEmpty()
        ? Optional.of(SecondOpinionCase.replay(caseId, stored.events()))
        : Optional.empty();
  }

  private boolean added(JdbcWork.Statements statements, CaseId caseId, ContentHash link)
      throws SQLException {
    var draft = SecondOpinionCase.draft(caseId).state().name();
    if (dialect.addCase(statements, tenant.value(), caseId.value(), draft, link.hex()) == 0) {
      return false;
    }
    statements.update(
        "insert into consilium_outbox (tenant, case_id, appended, delivered, attempts)"
            + " values (?, ?, 0, 0, 0)",
        tenant.value(),
        caseId.value());
    return true;
  }

  private ContentHash insert(
      JdbcWork.Statements statements, Append append, List<String> lines, Head head)
      throws SQLException {
    var caseId = append.caseId();
    var stored = chain.close(caseId, head.sequence(), head.link(), lines);
    var rows = new ArrayList<Object[]>();
    for (int index = 0; index < stored.size(); index++) {
      var each = stored.get(index);
      rows.add(new Object[] {
        tenant.value(),
        caseId.value(),
        each.proof().sequence(),
        append.events().get(index).header().at(),
        each.body(),
        each.proof().commitment().hex(),
        each.proof().link().hex()
      });
    }
    statements.batch(
        "insert into consilium_event (tenant, case_id, sequence, decided, body, commitment, link)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
    return chain.end(caseId, stored);
  }

  private void moveOn(
      JdbcWork.Statements statements,
      Append append,
      Head head,
      ContentHash link,
      SecondOpinionCase after)
      throws SQLException {
    statements.update(
        "update consilium_outbox set appended = ? where tenant = ? and case_id = ?",
        after.sequence(),
        tenant.value(),
        append.caseId().value());
    statements.update(
        "update consilium_case set sequence = ?, state = ?, due = cast(? as timestamp with time zone),"
            + " link = ?, changed = " + dialect.position() + " where tenant = ? and case_id = ?",
        after.sequence(),
        after.state().name(),
        append.dueAfter(head.due()).orElse(null),
        link.hex(),
        tenant.value(),
        append.caseId().value());
  }
}
