package dev.consilium.crypto.signature;

import dev.consilium.core.PartyId;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose signatures are believed. Immutable; begins empty.
 *
 * <p>A certificate is a signer's own, pinned, or that of an authority: then whatever the authority
 * certified speaks for the party.
 */
public final class TrustedSigners {

  private static final TrustedSigners NONE = new TrustedSigners(List.of());

  private final List<Entry> entries;

  /** One certificate that speaks for one party. */
  record Entry(PartyId party, X509Certificate certificate) {}

  private TrustedSigners(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Believes nobody.
   *
   * @return the empty set
   */
  public static TrustedSigners none() {
    return NONE;
  }

  /**
   * Believes one more certificate.
   *
   * @param party for whom it speaks
   * @param certificate the signer's own, or its authority's
   * @return this set and the certificate
   */
  public TrustedSigners and(PartyId party, X509Certificate certificate) {
    var more = new ArrayList<>(entries);
    more.add(new Entry(party, certificate));
    return new TrustedSigners(more);
  }

  List<Entry> entries() {
    return entries;
  }

  @Override
  public String toString() {
    return "TrustedSigners[" + entries.size() + "]";
  }
}
