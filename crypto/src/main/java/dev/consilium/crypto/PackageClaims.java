package dev.consilium.crypto;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.consent.Obligation;
import java.time.Instant;
import java.util.List;

/**
 * What a sender signs about a package. Immutable. Source: RFC 7519 names, IHE IUA purpose of use.
 */
public final class PackageClaims {

  private final PartyId issuer;
  private final String packageId;
  private final Instant issuedAt;
  private final Instant expires;
  private final List<String> audience;
  private final Disclosure disclosure;

  /** What was disclosed, and under which permits. */
  record Disclosure(
      CaseId caseId,
      int version,
      ContentHash dossier,
      PurposeOfUse purpose,
      List<String> permits,
      List<Obligation> obligations) {

    // The copies keep later changes to the caller's lists away from the claims.
    Disclosure {
      permits = List.copyOf(permits);
      obligations = List.copyOf(obligations);
    }
  }

  PackageClaims(
      PartyId issuer,
      String packageId,
      Instant issuedAt,
      Instant expires,
      List<String> audience,
      Disclosure disclosure) {
    this.issuer = issuer;
    this.packageId = packageId;
    this.issuedAt = issuedAt;
    this.expires = expires;
    this.audience = List.copyOf(audience);
    this.disclosure = disclosure;
  }

  /**
   * Tells who sealed it.
   *
   * @return the sender; {@code iss}
   */
  public PartyId issuer() {
    return issuer;
  }

  /**
   * Names the package.
   *
   * @return {@code urn:uuid:…}; {@code sub}
   */
  public String packageId() {
    return packageId;
  }

  /**
   * Names this sealing of the package.
   *
   * @return the package and the second of sealing; {@code jti}
   */
  public String sealingId() {
    return packageId + "#" + issuedAt.getEpochSecond();
  }

  /**
   * Tells when it was sealed, and from when on it may be read.
   *
   * @return in whole seconds; {@code iat} and {@code nbf}
   */
  public Instant issuedAt() {
    return issuedAt;
  }

  /**
   * Tells until when it may be read; policy that our reader keeps, nothing more.
   *
   * @return in whole seconds; {@code exp}
   */
  public Instant expires() {
    return expires;
  }

  /**
   * Tells to whom it is addressed.
   *
   * @return ids of recipient keys; {@code aud}
   */
  public List<String> audience() {
    return audience;
  }

  /**
   * Tells what for.
   *
   * @return the purpose of all its permits
   */
  public PurposeOfUse purpose() {
    return disclosure.purpose();
  }

  /**
   * Tells the case.
   *
   * @return the case of the dossier
   */
  public CaseId caseId() {
    return disclosure.caseId();
  }

  /**
   * Tells which of the case's dossiers it holds.
   *
   * @return 1 for the first
   */
  public int dossierVersion() {
    return disclosure.version();
  }

  /**
   * Names the dossier.
   *
   * @return SHA-256 over its manifest
   */
  public ContentHash dossier() {
    return disclosure.dossier();
  }

  /**
   * Names the permits it rests on.
   *
   * @return one for each recipient, in the order of {@link #audience}
   */
  public List<String> permits() {
    return disclosure.permits();
  }

  /**
   * Gives the duties of its readers.
   *
   * @return those of all permits, each once
   */
  public List<Obligation> obligations() {
    return disclosure.obligations();
  }

  @Override
  public String toString() {
    return "PackageClaims[" + sealingId() + "]";
  }
}
