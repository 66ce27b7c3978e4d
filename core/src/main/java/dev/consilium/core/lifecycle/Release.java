package dev.consilium.core.lifecycle;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import java.time.Instant;
import java.util.Set;

/**
 * One released version; it stays, whatever follows.
 *
 * @param version the opinion's version, from 1
 * @param opinion hash of the released content
 * @param dossier hash of the dossier it rests on
 * @param recipients to whom
 * @param channel how, as a code
 * @param at when
 */
public record Release(
    int version,
    ContentHash opinion,
    ContentHash dossier,
    Set<PartyId> recipients,
    String channel,
    Instant at) {

  // The copy keeps a later change to the caller's set away from the release.
  public Release {
    recipients = Set.copyOf(recipients);
  }
}
