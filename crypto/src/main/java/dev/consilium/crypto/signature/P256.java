package dev.consilium.crypto.signature;

import dev.consilium.core.ContentHash;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.operator.ContentSigner;

/** ECDSA on P-256 with SHA-256 (FIPS 186-5), its nonce derived from the content (RFC 6979). */
final class P256 implements ContentSigner {

  static final ECNamedDomainParameters DOMAIN = new ECNamedDomainParameters(
      SECObjectIdentifiers.secp256r1, SECNamedCurves.getByOID(SECObjectIdentifiers.secp256r1));

  private final ECPrivateKeyParameters key;
  private final MessageDigest digest = ContentHash.digest();

  P256(ECPrivateKeyParameters key) {
    this.key = key;
  }

  static byte[] sha256(byte[] content) {
    return ContentHash.digest().digest(content);
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  }

  @Override
  public OutputStream getOutputStream() {
    return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
  }

  @Override
  public byte[] getSignature() {
    var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, key);
    var pair = signer.generateSignature(digest.digest());
    try {
      return StandardDSAEncoding.INSTANCE.encode(DOMAIN.getN(), pair[0], pair[1]);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Signature: no DER form [signature-encoded]. Report this as a defect.", e);
    }
  }
}
