package dev.consilium.crypto;

import dev.consilium.crypto.bag.Tags;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.keys.RecipientKey;
import dev.consilium.crypto.signature.Verification;
import java.time.Instant;

/** Compares signed claims with who signed, who reads and when. */
final class ClaimsCheck {

  private final PackageClaims claims;
  private final Tags tags;

  ClaimsCheck(PackageClaims claims, Tags tags) {
    this.claims = claims;
    this.tags = tags;
  }

  void check(Verification.Valid signature, RecipientKey reader, Instant now) {
    if (!signature.parties().contains(claims.issuer())) {
      throw new PackageException.SignerUntrusted(
          "Package claims",
          "issued by " + claims.issuer() + ", for whom its signer does not speak",
          "issuer-signed",
          "Ask the issuer for its certificate, or refuse the package.");
    }
    if (!claims.audience().contains(reader.id())) {
      throw new PackageException.NotAddressed(
          "Package claims",
          claims.audience().size() + " addressees, not " + reader,
          "audience",
          "Somebody passed it on. Tell its issuer, and ask for a package of your own.");
    }
    if (now.isBefore(claims.issuedAt()) || now.isAfter(claims.expires())) {
      throw new PackageException.OutsidePeriod(
          "Package claims",
          "valid from " + claims.issuedAt() + " to " + claims.expires() + ", not at " + now,
          "package-current",
          "Check your clock, or ask its issuer for a new package.");
    }
    if (!claims.packageId().equals(tags.packageId())) {
      throw new PackageException.Broken(
          "Package claims",
          "another package than the bag names",
          "package-id",
          "Ask the sender for the package again.");
    }
  }
}
