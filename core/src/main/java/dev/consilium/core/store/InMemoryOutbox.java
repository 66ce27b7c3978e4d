package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An outbox over any store, whose own memory of what was delivered ends with the process.
 *
 * <p>After a restart every event is handed out once more, which at-least-once allows: for memory and
 * file stores. Use one instance; safe to share between threads. Each claim reads the cases it claims.
 */
public final class InMemoryOutbox implements Outbox {

  private static final class Cursor {
    private long appended;
    private long delivered;
    private int attempts;
    private Instant leaseUntil = Instant.MIN;

    boolean free(Instant now) {
      return delivered < appended && !leaseUntil.isAfter(now);
    }
  }

  private final CaseStore store;
  private final TenantId tenant;
  private final Clock clock;
  private final Map<CaseId, Cursor> cursors = new TreeMap<>(Comparator.comparing(CaseId::value));
  private CaseQuery changes = CaseQuery.changedSince(ChangeMark.START);

  /**
   * Takes the store to deliver from.
   *
   * @param store its events are delivered from the first on
   * @param tenant the store's tenant, for the keys
   * @param clock tells when leases end
   */
  public InMemoryOutbox(CaseStore store, TenantId tenant, Clock clock) {
    this.store = store;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public synchronized List<Delivery> claim(int most, Duration lease) {
    Claims.check(most, lease);
    catchUp();
    var now = clock.instant();
    var deliveries = new ArrayList<Delivery>();
    cursors.entrySet().stream()
        .filter(it -> it.getValue().free(now))
        .sorted(Comparator.comparing(it -> it.getValue().leaseUntil))
        .limit(most)
        .forEach(it -> claim(it.getKey(), it.getValue(), now.plus(lease), deliveries));
    return List.copyOf(deliveries);
  }

  private void claim(CaseId caseId, Cursor cursor, Instant until, List<Delivery> deliveries) {
    var events = store.read(caseId).events();
    cursor.leaseUntil = until;
    cursor.attempts++;
    if (cursor.delivered < events.size()) {
      deliveries.add(new Delivery(
          new DeliveryId(tenant, caseId, cursor.delivered + 1),
          events.get((int) cursor.delivered),
          cursor.attempts,
          until));
    }
  }

  private void catchUp() {
    boolean more = true;
    while (more) {
      var page = store.list(changes);
      for (var entry : page.cases()) {
        var cursor = cursors.computeIfAbsent(entry.caseId(), id -> new Cursor());
        cursor.appended = entry.sequence();
        if (entry.erased()) {
          cursor.delivered = entry.sequence();
        }
      }
      changes = page.next();
      more = page.more();
    }
  }

  @Override
  public synchronized Acknowledgement acknowledge(DeliveryId id) {
    var cursor = cursors.get(id.caseId());
    if (cursor == null || !id.tenant().equals(tenant)) {
      return Acknowledgement.NOT_CLAIMED;
    }
    if (id.sequence() <= cursor.delivered) {
      return Acknowledgement.ALREADY;
    }
    if (id.sequence() > cursor.delivered + 1 || cursor.attempts == 0) {
      return Acknowledgement.NOT_CLAIMED;
    }
    cursor.delivered = id.sequence();
    cursor.attempts = 0;
    cursor.leaseUntil = Instant.MIN;
    return Acknowledgement.DONE;
  }

  @Override
  public synchronized long open() {
    catchUp();
    return cursors.values().stream().mapToLong(it -> it.appended - it.delivered).sum();
  }
}
