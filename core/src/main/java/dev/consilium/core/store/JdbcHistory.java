package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Finding;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads a case's stored events and holds each against its proof. */
final class JdbcHistory {

  private record Stored(EventProof proof, String body) {}

  private final TenantId tenant;
  private final EventBodies bodies;

  JdbcHistory(TenantId tenant, EventBodies bodies) {
    this.tenant = tenant;
    this.bodies = bodies;
  }

  StoredCase read(JdbcWork.Statements statements, CaseId caseId, long after) throws SQLException {
    // The count first: events that come between the two queries are more, never fewer.
    var counts = statements.query(
        "select sequence, erased from consilium_case where tenant = ? and case_id = ?",
        row -> row.getBoolean(2) ? -1 : row.getLong(1),
        tenant.value(),
        caseId.value());
    if (counts.contains(-1L)) {
      return erased(caseId, "its key is erased", "Read its tombstone.");
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
    var events = new ArrayList<CaseEvent>();
    var link = EventProof.start(tenant, caseId);
    long place = first;
    for (var each : stored) {
      if (place > after) {
        var opened = bodies.open(caseId, each.proof().sequence(), each.body());
        if (opened.isEmpty()) {
          return erased(
              caseId,
              "its key is not there",
              "Restore the key, or erase the case as it should be.");
        }
        verify(caseId, link, each.proof(), opened.get(), place);
        events.add(opened.get().event());
      }
      link = each.proof().link();
      place++;
    }
    return new StoredCase(events, List.of());
  }

  private static void verify(
      CaseId caseId, ContentHash link, EventProof proof, EventBodies.Opened opened, long place) {
    if (!EventProof.after(link, place, opened.salt(), opened.hash()).equals(proof)) {
      throw new StoreException(
          "Case " + caseId, "event " + place + " does not match its proof", Kind.DAMAGED);
    }
  }

  private static StoredCase erased(CaseId caseId, String found, String remedy) {
    return new StoredCase(
        List.of(),
        List.of(new Finding(
            Finding.Severity.MUST, "case-readable", "case " + caseId, found, remedy, List.of())));
  }

  private List<Stored> stored(JdbcWork.Statements statements, CaseId caseId, long after)
      throws SQLException {
    return statements.query(
        "select sequence, commitment, link, body from consilium_event"
            + " where tenant = ? and case_id = ? and sequence > ? order by sequence",
        row -> new Stored(
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
    return stored(statements, caseId, 0).stream().map(Stored::proof).toList();
  }

  List<EventOpening> openings(JdbcWork.Statements statements, CaseId caseId) throws SQLException {
    var openings = new ArrayList<EventOpening>();
    for (var each : stored(statements, caseId, 0)) {
      bodies
          .open(caseId, each.proof().sequence(), each.body())
          .ifPresent(it -> openings.add(
              new EventOpening(each.proof().sequence(), HexFormat.of().parseHex(it.salt()))));
    }
    return openings;
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
