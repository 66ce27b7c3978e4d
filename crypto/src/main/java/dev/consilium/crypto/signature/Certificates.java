package dev.consilium.crypto.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.bouncycastle.cert.X509CertificateHolder;

/** Certificates between their text, the platform's form and Bouncy Castle's. */
public final class Certificates {

  private static final byte[] LINE_FEED = {'\n'};

  private Certificates() {}

  /**
   * Reads a certificate.
   *
   * @param encoded X.509 in PEM or DER
   * @return the certificate
   * @throws IllegalArgumentException if there is none
   */
  public static X509Certificate read(byte[] encoded) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded));
    } catch (CertificateException e) {
      throw new IllegalArgumentException(
          "Certificate: " + encoded.length
              + " bytes that are no X.509 [certificate-form]. Give PEM or DER.",
          e);
    }
  }

  static X509Certificate of(X509CertificateHolder holder) {
    return read(bytes(holder));
  }

  static byte[] bytes(X509CertificateHolder holder) {
    try {
      return holder.getEncoded();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Certificate: no DER form [certificate-form]. Give PEM or DER.", e);
    }
  }

  static String pem(X509CertificateHolder holder) {
    return "-----BEGIN CERTIFICATE-----\n" + wrapped(bytes(holder))
        + "\n-----END CERTIFICATE-----\n";
  }

  static String wrapped(byte[] der) {
    var encoder = Base64.getMimeEncoder(64, LINE_FEED);
    return new String(encoder.encode(der), StandardCharsets.US_ASCII);
  }
}
