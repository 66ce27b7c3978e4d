package dev.consilium.core.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule is law, first and last included.
 *
 * @param from first day; null when its source gives none
 * @param to last day; null when it has no end
 * @param readOn the day as of which the source was read: all that is known when both are null
 */
public record EffectiveInterval(
    @Nullable LocalDate from, @Nullable LocalDate to, LocalDate readOn) {

  // A rule that ends before it begins would never decide and nobody would notice.
  public EffectiveInterval {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("Effective interval: ends " + to + ", before it begins "
          + from + " [interval-order]. Correct one of the two.");
    }
  }

  /**
   * Tells whether a day lies in it.
   *
   * @param day a day in UTC
   * @return true from the first day to the last
   */
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /**
   * Says it.
   *
   * @return such as {@code in force from 2025-07-01}; {@code as read on} a day when undated
   */
  @Override
  public String toString() {
    if (from == null && to == null) {
      return "as read on " + readOn;
    }
    return "in force" + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
  }
}
