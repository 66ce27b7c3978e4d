package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An outbox that follows a store's changes and keeps one cursor for each case.
 *
 * <p>The store says what there is to deliver, the cursors how far delivery is; how long cursors last
 * is up to whoever keeps them.
 */
final class CursorOutbox implements Outbox {

  /** Where cursors are kept. */
  interface Cursors {

    // Nobody else, also no other process, sees or changes cursors meanwhile.
    <T> T locked(Function<Cursors, T> work);

    OutboxCursor of(CaseId caseId);

    // Lasting when this returns.
    void keep(List<OutboxCursor.OfCase> changed);
  }

  /** How long a case's history is, and whether anything of it can still be read. */
  private record Length(long events, boolean erased) {}

  private final CaseStore store;
  private final TenantId tenant;
  private final Clock clock;
  private final Cursors cursors;
  private final Map<CaseId, Length> lengths = new TreeMap<>(Comparator.comparing(CaseId::value));
  private CaseQuery changes = CaseQuery.changedSince(ChangeMark.START);

  CursorOutbox(CaseStore store, TenantId tenant, Clock clock, Cursors cursors) {
    this.store = store;
    this.tenant = tenant;
    this.clock = clock;
    this.cursors = cursors;
  }

  @Override
  public synchronized List<Delivery> claim(int most, Duration lease) {
    Claims.check(most, lease);
    var now = clock.instant();
    return cursors.locked(held -> {
      catchUp();
      var open = lengths.entrySet().stream()
          .filter(it -> waiting(held, it.getKey(), it.getValue()) > 0)
          .map(it -> new OutboxCursor.OfCase(it.getKey(), held.of(it.getKey())))
          .filter(it -> it.cursor().free(now))
          .sorted(Comparator.comparing(it -> it.cursor().turn()))
          .limit(most)
          .map(it -> new OutboxCursor.OfCase(it.caseId(), it.cursor().claimed(now.plus(lease))))
          .toList();
      held.keep(open);
      return deliveries(open, now.plus(lease));
    });
  }

  // Without its key an event cannot be delivered; the lease keeps it from coming up at once again.
  private List<Delivery> deliveries(List<OutboxCursor.OfCase> claimed, Instant until) {
    var deliveries = new ArrayList<Delivery>();
    for (var each : claimed) {
      long before = each.cursor().delivered();
      var events = store.readAfter(each.caseId(), before).events();
      if (!events.isEmpty()) {
        deliveries.add(new Delivery(
            new DeliveryId(tenant, each.caseId(), before + 1),
            events.get(0),
            each.cursor().attempts(),
            until));
      }
    }
    return List.copyOf(deliveries);
  }

  // What cannot be read cannot be delivered; the tombstone tells receivers why.
  private static long waiting(Cursors held, CaseId caseId, Length length) {
    return length.erased() ? 0 : length.events() - held.of(caseId).delivered();
  }

  private void catchUp() {
    boolean more = true;
    while (more) {
      var page = store.list(changes);
      for (var entry : page.cases()) {
        lengths.put(entry.caseId(), new Length(entry.sequence(), entry.erased()));
      }
      changes = page.next();
      more = page.more();
    }
  }

  @Override
  public synchronized Acknowledgement acknowledge(DeliveryId id) {
    if (!id.tenant().equals(tenant)) {
      return Acknowledgement.NOT_CLAIMED;
    }
    return cursors.locked(held -> {
      var cursor = held.of(id.caseId());
      var length = lengths.get(id.caseId());
      if (id.sequence() <= cursor.delivered()
          || (length != null && length.erased() && id.sequence() <= length.events())) {
        return Acknowledgement.ALREADY;
      }
      if (id.sequence() > cursor.delivered() + 1 || cursor.attempts() == 0) {
        return Acknowledgement.NOT_CLAIMED;
      }
      held.keep(List.of(new OutboxCursor.OfCase(id.caseId(), cursor.done())));
      return Acknowledgement.DONE;
    });
  }

  @Override
  public synchronized long open() {
    return cursors.locked(held -> {
      catchUp();
      return lengths.entrySet().stream()
          .mapToLong(it -> waiting(held, it.getKey(), it.getValue()))
          .sum();
    });
  }
}
