package dev.consilium.core.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Earlier and later where null means no limit. */
final class Instants {

  private Instants() {}

  static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.isBefore(a) ? b : a;
  }

  static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.isAfter(a) ? b : a;
  }

  /** The first instant after the last one inside. */
  static Instant after(Instant last) {
    return last.equals(Instant.MAX) ? last : last.plusNanos(1);
  }
}
