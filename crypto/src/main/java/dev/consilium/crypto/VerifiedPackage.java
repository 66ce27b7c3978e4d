package dev.consilium.crypto;

import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.crypto.bag.Bag;
import dev.consilium.crypto.bag.BagNames;
import dev.consilium.crypto.bag.Tags;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.source.FileBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;

/**
 * A package about which everything was proven. Close it to close its file.
 *
 * <p>Every file is compared with its hash again whenever it is read, before any of it is given out.
 */
public final class VerifiedPackage implements AutoCloseable {

  private final FileBytes file;
  private final Bag bag;
  private final Tags tags;
  private final PackageClaims claims;
  private final ContentHash certificate;
  private final CaseDossier dossier;

  VerifiedPackage(FileBytes file, Bag bag, Tags tags, PackageClaims claims, ContentHash certificate)
      throws IOException {
    this.file = file;
    this.bag = bag;
    this.tags = tags;
    this.claims = claims;
    this.certificate = certificate;
    this.dossier = provenDossier();
  }

  private CaseDossier provenDossier() throws IOException {
    if (!claims.dossier().equals(tags.payload().get(BagNames.DOSSIER))) {
      throw otherDossier();
    }
    try {
      var read = CaseDossier.read(bytes(BagNames.DOSSIER));
      var expected = new LinkedHashMap<String, ContentHash>();
      expected.put(BagNames.DOSSIER, claims.dossier());
      read.items().forEach(item -> expected.put(BagNames.PAYLOAD + item.path(), item.hash()));
      if (!expected.equals(tags.payload())
          || !read.caseId().equals(claims.caseId())
          || read.version() != claims.dossierVersion()) {
        throw otherDossier();
      }
      return read;
    } catch (MalformedRecordException e) {
      throw otherDossier();
    }
  }

  void proveContent() throws IOException {
    for (var entry : tags.payload().entrySet()) {
      bag.copy(entry.getKey(), entry.getValue(), OutputStream.nullOutputStream());
    }
  }

  /**
   * Gives what the sender signed about it.
   *
   * @return the claims
   */
  public PackageClaims claims() {
    return claims;
  }

  /**
   * Gives the list of its files.
   *
   * @return the dossier named by the claims
   */
  public CaseDossier dossier() {
    return dossier;
  }

  /**
   * Names the signer's certificate.
   *
   * @return SHA-256 over its DER form
   */
  public ContentHash signerCertificate() {
    return certificate;
  }

  /**
   * Reads one file into memory.
   *
   * @param path of an item of the dossier
   * @return its proven content
   * @throws IOException when a medium fails
   * @throws PackageException when the file is too large for memory or changed meanwhile
   * @throws IllegalArgumentException if the dossier has no such item
   */
  public byte[] read(String path) throws IOException {
    if (dossier.items().stream().noneMatch(item -> item.path().equals(path))) {
      throw new IllegalArgumentException("Package " + claims.packageId()
          + ": no such item [item-listed]. Take a path from dossier().items().");
    }
    return bytes(BagNames.PAYLOAD + path);
  }

  private byte[] bytes(String name) throws IOException {
    var size = bag.size(name);
    if (size > Integer.MAX_VALUE - 8) {
      throw new PackageException.OverLimit(
          "Package content",
          size + " bytes",
          "limit-memory",
          "Call extractTo and read the file from there.");
    }
    var content = new ByteArrayOutputStream((int) size);
    bag.copy(name, hash(name), content);
    return content.toByteArray();
  }

  /**
   * Writes the whole bag into a new folder, which appears only when all of it is written.
   *
   * @param folder where nothing exists yet, beside other things; readable for its owner only
   * @throws IOException when a medium fails; then nothing is left behind
   * @throws PackageException when a file changed meanwhile
   */
  public void extractTo(Path folder) throws IOException {
    try (var landing = Landing.folder(folder)) {
      for (var name : bag.names()) {
        var place = landing.temporary().resolve(name);
        Files.createDirectories(Objects.requireNonNull(place.getParent(), name));
        try (var out = Landing.forced(place)) {
          bag.copy(name, hash(name), out);
        }
      }
      landing.land();
    }
  }

  private ContentHash hash(String name) {
    return name.startsWith(BagNames.PAYLOAD)
        ? Objects.requireNonNull(tags.payload().get(name), name)
        : tags.hash(name);
  }

  private static PackageException otherDossier() {
    return new PackageException.Broken(
        "Package dossier",
        "not the one that the claims name",
        "dossier-claimed",
        "Ask the sender for the package again.");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  @Override
  public String toString() {
    return "VerifiedPackage[" + claims.sealingId() + "]";
  }
}
