package dev.consilium.crypto.signature;

import static dev.consilium.crypto.signature.SigningIdentityTest.CONTENT;
import static dev.consilium.crypto.signature.SigningIdentityTest.HOSPITAL;
import static dev.consilium.crypto.signature.SigningIdentityTest.NOON;
import static dev.consilium.crypto.signature.SigningIdentityTest.identity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.PartyId;
import dev.consilium.crypto.Chance;
import dev.consilium.crypto.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CmsVerifierTest {

  private static final String ASK =
      "Ask the sender for a certificate by a safe way, then add it to the trusted signers.";
  private static final String DROP = "Do not use the content; ask its sender for a signed copy.";

  private static final CmsVerifier ONE =
      CmsVerifier.trusting(TrustedSigners.none().and(HOSPITAL, identity(1).certificate()));

  private static Verification verify(byte[] content, byte[] signature, Instant at) {
    return ONE.verify(content, signature, at);
  }

  private static void assertInvalid(Verification verification, String found) {
    assertThat(((Verification.Invalid) verification).refusal().message())
        .isEqualTo("Signature: " + found + ". " + DROP);
  }

  private static void assertUntrusted(Verification verification, String found) {
    assertThat(((Verification.Untrusted) verification).refusal().message())
        .isEqualTo("Signature: " + found + ". " + ASK);
  }

  @Test
  void aPinnedSignerIsBelieved() {
    assertThat(verify(CONTENT, identity(1).sign(CONTENT), NOON))
        .isEqualTo(new Verification.Valid(Set.of(HOSPITAL), identity(1).certificateHash()));
  }

  @Test
  void aCertificateSpeaksForEveryPartyItIsListedFor() {
    var trusted = TrustedSigners.none()
        .and(HOSPITAL, identity(1).certificate())
        .and(new PartyId("org-2"), identity(1).certificate())
        .and(new PartyId("org-3"), identity(2).certificate());

    assertThat(CmsVerifier.trusting(trusted).verify(CONTENT, identity(1).sign(CONTENT), NOON))
        .isEqualTo(new Verification.Valid(
            Set.of(HOSPITAL, new PartyId("org-2")), identity(1).certificateHash()));
    assertThat(trusted).hasToString("TrustedSigners[3]");
  }

  @Test
  void nobodyIsBelievedUnlessNamed() {
    var verifier = CmsVerifier.trusting(TrustedSigners.none());

    assertUntrusted(
        verifier.verify(CONTENT, identity(1).sign(CONTENT), NOON),
        "a certificate that leads to none of 0 trusted ones [signer-trusted]");
    assertUntrusted(
        verify(CONTENT, identity(2).sign(CONTENT), NOON),
        "a certificate that leads to none of 1 trusted ones [signer-trusted]");
  }

  @Test
  void aCertificateIsBelievedInItsTimeOnly() {
    var signature = identity(1).sign(CONTENT);
    var end = identity(1).certificate().getNotAfter().toInstant();

    assertThat(verify(CONTENT, signature, end)).isInstanceOf(Verification.Valid.class);
    assertUntrusted(
        verify(CONTENT, signature, end.plusSeconds(1)),
        "a certificate not valid at 2027-01-05T12:00:01Z [signer-valid]");
    assertUntrusted(
        verify(CONTENT, signature, NOON.minusSeconds(1)),
        "a certificate not valid at 2026-01-05T11:59:59Z [signer-valid]");
  }

  @Test
  void otherContentIsSeen() {
    assertInvalid(
        verify(new byte[1], identity(1).sign(CONTENT), NOON),
        "not of this content [signature-fits]");
  }

  @Test
  void noChangedByteOfASignatureIsBelievedForOtherContent() {
    var signature = identity(1).sign(CONTENT);
    for (var i = 0; i < signature.length; i++) {
      var changed = signature.clone();
      changed[i] ^= 1;
      assertThat(verify(new byte[1], changed, NOON)).isNotInstanceOf(Verification.Valid.class);
    }
  }

  @Test
  void theLastBytesOfTheSignatureCount() {
    var signature = identity(1).sign(CONTENT);
    signature[signature.length - 1] ^= 1;

    assertInvalid(verify(CONTENT, signature, NOON), "not of this content [signature-fits]");
  }

  @Test
  void bytesThatAreNoSignatureAreInvalid() {
    assertInvalid(verify(CONTENT, new byte[0], NOON), "unreadable [signature-form]");
    assertInvalid(
        verify(CONTENT, new byte[] {0x30, 0x03, 1, 1, 1}, NOON), "unreadable [signature-form]");
    assertInvalid(verify(CONTENT, new byte[(1 << 20) + 1], NOON), "1048577 bytes [signature-size]");
  }

  @Test
  void noSignerIsNoSignature() throws Exception {
    var none = new CMSSignedDataGenerator()
        .generate(new CMSProcessableByteArray(CONTENT), false)
        .getEncoded();

    assertInvalid(verify(CONTENT, none, NOON), "0 signers [one-signer]");
  }

  @Test
  void whatOpensslSignsWithItsOwnWaysIsRefusedByName(@TempDir Path folder) throws Exception {
    Programs.assumePresent("openssl");
    Files.writeString(folder.resolve("key"), new String(identity(1).reveal()));
    Files.write(folder.resolve("content"), CONTENT);

    assertThat(verify(CONTENT, signed(folder, "-cades"), NOON))
        .isInstanceOf(Verification.Valid.class);
    assertInvalid(
        verify(CONTENT, signed(folder, "-cades", "-nodetach"), NOON),
        "content of its own [signature-detached]");
    assertInvalid(
        verify(CONTENT, signed(folder), NOON),
        "no certificate that it names [signing-certificate]");
    assertInvalid(
        verify(CONTENT, signed(folder, "-noattr"), NOON),
        "no certificate that it names [signing-certificate]");
    assertInvalid(
        verify(CONTENT, signed(folder, "-cades", "-nocerts"), NOON),
        "no certificate that it names [signing-certificate]");
    assertInvalid(
        verify(CONTENT, signed(folder, "-cades", "-md", "sha1"), NOON),
        "an algorithm outside the list [signature-algorithm]");
  }

  private static byte[] signed(Path folder, String... options) throws Exception {
    var command = new ArrayList<>(List.of(
        "openssl",
        "cms",
        "-sign",
        "-binary",
        "-outform",
        "DER",
        "-signer",
        "key",
        "-in",
        "content",
        "-out",
        "signature"));
    command.addAll(List.of(options));
    var run = Programs.run(folder, command.toArray(String[]::new));
    assertThat(run.exit()).as(run.output()).isZero();
    return Files.readAllBytes(folder.resolve("signature"));
  }

  @Test
  void anAuthoritySpeaksThroughTheChainThatWasSent(@TempDir Path folder) throws Exception {
    Programs.assumePresent("openssl");
    Files.write(folder.resolve("content"), CONTENT);
    openssl(
        folder,
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key"
            + " -out ca.pem -subj /CN=ca -days 3650 -addext keyUsage=critical,keyCertSign");
    Files.writeString(folder.resolve("sub.ext"), "basicConstraints=critical,CA:true\n");
    Files.writeString(folder.resolve("leaf.ext"), "keyUsage=critical,digitalSignature\n");
    issue(folder, "sub", "ca");
    issue(folder, "leaf", "sub");
    openssl(
        folder,
        "cms -sign -binary -cades -outform DER -signer leaf.pem -inkey leaf.key"
            + " -certfile sub.pem -in content -out signature");
    var signature = Files.readAllBytes(folder.resolve("signature"));
    var authority = Certificates.read(Files.readAllBytes(folder.resolve("ca.pem")));
    var leaf = Certificates.read(Files.readAllBytes(folder.resolve("leaf.pem")));
    var verifier = CmsVerifier.trusting(TrustedSigners.none().and(HOSPITAL, authority));
    var during = leaf.getNotBefore().toInstant().plusSeconds(60);

    assertThat(verifier.verify(CONTENT, signature, during)).isInstanceOf(Verification.Valid.class);
    assertUntrusted(
        verifier.verify(CONTENT, signature, during.plusSeconds(10 * 86_400)),
        "a certificate that leads to none of 1 trusted ones [signer-trusted]");
    assertUntrusted(
        CmsVerifier.trusting(TrustedSigners.none().and(HOSPITAL, identity(1).certificate()))
            .verify(CONTENT, signature, during),
        "a certificate that leads to none of 1 trusted ones [signer-trusted]");
  }

  @Test
  void aCertificateThatMayNotSignIsNotBelieved(@TempDir Path folder) throws Exception {
    Programs.assumePresent("openssl");
    Files.write(folder.resolve("content"), CONTENT);
    openssl(
        folder,
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout x.key"
            + " -out x.pem -subj /CN=x -days 3650 -addext keyUsage=critical,keyAgreement");
    openssl(
        folder,
        "cms -sign -binary -cades -outform DER -signer x.pem -inkey x.key"
            + " -in content -out signature");
    var own = Certificates.read(Files.readAllBytes(folder.resolve("x.pem")));
    var verifier = CmsVerifier.trusting(TrustedSigners.none().and(HOSPITAL, own));

    assertUntrusted(
        verifier.verify(
            CONTENT,
            Files.readAllBytes(folder.resolve("signature")),
            own.getNotBefore().toInstant()),
        "a certificate that may not sign [signer-key-usage]");
  }

  @Test
  void aPinnedSignerIsNoAuthority(@TempDir Path folder) throws Exception {
    Programs.assumePresent("openssl");
    var pinned = SigningIdentity.create(
        HOSPITAL,
        Duration.ofDays(36_500),
        Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC),
        Chance.of(1));
    Files.write(folder.resolve("content"), CONTENT);
    Files.writeString(folder.resolve("pin.pem"), pinned.certificatePem());
    Files.writeString(folder.resolve("pin.key"), new String(pinned.reveal()));
    Files.writeString(folder.resolve("leaf.ext"), "keyUsage=critical,digitalSignature\n");
    issue(folder, "leaf", "pin");
    openssl(
        folder,
        "cms -sign -binary -cades -outform DER -signer leaf.pem -inkey leaf.key"
            + " -in content -out signature");
    var leaf = Certificates.read(Files.readAllBytes(folder.resolve("leaf.pem")));
    var verifier = CmsVerifier.trusting(TrustedSigners.none().and(HOSPITAL, pinned.certificate()));

    assertUntrusted(
        verifier.verify(
            CONTENT,
            Files.readAllBytes(folder.resolve("signature")),
            leaf.getNotBefore().toInstant()),
        "a certificate that leads to none of 1 trusted ones [signer-trusted]");
  }

  private static void issue(Path folder, String name, String issuer) throws Exception {
    openssl(
        folder,
        "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout " + name + ".key -out "
            + name + ".csr -subj /CN=" + name);
    openssl(
        folder,
        "x509 -req -in " + name + ".csr -CA " + issuer + ".pem -CAkey " + issuer
            + ".key -CAcreateserial -days 5 -extfile " + name + ".ext -out " + name + ".pem");
  }

  private static void openssl(Path folder, String options) throws Exception {
    var run = Programs.run(folder, ("openssl " + options).split(" "));
    assertThat(run.exit()).as(run.output()).isZero();
  }
}
