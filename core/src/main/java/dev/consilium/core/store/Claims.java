package dev.consilium.core.store;

import java.time.Duration;

/** What every outbox asks of a claim. */
final class Claims {

  private Claims() {}

  static void check(int most, Duration lease) {
    if (most < 1 || most > 1000 || lease.toMillis() < 1) {
      throw new IllegalArgumentException("Outbox: claim of " + most + " for " + lease
          + " [claim-range]. Claim 1 to 1000 events for a millisecond at least.");
    }
  }
}
