package dev.consilium.crypto.signature;

import java.io.CharArrayReader;
import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.openssl.PEMParser;
import org.jspecify.annotations.Nullable;

/** A key and its certificate as one text. */
final class IdentityPem {

  private IdentityPem() {}

  static char[] write(ECPrivateKeyParameters key, X509CertificateHolder holder) {
    try {
      var der = PrivateKeyInfoFactory.createPrivateKeyInfo(key).getEncoded();
      var text = "-----BEGIN PRIVATE KEY-----\n" + Certificates.wrapped(der)
          + "\n-----END PRIVATE KEY-----\n" + Certificates.pem(holder);
      Arrays.fill(der, (byte) 0);
      return text.toCharArray();
    } catch (IOException e) {
      throw new IllegalStateException(
          "Signing identity: its key has no DER form [key-encoded]. Make a new one.", e);
    }
  }

  static SigningIdentity read(char[] pem) {
    ECPrivateKeyParameters key = null;
    X509CertificateHolder holder = null;
    try (var parser = new PEMParser(new CharArrayReader(pem))) {
      for (var part = parser.readObject(); part != null; part = parser.readObject()) {
        if (part instanceof PrivateKeyInfo info
            && PrivateKeyFactory.createKey(info) instanceof ECPrivateKeyParameters found) {
          key = found;
        } else if (part instanceof X509CertificateHolder found && holder == null) {
          holder = found;
        }
      }
    } catch (IOException | RuntimeException e) {
      throw refused("unreadable", "identity-pem"); // the cause would quote the key's text
    }
    return checked(key, holder);
  }

  private static SigningIdentity checked(
      @Nullable ECPrivateKeyParameters key, @Nullable X509CertificateHolder holder) {
    if (key == null || holder == null) {
      throw refused("an EC key or its certificate is missing", "identity-pem");
    }
    if (!key.getParameters().getCurve().equals(P256.DOMAIN.getCurve())) {
      throw refused("a key on another curve", "identity-p256");
    }
    var point = P256.DOMAIN.getG().multiply(key.getD()).getEncoded(false);
    var certified = holder.getSubjectPublicKeyInfo().getPublicKeyData().getBytes();
    if (!Arrays.equals(point, certified)) {
      throw refused("a certificate of another key", "identity-pair");
    }
    return new SigningIdentity(new ECPrivateKeyParameters(key.getD(), P256.DOMAIN), holder);
  }

  private static IllegalArgumentException refused(String found, String rule) {
    return new IllegalArgumentException("Signing identity: " + found + " [" + rule
        + "]. Give a P-256 key in PKCS#8 and its certificate, both in PEM.");
  }
}
