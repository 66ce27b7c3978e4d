package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An outbox over any store, which remembers what was delivered for as long as it lives.
 *
 * <p>Within one instance the contract of {@link Outbox} holds whole: what was acknowledged is never
 * handed out again, what was not is handed out until it is. The instance is the position: a new one
 * over the same store starts from its first event, so after a restart everything is handed out once
 * more and nothing is left out; two at a time are two receivers, each of which gets everything. Where
 * acknowledgements must outlive the process, take {@link NdjsonCaseStore#outbox} or {@link
 * JdbcCaseStore#outbox}. Safe to share between threads. Each claim reads the cases it claims.
 */
public final class InMemoryOutbox implements Outbox {

  private static final class Remembered implements CursorOutbox.Cursors {

    private final Map<CaseId, OutboxCursor> cursors = new HashMap<>();

    @Override
    public synchronized <T> T locked(Function<CursorOutbox.Cursors, T> work) {
      return work.apply(this);
    }

    @Override
    public OutboxCursor of(CaseId caseId) {
      return cursors.getOrDefault(caseId, OutboxCursor.START);
    }

    @Override
    public void keep(List<OutboxCursor.OfCase> changed) {
      changed.forEach(it -> cursors.put(it.caseId(), it.cursor()));
    }
  }

  private final Outbox outbox;

  /**
   * Takes the store to deliver from.
   *
   * @param store its events are delivered from the first on
   * @param tenant the store's tenant, for the keys
   * @param clock tells when leases end
   */
  public InMemoryOutbox(CaseStore store, TenantId tenant, Clock clock) {
    this.outbox = new CursorOutbox(store, tenant, clock, new Remembered());
  }

  @Override
  public List<Delivery> claim(int most, Duration lease) {
    return outbox.claim(most, lease);
  }

  @Override
  public Acknowledgement acknowledge(DeliveryId id) {
    return outbox.acknowledge(id);
  }

  @Override
  public long open() {
    return outbox.open();
  }
}
