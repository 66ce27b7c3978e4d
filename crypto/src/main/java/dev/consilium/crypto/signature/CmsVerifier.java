package dev.consilium.crypto.signature;

import dev.consilium.core.ContentHash;
import dev.consilium.core.Refusal;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;

/**
 * Checks detached CMS signatures against an explicit set of trusted certificates.
 *
 * <p>Exactly one signer; its certificate inside and named by signingCertificateV2; algorithms from
 * a closed list; the content's digest; the certificate valid and trusted at a given instant. A
 * signing time inside the signature is never believed; revocation is not looked up. Immutable.
 */
public final class CmsVerifier {

  private static final int MOST_BYTES = 1 << 20;
  private static final String SUBJECT = "Signature";

  private final TrustedSigners trusted;
  private final BouncyCastleProvider provider = new BouncyCastleProvider();

  private CmsVerifier(TrustedSigners trusted) {
    this.trusted = trusted;
  }

  /**
   * Makes a verifier.
   *
   * @param trusted whom to believe; {@link TrustedSigners#none} believes nobody
   * @return the verifier
   */
  public static CmsVerifier trusting(TrustedSigners trusted) {
    return new CmsVerifier(trusted);
  }

  /**
   * Checks one signature.
   *
   * @param content exactly the bytes that were signed
   * @param signature detached CMS SignedData, at most 1 MiB
   * @param at when the signer's certificate must be valid
   * @return for whom the signer speaks, or why it is not believed
   */
  public Verification verify(byte[] content, byte[] signature, Instant at) {
    try {
      if (signature.length > MOST_BYTES) {
        return invalid(signature.length + " bytes", "signature-size");
      }
      var signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
      var signers = List.copyOf(signed.getSignerInfos().getSigners());
      if (signers.size() != 1) {
        return invalid(signers.size() + " signers", "one-signer");
      }
      return verify(signed, signers.get(0), at);
    } catch (CMSException | OperatorCreationException | RuntimeException e) {
      return invalid("unreadable", "signature-form");
    }
  }

  private Verification verify(CMSSignedData signed, SignerInformation signer, Instant at)
      throws OperatorCreationException {
    if (!signed.isDetachedSignature() || embedsContent(signed)) {
      return invalid("content of its own", "signature-detached");
    }
    if (!SignatureAlgorithms.allow(signer)) {
      return invalid("an algorithm outside the list", "signature-algorithm");
    }
    var certificates = new ArrayList<X509Certificate>();
    X509CertificateHolder own = null;
    for (var holder : signed.getCertificates().getMatches(everything())) {
      certificates.add(Certificates.of(holder));
      own = signer.getSID().match(holder) ? holder : own;
    }
    if (own == null || !namedBy(signer, own)) {
      return invalid("no certificate that it names", "signing-certificate");
    }
    var key = Certificates.of(own);
    if (!fits(signer, key)) {
      return invalid("not of this content", "signature-fits");
    }
    return CertificateTrust.judge(trusted, key, certificates, at);
  }

  private boolean fits(SignerInformation signer, X509Certificate certificate)
      throws OperatorCreationException {
    try {
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
          .setProvider(provider)
          .build(certificate.getPublicKey()));
    } catch (CMSException e) {
      return false; // the digest is another, or the signature cannot be computed
    }
  }

  private static boolean embedsContent(CMSSignedData signed) {
    var inner = SignedData.getInstance(signed.toASN1Structure().getContent());
    return inner.getEncapContentInfo().getContent() != null;
  }

  private static boolean namedBy(SignerInformation signer, X509CertificateHolder holder) {
    var attributes = signer.getSignedAttributes();
    var attribute = attributes == null
        ? null
        : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (attribute == null) {
      return false;
    }
    var named =
        SigningCertificateV2.getInstance(attribute.getAttributeValues()[0]).getCerts()[0];
    return SignatureAlgorithms.isSha256(named.getHashAlgorithm())
        && ContentHash.of(Certificates.bytes(holder))
            .equals(ContentHash.ofDigest(named.getCertHash()));
  }

  private static Selector<X509CertificateHolder> everything() {
    return new Selector<>() {
      @Override
      public boolean match(X509CertificateHolder holder) {
        return true;
      }

      @Override
      public Object clone() {
        return this;
      }
    };
  }

  private static Verification invalid(String found, String rule) {
    return new Verification.Invalid(new Refusal(
        SUBJECT, found, rule, "Do not use the content; ask its sender for a signed copy."));
  }
}
