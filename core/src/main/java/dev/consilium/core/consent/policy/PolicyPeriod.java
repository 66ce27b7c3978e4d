package dev.consilium.core.consent.policy;

import dev.consilium.core.Period;
import dev.consilium.core.record.PartialDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a provision applies, or which data it is about. Both ends are inside. */
public sealed interface PolicyPeriod {

  /**
   * Gives the first instant inside.
   *
   * @param zone where a date without a zone is taken to be
   * @return empty when it always was
   */
  Optional<Instant> first(ZoneId zone);

  /**
   * Gives the last instant inside.
   *
   * @param zone where a date without a zone is taken to be
   * @return empty when it goes on
   */
  Optional<Instant> last(ZoneId zone);

  /**
   * Tells whether an instant lies inside.
   *
   * @param at any instant
   * @param zone where a date without a zone is taken to be
   * @return true between the ends and at both
   */
  default boolean contains(Instant at, ZoneId zone) {
    return first(zone).map(first -> !at.isBefore(first)).orElse(true)
        && last(zone).map(last -> !at.isAfter(last)).orElse(true);
  }

  /**
   * Dates as precise as they were written: an end of {@code 2022} runs to the end of that year.
   *
   * @param start null when it always was
   * @param end null when it goes on
   */
  record Dated(@Nullable PartialDate start, @Nullable PartialDate end) implements PolicyPeriod {

    // An end before its start would contain nothing and hide a typing error.
    public Dated {
      if (start != null && end != null && end.isSurelyBefore(start)) {
        throw new IllegalArgumentException("Policy period: its end is before its start"
            + " [period-ordered]. Exchange them, or leave one open.");
      }
    }

    @Override
    public Optional<Instant> first(ZoneId zone) {
      return Optional.ofNullable(start).map(it -> it.earliest(zone));
    }

    @Override
    public Optional<Instant> last(ZoneId zone) {
      return Optional.ofNullable(end).map(it -> it.latest(zone));
    }
  }

  /**
   * Exact instants, alike in every zone.
   *
   * @param period the instants
   */
  record Exact(Period period) implements PolicyPeriod {

    @Override
    public Optional<Instant> first(ZoneId zone) {
      return Optional.ofNullable(period.start());
    }

    @Override
    public Optional<Instant> last(ZoneId zone) {
      return Optional.ofNullable(period.end());
    }
  }
}
