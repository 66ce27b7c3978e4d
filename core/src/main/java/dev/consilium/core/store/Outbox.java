package dev.consilium.core.store;

import java.time.Duration;
import java.util.List;

/**
 * Events on their way out: each is handed over at least once, in order within its case.
 *
 * <p>Port: whoever delivers claims events, hands each on, then acknowledges it. Of one case, one
 * event is out at a time: the next comes only after the one before is acknowledged. A claim ends
 * with its lease, after which the event is handed out again; receivers drop what they know by {@link
 * Delivery#key()}. What was acknowledged is never handed out again: for good by {@link
 * JdbcCaseStore#outbox} and {@link NdjsonCaseStore#outbox}, as long as it lives by {@link
 * InMemoryOutbox}. So after a crash only what was handed out and not acknowledged comes twice, one
 * event of a case at most; what is erased comes no more. Between cases there is no order. Safe to share between threads and, if the store
 * is, between processes.
 */
public interface Outbox {

  /**
   * Claims events for delivery.
   *
   * @param most how many at most, 1 to 1,000
   * @param lease how long the caller has before they are handed out again
   * @return the next event of as many cases; empty when nothing is open
   */
  List<Delivery> claim(int most, Duration lease);

  /**
   * Acknowledges a delivery, also after its lease.
   *
   * @param id which one
   * @return whether this call did it
   */
  Acknowledgement acknowledge(DeliveryId id);

  /** {@return how many events are not acknowledged yet} */
  long open();

  /** What an acknowledgement did. */
  enum Acknowledgement {
    /** The event is done with; the next of its case may go. */
    DONE,
    /** It was acknowledged before. */
    ALREADY,
    /** It was never handed out; nothing changed. */
    NOT_CLAIMED
  }
}
