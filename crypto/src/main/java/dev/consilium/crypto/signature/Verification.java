package dev.consilium.crypto.signature;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import java.util.Set;

/** What became of a signature. */
public sealed interface Verification {

  /**
   * It holds, and its signer is believed.
   *
   * @param parties for whom the signer speaks; never empty
   * @param certificate SHA-256 over the signer's certificate in DER
   */
  record Valid(Set<PartyId> parties, ContentHash certificate) implements Verification {

    // The copy keeps a later change to the caller's set away from the verdict.
    public Valid {
      parties = Set.copyOf(parties);
    }
  }

  /**
   * It is well made, but by nobody who is believed at that time.
   *
   * @param refusal why not
   */
  record Untrusted(Refusal refusal) implements Verification {}

  /**
   * It is none, or not of this content.
   *
   * @param refusal why not
   */
  record Invalid(Refusal refusal) implements Verification {}
}
