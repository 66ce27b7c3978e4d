package dev.consilium.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time; both ends belong to it, as in FHIR R4 Period.
 *
 * @param start first instant; null when it always was
 * @param end last instant; null when it goes on
 */
public record Period(@Nullable Instant start, @Nullable Instant end) {

  // An end before its start would contain nothing and hide a typing error.
  public Period {
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("Period: end " + end + " is before start " + start
          + " [period-ordered]. Exchange them, or leave one open.");
    }
  }

  /**
   * Makes a period that began and has no end.
   *
   * @param start first instant
   * @return the open period
   */
  public static Period from(Instant start) {
    return new Period(start, null);
  }

  /**
   * Tells whether an instant lies in it.
   *
   * @param instant any instant
   * @return true between the ends and at both of them
   */
  public boolean contains(Instant instant) {
    return (start == null || !instant.isBefore(start)) && (end == null || !instant.isAfter(end));
  }
}
