package dev.consilium.core.lifecycle;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import java.time.Instant;

/**
 * What every event says: whose case, which place in its history, when, by whom, why.
 *
 * @param caseId the case
 * @param sequence place in the history, from 1
 * @param at when it was decided; UTC
 * @param actor who decided it
 * @param cause for whom and why software acted, as a code; empty for a human without one
 * @param previous hash of the event before; of the case id for the first
 */
public record EventHeader(
    CaseId caseId, long sequence, Instant at, Actor actor, String cause, ContentHash previous) {

  // A history counts from one; anything less could be put before its beginning.
  public EventHeader {
    if (sequence < 1) {
      throw new IllegalArgumentException("Case " + caseId + ": event sequence " + sequence
          + " [sequence-positive]. Count the events of a case from 1.");
    }
  }
}
