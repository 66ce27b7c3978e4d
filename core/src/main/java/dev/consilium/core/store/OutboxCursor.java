package dev.consilium.core.store;

import dev.consilium.core.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the delivery of one case is, where no database keeps it.
 *
 * @param delivered place of the latest acknowledged event
 * @param attempts how often the next one was handed out
 * @param leaseUntil when the next one may be handed out again; null while it never was
 */
record OutboxCursor(long delivered, int attempts, @Nullable Instant leaseUntil) {

  static final OutboxCursor START = new OutboxCursor(0, 0, null);

  /** A cursor and whose it is. */
  record OfCase(CaseId caseId, OutboxCursor cursor) {}

  boolean free(Instant now) {
    return leaseUntil == null || !leaseUntil.isAfter(now);
  }

  // Never-claimed cases first, so that a delivery that always fails does not hold up the others.
  Instant turn() {
    return leaseUntil == null ? Instant.MIN : leaseUntil;
  }

  OutboxCursor claimed(Instant until) {
    return new OutboxCursor(delivered, attempts + 1, until);
  }

  OutboxCursor done() {
    return new OutboxCursor(delivered + 1, 0, null);
  }
}
