package dev.consilium.core.store;

import dev.consilium.core.lifecycle.CaseEvent;
import java.time.Instant;

/**
 * One event handed out for delivery.
 *
 * @param id names it, the same each time
 * @param event what happened
 * @param attempt how often it was handed out, this time included
 * @param until when the lease ends
 */
public record Delivery(DeliveryId id, CaseEvent event, int attempt, Instant until) {

  /**
   * Gives the idempotency key.
   *
   * @return tenant, case and sequence; a receiver that saw it drops the rest
   */
  public String key() {
    return id.toString();
  }
}
