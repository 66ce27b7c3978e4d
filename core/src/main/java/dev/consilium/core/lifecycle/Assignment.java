package dev.consilium.core.lifecycle;

import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One specialist's charge of a case; access ends when it ends.
 *
 * @param specialist who
 * @param start when it began
 * @param end first instant at which it no longer holds; null while it runs
 * @param access when the record may be read, at most; both ends included
 */
public record Assignment(
    PartyId specialist, Instant start, @Nullable Instant end, Period access) {

  /**
   * Tells whether the specialist has access.
   *
   * @param at any instant
   * @return true after the start, before the end and within the access window
   */
  public boolean activeAt(Instant at) {
    return !at.isBefore(start) && (end == null || at.isBefore(end)) && access.contains(at);
  }

  Assignment ended(Instant at) {
    return end == null ? new Assignment(specialist, start, at, access) : this;
  }
}
