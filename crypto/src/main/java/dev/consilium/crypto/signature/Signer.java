package dev.consilium.crypto.signature;

import dev.consilium.core.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/**
 * Signs content: packages, opinions, reports. A port; a host may put a token behind it.
 *
 * <p>The result is a detached CMS SignedData (RFC 5652) in DER with its certificate and the signed
 * attributes contentType, messageDigest and signingCertificateV2 (RFC 5035), and no signing time.
 */
public interface Signer {

  /**
   * Signs a stream.
   *
   * @param content read to its end, not closed
   * @return the detached signature
   * @throws IOException when the content cannot be read
   */
  byte[] sign(InputStream content) throws IOException;

  /**
   * Tells who signs.
   *
   * @return the certificate that stands in every signature
   */
  X509Certificate certificate();

  /**
   * Signs bytes in memory, such as an opinion's canonical form.
   *
   * @param content exactly the bytes that are attested
   * @return the detached signature
   */
  default byte[] sign(byte[] content) {
    try {
      return sign(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Names the certificate.
   *
   * @return SHA-256 over its DER form
   */
  default ContentHash certificateHash() {
    try {
      return ContentHash.of(certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(
          "Signer: a certificate without a DER form [certificate-encoded]. Load it again.", e);
    }
  }
}
