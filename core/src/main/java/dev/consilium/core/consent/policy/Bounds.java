package dev.consilium.core.consent.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The instants at which periods begin and end in one zone, worked out once a decision. */
final class Bounds {

  private record Ends(Instant first, Instant last) {}

  private final ZoneId zone;
  private final IdentityHashMap<PolicyPeriod, Ends> known = new IdentityHashMap<>();

  Bounds(ZoneId zone) {
    this.zone = zone;
  }

  /** Gives the first instant inside; {@link Instant#MIN} when it always was. */
  Instant first(PolicyPeriod period) {
    return ends(period).first;
  }

  /** Gives the last instant inside; {@link Instant#MAX} when it goes on. */
  Instant last(PolicyPeriod period) {
    return ends(period).last;
  }

  boolean contain(@Nullable PolicyPeriod period, Instant at) {
    return period == null || (!at.isBefore(first(period)) && !at.isAfter(last(period)));
  }

  private Ends ends(PolicyPeriod period) {
    return known.computeIfAbsent(
        period,
        it -> new Ends(it.first(zone).orElse(Instant.MIN), it.last(zone).orElse(Instant.MAX)));
  }
}
