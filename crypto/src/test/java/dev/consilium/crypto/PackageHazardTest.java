package dev.consilium.crypto;

import static dev.consilium.crypto.Scene.BUNDLE;
import static dev.consilium.crypto.Scene.DOSSIER;
import static dev.consilium.crypto.Scene.END;
import static dev.consilium.crypto.Scene.HOSPITAL;
import static dev.consilium.crypto.Scene.KEY;
import static dev.consilium.crypto.Scene.NOON;
import static dev.consilium.crypto.Scene.SIGNER;
import static dev.consilium.crypto.Scene.full;
import static dev.consilium.crypto.Scene.reader;
import static dev.consilium.crypto.Scene.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.crypto.bag.BagWriter;
import dev.consilium.crypto.bag.Measured;
import dev.consilium.crypto.guard.PackageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageHazardTest {

  private static final String AGAIN = "Ask the sender for the package again.";

  @TempDir
  private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void seal() throws IOException {
    file = folder.resolve("c-17.age");
    full(writer()).commit(file);
  }

  @Test
  void everyChangedByteOfThePlaintextIsSeen() throws IOException {
    var bag = SealedPackages.bag();
    for (var at = 0; at < bag.length; at += at < 1_500 || at > bag.length - 4_500 ? 61 : 29_989) {
      var changed = bag.clone();
      changed[at] ^= 1;
      SealedPackages.encrypt(file, changed, KEY);
      assertThatThrownBy(() -> reader().open(file, KEY, NOON))
          .as("byte " + at)
          .isInstanceOf(PackageException.class);
    }
  }

  @Test
  void everyChangedByteOfTheFileIsSeenAndLeavesNothing() throws IOException {
    var sealed = Files.readAllBytes(file);
    for (var at = 0; at < sealed.length; at += at < 300 ? 1 : 7_919) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> reader().open(file, KEY, NOON))
          .as("byte " + at)
          .isInstanceOf(PackageException.class);
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aFileThatChangesAfterItWasOpenedIsNotExtracted() throws IOException {
    try (var opened = reader().open(file, KEY, NOON)) {
      var sealed = Files.readAllBytes(file);
      sealed[70_000] ^= 1;
      Files.write(file, sealed);

      assertThatThrownBy(() -> opened.extractTo(folder.resolve("c-17")))
          .isInstanceOf(PackageException.Tampered.class)
          .hasMessage("Package payload, chunk 1: changed, cut or out of place"
              + " [payload-authentic]. Fetch the package again from its sender.");
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  private static PackageClaims claims(CaseDossier dossier, String id, ContentHash hash) {
    return new PackageClaims(
        HOSPITAL,
        id,
        NOON,
        END,
        List.of(KEY.recipient().id()),
        new PackageClaims.Disclosure(
            dossier.caseId(),
            dossier.version(),
            hash,
            PurposeOfUse.TREAT,
            List.of("p"),
            List.of()));
  }

  /** What a trusted sender's broken writer could sign. */
  private void sign(byte[] manifest, PackageClaims claims) throws IOException {
    var payload = new LinkedHashMap<String, Measured>();
    payload.put("data/dossier.json", Measured.of(() -> new ByteArrayInputStream(manifest)));
    payload.put("data/fhir/bundle.json", Measured.of(() -> new ByteArrayInputStream(BUNDLE)));
    var bag = new ByteArrayOutputStream();
    BagWriter.write(
        bag, payload, LocalDate.of(2026, 1, 5), "urn:uuid:1", ClaimsJson.write(claims), SIGNER);
    SealedPackages.encrypt(file, bag.toByteArray(), KEY);
  }

  @Test
  void aPackageOfTwoNamesIsRefused() throws IOException {
    sign(DOSSIER.manifest(), claims(DOSSIER, "urn:uuid:2", DOSSIER.hash()));

    SealedPackages.assertRefused(
        file,
        reader(),
        KEY,
        NOON,
        PackageException.Broken.class,
        "Package claims: another package than the bag names [package-id]. " + AGAIN);
  }

  @Test
  void anotherDossierThanTheClaimsNameIsRefused() throws IOException {
    var message = "Package dossier: not the one that the claims name [dossier-claimed]. " + AGAIN;
    sign(DOSSIER.manifest(), claims(DOSSIER, "urn:uuid:1", ContentHash.of(BUNDLE)));
    SealedPackages.assertRefused(file, reader(), KEY, NOON, PackageException.Broken.class, message);
    sign(DOSSIER.manifest(), claims(DOSSIER, "urn:uuid:1", DOSSIER.hash()));
    SealedPackages.assertRefused(file, reader(), KEY, NOON, PackageException.Broken.class, message);
    var none = "{}".getBytes(StandardCharsets.UTF_8);
    sign(none, claims(DOSSIER, "urn:uuid:1", ContentHash.of(none)));
    SealedPackages.assertRefused(file, reader(), KEY, NOON, PackageException.Broken.class, message);
  }

  @Test
  void claimsOfAnotherCaseOrVersionAreRefused() throws IOException {
    var item = DOSSIER.items().get(0);
    var small = CaseDossier.of(Scene.CASE, 1, NOON, List.of(item));
    var otherCase = CaseDossier.of(new CaseId("C-18"), 1, NOON, List.of(item));
    var otherVersion = CaseDossier.of(Scene.CASE, 2, NOON, List.of(item));

    sign(small.manifest(), claims(small, "urn:uuid:1", small.hash()));
    reader().open(file, KEY, NOON).close();
    for (var other : List.of(otherCase, otherVersion)) {
      sign(small.manifest(), claims(other, "urn:uuid:1", small.hash()));
      assertThatThrownBy(() -> reader().open(file, KEY, NOON))
          .isInstanceOf(PackageException.Broken.class)
          .hasMessageContaining("[dossier-claimed]");
    }
  }
}
