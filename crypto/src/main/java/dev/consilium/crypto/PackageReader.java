package dev.consilium.crypto;

import dev.consilium.crypto.age.AgeFile;
import dev.consilium.crypto.bag.Bag;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.guard.PackageLimits;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.signature.CmsVerifier;
import dev.consilium.crypto.signature.TrustedSigners;
import dev.consilium.crypto.signature.Verification;
import dev.consilium.crypto.source.FileBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Opens packages after everything about them is proven. Immutable.
 *
 * <p>In this order: header, last chunk, archive, signature, lists, claims, dossier, then the hash of
 * every file. Content is decrypted in memory only, 64 KiB at a time.
 *
 * <pre>{@code
 * var reader = PackageReader.trusting(TrustedSigners.none().and(hospital, certificate));
 * try (var opened = reader.open(file, identity, clock.instant())) {
 *   opened.extractTo(Path.of("c-17"));
 * }
 * }</pre>
 */
public final class PackageReader {

  private final CmsVerifier verifier;
  private final PackageLimits limits;

  private PackageReader(CmsVerifier verifier, PackageLimits limits) {
    this.verifier = verifier;
    this.limits = limits;
  }

  /**
   * Makes a reader.
   *
   * @param trusted whose packages to open; the others are refused
   * @return a reader with the default limits
   */
  public static PackageReader trusting(TrustedSigners trusted) {
    return new PackageReader(CmsVerifier.trusting(trusted), PackageLimits.defaults());
  }

  /**
   * Changes the limits.
   *
   * @param other how much to take in
   * @return a reader that differs in this
   */
  public PackageReader limits(PackageLimits other) {
    return new PackageReader(verifier, other);
  }

  /**
   * Proves a package; reads all of it once.
   *
   * @param file the encrypted package
   * @param identity whose recipient key it was addressed to
   * @param now when it is opened
   * @return the proven package, to be closed by the caller
   * @throws IOException when a medium fails
   * @throws PackageException when anything about it does not hold
   */
  public VerifiedPackage open(Path file, IdentityKey identity, Instant now) throws IOException {
    var bytes = FileBytes.open(file);
    try {
      var bag = Bag.open(AgeFile.open(bytes, identity), limits);
      var tagManifest = bag.tagManifest();
      var signature = bag.signature();
      var signer = believed(verifier.verify(tagManifest, signature, now));
      var tags = bag.tags(tagManifest, signature);
      var claims = ClaimsJson.read(tags.claims());
      new ClaimsCheck(claims, tags).check(signer, identity.recipient(), now);
      var opened = new VerifiedPackage(bytes, bag, tags, claims, signer.certificate());
      opened.proveContent();
      return opened;
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static Verification.Valid believed(Verification verification) {
    if (verification instanceof Verification.Valid valid) {
      return valid;
    }
    if (verification instanceof Verification.Untrusted untrusted) {
      var why = untrusted.refusal();
      throw new PackageException.SignerUntrusted(
          "Package signature", why.found(), why.rule(), why.remedy());
    }
    var why = ((Verification.Invalid) verification).refusal();
    throw new PackageException.Tampered("Package signature", why.found(), why.rule(), why.remedy());
  }
}
