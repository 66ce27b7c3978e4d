package dev.consilium.crypto.signature;

import dev.consilium.core.PartyId;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;

/**
 * A party's own key and certificate: ECDSA on P-256 with SHA-256.
 *
 * <p>Signatures are deterministic (RFC 6979): equal content, equal bytes. Immutable and safe to
 * share.
 *
 * <pre>{@code
 * var signer = SigningIdentity.create(hospital, Duration.ofDays(365), clock, random);
 * byte[] signature = signer.sign(opinionBytes);
 * }</pre>
 */
public final class SigningIdentity implements Signer {

  private final ECPrivateKeyParameters key;
  private final X509Certificate certificate;
  private final X509CertificateHolder holder;

  SigningIdentity(ECPrivateKeyParameters key, X509CertificateHolder holder) {
    this.key = key;
    this.holder = holder;
    this.certificate = Certificates.of(holder);
  }

  /**
   * Makes a key pair and a certificate that it signs itself.
   *
   * @param party named in the certificate; at most 64 characters
   * @param validity from now on, at least a second; both ends are cut to seconds
   * @param clock tells now
   * @param random the source of key and serial number; an equal source makes equal identities
   * @return the identity; give its certificate to those who are to trust it
   */
  public static SigningIdentity create(
      PartyId party, Duration validity, Clock clock, SecureRandom random) {
    return SelfSigned.create(party, validity, clock, random);
  }

  /**
   * Reads a key and its certificate.
   *
   * @param pem a {@code PRIVATE KEY} (PKCS#8, not encrypted) and a {@code CERTIFICATE}; not kept
   * @return the identity
   * @throws IllegalArgumentException if one is missing, not P-256, or they do not belong together
   */
  public static SigningIdentity parse(char[] pem) {
    return IdentityPem.read(pem);
  }

  /**
   * Writes key and certificate out, for the key store alone.
   *
   * @return PKCS#8 and X.509 in PEM, as {@link #parse} and {@code openssl} read it; the caller
   *     wipes it
   */
  public char[] reveal() {
    return IdentityPem.write(key, holder);
  }

  /**
   * Writes the certificate out, to be handed to those who verify.
   *
   * @return X.509 in PEM
   */
  public String certificatePem() {
    return Certificates.pem(holder);
  }

  @Override
  public byte[] sign(InputStream content) throws IOException {
    return CmsSigning.sign(content, key, holder);
  }

  @Override
  public X509Certificate certificate() {
    return certificate;
  }

  @Override
  public String toString() {
    return "SigningIdentity[" + certificateHash() + "]";
  }
}
