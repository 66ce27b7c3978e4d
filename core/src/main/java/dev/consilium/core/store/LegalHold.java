package dev.consilium.core.store;

import dev.consilium.core.PartyId;
import java.time.Instant;

/**
 * Why a case must be kept.
 *
 * @param reference the host's file number or the like, 1 to 200 characters; no patient data
 * @param by who placed it
 * @param at when
 */
public record LegalHold(String reference, PartyId by, Instant at) {

  // A hold that nobody can look up could never be lifted with a good conscience.
  public LegalHold {
    Erasure.check("Legal hold", reference);
  }
}
