package dev.consilium.crypto;

import static dev.consilium.crypto.Scene.BUNDLE;
import static dev.consilium.crypto.Scene.DOSSIER;
import static dev.consilium.crypto.Scene.END;
import static dev.consilium.crypto.Scene.KEY;
import static dev.consilium.crypto.Scene.NOON;
import static dev.consilium.crypto.Scene.SCAN;
import static dev.consilium.crypto.Scene.SECOND_KEY;
import static dev.consilium.crypto.Scene.SIGNER;
import static dev.consilium.crypto.Scene.full;
import static dev.consilium.crypto.Scene.reader;
import static dev.consilium.crypto.Scene.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.PartyId;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.guard.PackageLimits;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.signature.TrustedSigners;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageReaderTest {

  @TempDir
  private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void seal() throws IOException {
    file = folder.resolve("c-17.age");
    full(writer()).commit(file);
  }

  @Test
  void everyRecipientReadsWhatWasSealed() throws IOException {
    for (var key : List.of(KEY, SECOND_KEY)) {
      try (var opened = reader().open(file, key, NOON)) {
        assertThat(opened.dossier()).isEqualTo(DOSSIER);
        assertThat(opened.read("fhir/bundle.json")).isEqualTo(BUNDLE);
        assertThat(opened.read("imaging/1/scan.dcm")).isEqualTo(SCAN);
        assertThat(opened.claims().dossier()).isEqualTo(DOSSIER.hash());
        assertThat(opened.claims().obligations()).hasSize(1);
        assertThat(opened.signerCertificate()).isEqualTo(SIGNER.certificateHash());
        assertThat(opened).hasToString("VerifiedPackage[" + opened.claims().sealingId() + "]");
        assertThatThrownBy(() -> opened.read("dossier.json"))
            .hasMessage("Package " + opened.claims().packageId()
                + ": no such item [item-listed]. Take a path from dossier().items().");
      }
    }
  }

  @Test
  void extractsTheWholeBagInOneStep() throws Exception {
    var target = folder.resolve("c-17");
    try (var opened = reader().open(file, KEY, NOON)) {
      opened.extractTo(target);
      assertThatThrownBy(() -> opened.extractTo(target))
          .isInstanceOf(FileAlreadyExistsException.class);
    }

    assertThat(target.resolve("data/imaging/1/scan.dcm")).hasBinaryContent(SCAN);
    assertThat(target.resolve("data/dossier.json")).hasBinaryContent(DOSSIER.manifest());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rwx------");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(file, target);
    }
    Programs.assumePresent("sha256sum");
    for (var list : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
      assertThat(Programs.run(target, "sha256sum", "--strict", "-c", list).exit())
          .isZero();
    }
  }

  @Test
  void ageUnzipSha256sumAndOpensslOpenAndBelieveIt() throws Exception {
    Programs.assumePresent("age", "unzip", "sha256sum", "openssl");
    Files.writeString(folder.resolve("key"), new String(KEY.reveal()) + "\n");
    Files.writeString(folder.resolve("certificate.pem"), SIGNER.certificatePem());

    assertThat(Programs.run(folder, "age", "-d", "-i", "key", "-o", "bag.zip", "c-17.age")
            .exit())
        .isZero();
    assertThat(Programs.run(folder, "unzip", "bag.zip").exit()).isZero();
    assertThat(Programs.run(folder, "sha256sum", "--strict", "-c", "manifest-sha256.txt")
            .output())
        .contains("data/fhir/bundle.json: OK", "data/imaging/1/scan.dcm: OK");
    Programs.assertOpensslVerifies(folder);
  }

  @Test
  void aStrangerReadsNothing() {
    var stranger = IdentityKey.generate(Chance.of(9));
    SealedPackages.assertRefused(
        file,
        reader(),
        stranger,
        NOON,
        PackageException.WrongIdentity.class,
        "Package header: 2 stanzas, none for " + stranger.recipient()
            + " [identity-matches]. Use the identity to which it was sent,"
            + " or ask the sender to add your key.");
  }

  @Test
  void whoeverIsNotTrustedIsNotRead() {
    SealedPackages.assertRefused(
        file,
        PackageReader.trusting(TrustedSigners.none()),
        KEY,
        NOON,
        PackageException.SignerUntrusted.class,
        "Package signature: a certificate that leads to none of 0 trusted ones [signer-trusted]."
            + " Ask the sender for a certificate by a safe way,"
            + " then add it to the trusted signers.");
  }

  @Test
  void aTrustedSignerDoesNotSpeakForAnother() {
    var other = TrustedSigners.none().and(new PartyId("org-2"), SIGNER.certificate());
    SealedPackages.assertRefused(
        file,
        PackageReader.trusting(other),
        KEY,
        NOON,
        PackageException.SignerUntrusted.class,
        "Package claims: issued by org-1, for whom its signer does not speak [issuer-signed]."
            + " Ask the issuer for its certificate, or refuse the package.");
  }

  @Test
  void aPackagePassedOnToAThirdPartyIsRefused() throws IOException {
    var third = IdentityKey.generate(Chance.of(9));
    SealedPackages.encrypt(file, SealedPackages.bag(), third);

    SealedPackages.assertRefused(
        file,
        reader(),
        third,
        NOON,
        PackageException.NotAddressed.class,
        "Package claims: 2 addressees, not " + third.recipient()
            + " [audience]. Somebody passed it on. Tell its issuer,"
            + " and ask for a package of your own.");
  }

  @Test
  void isReadInItsTimeOnly() throws IOException {
    reader().open(file, KEY, END).close();
    var message = "Package claims: valid from 2026-01-05T12:00:00Z to 2026-02-01T00:00:00Z, not at"
        + " %s [package-current]. Check your clock, or ask its issuer for a new package.";
    SealedPackages.assertRefused(
        file,
        reader(),
        KEY,
        END.plusNanos(1),
        PackageException.OutsidePeriod.class,
        message.formatted("2026-02-01T00:00:00.000000001Z"));
    SealedPackages.assertRefused(
        file,
        reader(),
        KEY,
        NOON.minusNanos(1),
        PackageException.OutsidePeriod.class,
        message.formatted("2026-01-05T11:59:59.999999999Z"));
  }

  @Test
  void limitsAreKept() {
    SealedPackages.assertRefused(
        file,
        reader().limits(PackageLimits.defaults().entries(8)),
        KEY,
        NOON,
        PackageException.OverLimit.class,
        "Package archive: 9 entries [limit-entries]."
            + " Raise PackageLimits.entries if you expect it.");
  }
}
