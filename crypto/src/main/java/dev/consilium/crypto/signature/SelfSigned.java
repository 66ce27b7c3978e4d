package dev.consilium.crypto.signature;

import dev.consilium.core.PartyId;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** Makes certificates that vouch for themselves (RFC 5280), to be pinned by who trusts them. */
final class SelfSigned {

  private static final int LONGEST_NAME = 64;
  private static final int SERIAL = 16;

  private SelfSigned() {}

  static SigningIdentity create(
      PartyId party, Duration validity, Clock clock, SecureRandom random) {
    if (party.value().length() > LONGEST_NAME) {
      throw new IllegalArgumentException("Signing identity of " + party + ": "
          + party.value().length() + " characters [certificate-name]. Give a party id of at most "
          + LONGEST_NAME + " characters.");
    }
    var from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (validity.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("Signing identity of " + party + ": validity " + validity
          + " [certificate-validity]. Give at least a second.");
    }
    var key = new ECPrivateKeyParameters(scalar(random), P256.DOMAIN);
    var point = P256.DOMAIN.getG().multiply(key.getD()).normalize();
    var name =
        new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, party.value()).build();
    try {
      var spki = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
          new ECPublicKeyParameters(point, P256.DOMAIN));
      var usage = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
      var until = from.plus(validity).truncatedTo(ChronoUnit.SECONDS);
      var identifier = Arrays.copyOf(P256.sha256(spki.getPublicKeyData().getBytes()), 20);
      var holder = new X509v3CertificateBuilder(
              name, serial(random), Date.from(from), Date.from(until), Locale.ROOT, name, spki)
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(Extension.keyUsage, true, usage)
          .addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier))
          .build(new P256(key));
      return new SigningIdentity(key, holder);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Signing identity of " + party
              + ": its certificate has no DER form [certificate-encoded]. Give another party id.",
          e);
    }
  }

  /** Rejection sampling: every scalar from 1 to n - 1 is equally likely. */
  private static BigInteger scalar(SecureRandom random) {
    while (true) {
      var scalar = new BigInteger(1, bytes(random, 32));
      if (scalar.signum() > 0 && scalar.compareTo(P256.DOMAIN.getN()) < 0) {
        return scalar;
      }
    }
  }

  private static BigInteger serial(SecureRandom random) {
    return new BigInteger(1, bytes(random, SERIAL)).setBit(0);
  }

  private static byte[] bytes(SecureRandom random, int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
