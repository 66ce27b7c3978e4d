package dev.consilium.crypto;

import dev.consilium.core.PartyId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the sender decides about a package; the permits decide the rest.
 *
 * @param issuer who sends and signs
 * @param id names the package, unique in the host's store
 * @param expires when readers stop opening it, in whole seconds; null for the earliest permit end
 */
public record PackageOrder(
    PartyId issuer, UUID id, @Nullable Instant expires) {

  /**
   * Writes the package's name as its claims do.
   *
   * @return {@code urn:uuid:…}
   */
  public String urn() {
    return "urn:uuid:" + id;
  }
}
