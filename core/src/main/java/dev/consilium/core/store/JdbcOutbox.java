package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The outbox in the database; its row moves in the transaction that appends. */
final class JdbcOutbox implements Outbox {

  private static final String SUBJECT = "Outbox";

  private record Open(CaseId caseId, long sequence, int attempt) {}

  private final TenantId tenant;
  private final JdbcWork work;
  private final JdbcHistory history;
  private final Clock clock;

  JdbcOutbox(TenantId tenant, JdbcWork work, JdbcHistory history, Clock clock) {
    this.tenant = tenant;
    this.work = work;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public List<Delivery> claim(int most, Duration lease) {
    Claims.check(most, lease);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var until = now.plus(lease).truncatedTo(ChronoUnit.MICROS);
    return work.run(SUBJECT, statements -> claim(statements, most, now, until));
  }

  // Never-claimed cases first, so that a delivery that always fails does not hold up the others.
  private List<Delivery> claim(JdbcWork.Statements statements, int most, Instant now, Instant until)
      throws SQLException {
    var open = statements.query(
        "select case_id, delivered + 1, attempts + 1 from consilium_outbox where tenant = ?"
            + " and delivered < appended and (lease_until is null or lease_until <= ?)"
            + " order by lease_until nulls first, case_id limit ? for update skip locked",
        row -> new Open(new CaseId(row.getString(1)), row.getLong(2), row.getInt(3)),
        tenant.value(),
        now,
        most);
    var deliveries = new ArrayList<Delivery>();
    var leases = new ArrayList<Object[]>();
    for (var each : open) {
      var event = history.event(statements, each.caseId(), each.sequence());
      // Without its key it cannot be delivered; the lease keeps it from coming up at once again.
      leases.add(new Object[] {until, tenant.value(), each.caseId().value()});
      event.ifPresent(it -> deliveries.add(new Delivery(
          new DeliveryId(tenant, each.caseId(), each.sequence()), it, each.attempt(), until)));
    }
    statements.batch(
        "update consilium_outbox set attempts = attempts + 1, lease_until = ?"
            + " where tenant = ? and case_id = ?",
        leases);
    return List.copyOf(deliveries);
  }

  @Override
  public Acknowledgement acknowledge(DeliveryId id) {
    if (!id.tenant().equals(tenant)) {
      return Acknowledgement.NOT_CLAIMED;
    }
    return work.run(SUBJECT, statements -> acknowledge(statements, id));
  }

  private Acknowledgement acknowledge(JdbcWork.Statements statements, DeliveryId id)
      throws SQLException {
    int done = statements.update(
        "update consilium_outbox set delivered = ?, attempts = 0, lease_until = null"
            + " where tenant = ? and case_id = ? and delivered = ? and attempts > 0",
        id.sequence(),
        tenant.value(),
        id.caseId().value(),
        id.sequence() - 1);
    if (done == 1) {
      return Acknowledgement.DONE;
    }
    var delivered = statements.query(
        "select delivered from consilium_outbox where tenant = ? and case_id = ?",
        row -> row.getLong(1),
        tenant.value(),
        id.caseId().value());
    return delivered.stream().anyMatch(it -> it >= id.sequence())
        ? Acknowledgement.ALREADY
        : Acknowledgement.NOT_CLAIMED;
  }

  @Override
  public long open() {
    return work.run(
            SUBJECT,
            statements -> statements.query(
                "select coalesce(sum(appended - delivered), 0) from consilium_outbox"
                    + " where tenant = ?",
                row -> row.getLong(1),
                tenant.value()))
        .get(0);
  }
}
