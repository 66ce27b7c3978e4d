package dev.consilium.crypto;

import dev.consilium.core.PartyId;
import dev.consilium.crypto.keys.RecipientKey;
import java.time.Instant;

/** Knows whose key is whose. A port: the host's directory stands behind it. */
public interface RecipientDirectory {

  /**
   * Tells whether a key is proven to belong to a party.
   *
   * @param party who would read
   * @param key with what
   * @param at when the binding must hold
   * @return true only when the directory vouches for it
   */
  boolean binds(PartyId party, RecipientKey key, Instant at);
}
