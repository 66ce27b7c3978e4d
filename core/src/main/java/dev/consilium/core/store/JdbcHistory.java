package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads a case's stored events and holds each against its proof. */
final class JdbcHistory {

  private final TenantId tenant;
  private final EventBodies bodies;
  private final EventChain chain;

  JdbcHistory(TenantId tenant, EventBodies bodies) {
    this.tenant = tenant;
    this.bodies = bodies;
    this.chain = new EventChain(tenant, bodies);
  }

  StoredCase read(JdbcWork.Statements statements, CaseId caseId, long after) throws SQLException {
    // The count first: events that come between the two queries are more, never fewer.
    var counts = statements.query(
        "select sequence, erased from consilium_case where tenant = ? and case_id = ?",
        row -> row.getBoolean(2) ? -1 : row.getLong(1),
        tenant.value(),
        caseId.value());
    if (counts.contains(-1L)) {
      return EventChain.erased(caseId);
    }
    // The event before the first wanted one comes along, since the first link rests on its link.
    var stored = stored(statements, caseId, after - 1);
    long first = Math.max(after, 1);
    if (!counts.isEmpty() && stored.size() < counts.get(0) - first + 1) {
      throw new StoreException(
          "Case " + caseId,
          "has " + counts.get(0) + " events, of which some after " + after + " are missing",
          Kind.DAMAGED);
    }
    return chain.open(caseId, stored, after);
  }

  private List<StoredEvent> stored(JdbcWork.Statements statements, CaseId caseId, long after)
      throws SQLException {
    return statements.query(
        "select sequence, commitment, link, body from consilium_event"
            + " where tenant = ? and case_id = ? and sequence > ? order by sequence",
        row -> new StoredEvent(
            new EventProof(
                row.getLong(1),
                new ContentHash(row.getString(2)),
                new ContentHash(row.getString(3))),
            row.getString(4)),
        tenant.value(),
        caseId.value(),
        after);
  }

  List<EventProof> proofs(JdbcWork.Statements statements, CaseId caseId) throws SQLException {
    return EventChain.proofs(stored(statements, caseId, 0));
  }

  List<EventOpening> openings(JdbcWork.Statements statements, CaseId caseId) throws SQLException {
    return chain.openings(caseId, stored(statements, caseId, 0));
  }

  Optional<CaseEvent> event(JdbcWork.Statements statements, CaseId caseId, long sequence)
      throws SQLException {
    var found = statements.query(
        "select body from consilium_event where tenant = ? and case_id = ? and sequence = ?",
        row -> row.getString(1),
        tenant.value(),
        caseId.value(),
        sequence);
    return found.stream()
        .findFirst()
        .flatMap(body -> bodies.open(caseId, sequence, body))
        .map(EventBodies.Opened::event);
  }
}
