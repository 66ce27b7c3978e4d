package dev.consilium.crypto.signature;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.Refusal;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Decides for whom a certificate speaks at an instant: pinned itself, or by a path (RFC 5280). */
final class CertificateTrust {

  private CertificateTrust() {}

  static Verification judge(
      TrustedSigners trusted, X509Certificate signer, List<X509Certificate> sent, Instant at) {
    if (!maySign(signer)) {
      return untrusted("a certificate that may not sign", "signer-key-usage");
    }
    var parties = new TreeMap<String, PartyId>();
    for (var entry : trusted.entries()) {
      if (entry.certificate().equals(signer) || leadsTo(entry.certificate(), signer, sent, at)) {
        parties.put(entry.party().value(), entry.party());
      }
    }
    if (parties.isEmpty()) {
      return untrusted(
          "a certificate that leads to none of " + trusted.entries().size() + " trusted ones",
          "signer-trusted");
    }
    if (!isValid(signer, at)) {
      return untrusted("a certificate not valid at " + at, "signer-valid");
    }
    return new Verification.Valid(Set.copyOf(parties.values()), hash(signer));
  }

  private static boolean maySign(X509Certificate certificate) {
    var usage = certificate.getKeyUsage();
    return usage == null || usage[0] || usage[1];
  }

  private static boolean isValid(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }

  private static boolean leadsTo(
      X509Certificate anchor, X509Certificate signer, List<X509Certificate> sent, Instant at) {
    if (anchor.getBasicConstraints() < 0 || !isValid(anchor, at)) {
      return false;
    }
    try {
      var target = new X509CertSelector();
      target.setCertificate(signer);
      var path = new PKIXBuilderParameters(Set.of(new TrustAnchor(anchor, null)), target);
      path.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
      path.setRevocationEnabled(false);
      path.setDate(Date.from(at));
      CertPathBuilder.getInstance("PKIX").build(path);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static ContentHash hash(X509Certificate certificate) {
    try {
      return ContentHash.of(certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IllegalStateException(
          "Certificate: no DER form [certificate-form]. Report this as a defect.", e);
    }
  }

  private static Verification untrusted(String found, String rule) {
    return new Verification.Untrusted(new Refusal(
        "Signature",
        found,
        rule,
        "Ask the sender for a certificate by a safe way, then add it to the trusted signers."));
  }
}
