package dev.consilium.crypto.signature;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;

/** Which algorithms are looked at, before any key is. Source: RFC 8933, RFC 5754, RFC 4056. */
final class SignatureAlgorithms {

  private static final Set<ASN1ObjectIdentifier> DIGESTS = Set.of(
      NISTObjectIdentifiers.id_sha256,
      NISTObjectIdentifiers.id_sha384,
      NISTObjectIdentifiers.id_sha512);

  private static final Set<ASN1ObjectIdentifier> SIGNATURES = Set.of(
      X9ObjectIdentifiers.ecdsa_with_SHA256,
      X9ObjectIdentifiers.ecdsa_with_SHA384,
      X9ObjectIdentifiers.ecdsa_with_SHA512,
      PKCSObjectIdentifiers.rsaEncryption,
      PKCSObjectIdentifiers.sha256WithRSAEncryption,
      PKCSObjectIdentifiers.sha384WithRSAEncryption,
      PKCSObjectIdentifiers.sha512WithRSAEncryption,
      PKCSObjectIdentifiers.id_RSASSA_PSS);

  private SignatureAlgorithms() {}

  static boolean allow(SignerInformation signer) {
    return DIGESTS.contains(signer.getDigestAlgorithmID().getAlgorithm())
        && SIGNATURES.contains(new ASN1ObjectIdentifier(signer.getEncryptionAlgOID()));
  }

  static boolean isSha256(AlgorithmIdentifier digest) {
    return digest.getAlgorithm().equals(NISTObjectIdentifiers.id_sha256);
  }
}
