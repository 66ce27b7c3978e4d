package dev.consilium.core.reconcile;

import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.PartialDate.Precision;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A partial date as an interval, on the clock it was written by and, where a zone is known, as
 * instants.
 *
 * @param zoned whether the instants are known
 * @param wallFirst the beginning on the written clock
 * @param wallLast the end on the written clock
 * @param first the beginning as an instant; the written clock's where no zone is known
 * @param last the end as an instant
 * @param minute whether the time is known to the minute
 */
record Moment(
    boolean zoned,
    Instant wallFirst,
    Instant wallLast,
    Instant first,
    Instant last,
    boolean minute) {

  private static final int OFFSET = "+01:00".length();

  static @Nullable Moment of(@Nullable PartialDate date) {
    if (date == null) {
      return null;
    }
    var first = date.earliest(ZoneOffset.UTC);
    var last = date.latest(ZoneOffset.UTC);
    var ahead = date.hasZone() ? ahead(date.text()) : 0;
    return new Moment(
        date.hasZone(),
        first.plusSeconds(ahead),
        last.plusSeconds(ahead),
        first,
        last,
        date.precision().compareTo(Precision.MINUTE) >= 0);
  }

  /** By how many seconds the written clock is ahead of UTC. */
  private static int ahead(String text) {
    return text.endsWith("Z")
        ? 0
        : ZoneOffset.of(text.substring(text.length() - OFFSET)).getTotalSeconds();
  }

  /**
   * Two known zones compare as instants. Otherwise the written clocks do: a date without a zone is
   * the day at the sender's, and taking it to reach over three days would join what is not one.
   */
  boolean meets(Moment other) {
    if (zoned && other.zoned) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
    return !wallFirst.isAfter(other.wallLast) && !other.wallFirst.isAfter(wallLast);
  }

  static Likeness compare(@Nullable PartialDate one, @Nullable PartialDate other) {
    return Likeness.both(of(one), of(other), (it, that) -> Likeness.of(it.meets(that)));
  }
}
