package dev.consilium.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.crypto.Chance;
import dev.consilium.crypto.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningIdentityTest {

  static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOON.plusNanos(7), ZoneOffset.UTC);
  static final PartyId HOSPITAL = new PartyId("org-1");
  static final byte[] CONTENT = "opinion".getBytes(StandardCharsets.UTF_8);

  static SigningIdentity identity(int seed) {
    return SigningIdentity.create(HOSPITAL, Duration.ofDays(365), CLOCK, Chance.of(seed));
  }

  @Test
  void equalChanceAndContentGiveEqualBytes() {
    assertThat(identity(1).sign(CONTENT)).isEqualTo(identity(1).sign(CONTENT));
    assertThat(identity(1).reveal()).isEqualTo(identity(1).reveal());
    assertThat(identity(1).sign(CONTENT)).isNotEqualTo(identity(2).sign(CONTENT));
  }

  @Test
  void theCertificateNamesThePartyAndItsTime() {
    var certificate = identity(1).certificate();

    assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=org-1");
    assertThat(certificate.getNotBefore()).isEqualTo(Date.from(NOON));
    assertThat(certificate.getNotAfter()).isEqualTo(Date.from(NOON.plus(Duration.ofDays(365))));
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    assertThat(certificate.getSerialNumber().signum()).isPositive();
  }

  @Test
  void keyAndCertificateSurviveTheirText() throws Exception {
    var read = SigningIdentity.parse(identity(1).reveal());

    assertThat(read.sign(CONTENT)).isEqualTo(identity(1).sign(CONTENT));
    assertThat(read.certificateHash())
        .isEqualTo(ContentHash.of(identity(1).certificate().getEncoded()));
    assertThat(Certificates.read(read.certificatePem().getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(read.certificate());
  }

  @Test
  void printsNoSecret() {
    assertThat(identity(1)).hasToString("SigningIdentity[" + identity(1).certificateHash() + "]");
  }

  @Test
  void refusesTextThatIsNoIdentity() {
    var one = new String(identity(1).reveal());
    var two = new String(identity(2).reveal());
    var key = one.substring(0, one.indexOf("-----BEGIN CERT"));
    assertRefused("", "an EC key or its certificate is missing [identity-pem]");
    assertRefused(key, "an EC key or its certificate is missing [identity-pem]");
    assertRefused(one.replace("MI", "!!"), "unreadable [identity-pem]");
    assertRefused(
        key + two.substring(two.indexOf("-----BEGIN CERT")),
        "a certificate of another key [identity-pair]");
  }

  @Test
  void refusesAKeyOnAnotherCurve(@TempDir Path folder) throws Exception {
    Programs.assumePresent("openssl");
    var run = Programs.run(
        folder,
        "openssl",
        "genpkey",
        "-algorithm",
        "EC",
        "-pkeyopt",
        "ec_paramgen_curve:P-384",
        "-out",
        "key");
    assertThat(run.exit()).as(run.output()).isZero();

    assertRefused(
        Files.readString(folder.resolve("key")) + identity(1).certificatePem(),
        "a key on another curve [identity-p256]");
  }

  private static void assertRefused(String pem, String found) {
    assertThatThrownBy(() -> SigningIdentity.parse(pem.toCharArray()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessage("Signing identity: " + found
            + ". Give a P-256 key in PKCS#8 and its certificate, both in PEM.");
  }

  @Test
  void refusesANameOrATimeThatACertificateCannotHold() {
    assertThatThrownBy(() -> SigningIdentity.create(
            new PartyId("x".repeat(65)), Duration.ofDays(1), CLOCK, Chance.of(1)))
        .hasMessage("Signing identity of " + "x".repeat(65)
            + ": 65 characters [certificate-name]. Give a party id of at most 64 characters.");
    assertThatThrownBy(
            () -> SigningIdentity.create(HOSPITAL, Duration.ofMillis(999), CLOCK, Chance.of(1)))
        .hasMessage("Signing identity of org-1: validity PT0.999S [certificate-validity]."
            + " Give at least a second.");
  }

  @Test
  void refusesBytesThatAreNoCertificate() {
    assertThatThrownBy(() -> Certificates.read(new byte[3]))
        .hasMessage("Certificate: 3 bytes that are no X.509 [certificate-form]. Give PEM or DER.");
  }

  @Test
  void aStreamThatBreaksIsNotSigned() {
    var broken = new Broken();

    assertThatThrownBy(() -> identity(1).sign(broken))
        .isInstanceOf(IOException.class)
        .hasMessage("medium");
  }

  private static final class Broken extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("medium");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      throw new IOException("medium");
    }
  }

  @Test
  void aPortThatCannotReadSaysSo() {
    var port = new Signer() {
      @Override
      public byte[] sign(InputStream content) throws IOException {
        throw new IOException("token");
      }

      @Override
      public X509Certificate certificate() {
        return identity(1).certificate();
      }
    };

    assertThatThrownBy(() -> port.sign(CONTENT))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("token");
    assertThat(port.certificateHash()).isEqualTo(identity(1).certificateHash());
  }

  @Test
  void opensslBelievesKeyCertificateAndSignature(@TempDir Path folder) throws Exception {
    Programs.assumePresent("openssl");
    var identity = SigningIdentity.create(
        HOSPITAL,
        Duration.ofDays(36_500),
        Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC),
        Chance.of(1));
    Files.writeString(folder.resolve("key"), new String(identity.reveal()));
    Files.writeString(folder.resolve("certificate"), identity.certificatePem());
    Files.write(folder.resolve("content"), CONTENT);
    Files.write(folder.resolve("signature"), identity.sign(CONTENT));

    var run = Programs.run(
        folder,
        "openssl",
        "cms",
        "-verify",
        "-binary",
        "-inform",
        "DER",
        "-in",
        "signature",
        "-content",
        "content",
        "-CAfile",
        "certificate",
        "-out",
        "out");
    assertThat(run.output()).contains("CMS Verification successful");
    assertThat(run.exit()).isZero();
    assertThat(Programs.run(folder, "openssl", "pkey", "-in", "key", "-noout", "-check")
            .output())
        .contains("Key is valid");
  }
}
