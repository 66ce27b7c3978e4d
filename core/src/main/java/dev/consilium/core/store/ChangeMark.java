package dev.consilium.core.store;

import java.time.Instant;

/**
 * A place in the order of changes; a host stores it to go on later.
 *
 * @param position grows with time, with gaps; meaningful in one store only
 * @param caseId the case changed there; empty at the start
 */
public record ChangeMark(long position, String caseId) {

  /** Before every change. */
  public static final ChangeMark START = new ChangeMark(0, "");

  // Before any due time, and within what every database can hold.
  static final Instant LONG_AGO = Instant.parse("0001-01-01T00:00:00Z");
}
