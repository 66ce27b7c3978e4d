package dev.consilium.crypto.bag;

import dev.consilium.core.ContentHash;
import dev.consilium.crypto.signature.Signer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes a signed bag in a fixed order; equal content and claims give equal bytes. */
public final class BagWriter {

  private BagWriter() {}

  /**
   * Writes the whole bag.
   *
   * @param out where the archive goes, not closed
   * @param payload what it holds, by clean names that start with {@code data/}, in their order
   * @param date when it was bagged
   * @param packageId the package's id, as in the claims
   * @param claims exactly the bytes to be signed
   * @param signer whose signature covers everything
   * @return the hash of the tag manifest, which names the sealed bag
   * @throws IOException when a medium fails
   * @throws ChangedContentException if content is no longer what was measured
   */
  public static ContentHash write(
      OutputStream out,
      Map<String, Measured> payload,
      LocalDate date,
      String packageId,
      byte[] claims,
      Signer signer)
      throws IOException {
    var bytes = payload.values().stream().mapToLong(Measured::size).sum();
    var hashes = new LinkedHashMap<String, ContentHash>();
    payload.forEach((name, measured) -> hashes.put(name, measured.hash()));
    var tags = new LinkedHashMap<String, Measured>();
    tags.put(BagNames.BAGIT, Measured.of(BagNames.DECLARATION.getBytes(StandardCharsets.US_ASCII)));
    tags.put(BagNames.INFO, Measured.of(BagFacts.write(date, bytes, payload.size(), packageId)));
    tags.put(BagNames.MANIFEST, Measured.of(HashList.write(hashes)));
    tags.put(BagNames.CLAIMS, Measured.of(claims));
    var tagHashes = new LinkedHashMap<String, ContentHash>();
    tags.forEach((name, measured) -> tagHashes.put(name, measured.hash()));
    var tagManifest = HashList.write(tagHashes);

    var zip = new ZipWriter(out, ZipForm.STANDARD);
    zip.add(BagNames.BAGIT, of(tags, BagNames.BAGIT));
    zip.add(BagNames.INFO, of(tags, BagNames.INFO));
    for (var entry : payload.entrySet()) {
      zip.add(entry.getKey(), entry.getValue());
    }
    zip.add(BagNames.MANIFEST, of(tags, BagNames.MANIFEST));
    zip.add(BagNames.CLAIMS, of(tags, BagNames.CLAIMS));
    zip.add(BagNames.TAG_MANIFEST, Measured.of(tagManifest));
    zip.add(BagNames.SIGNATURE, Measured.of(signer.sign(tagManifest)));
    zip.finish();
    return ContentHash.of(tagManifest);
  }

  private static Measured of(Map<String, Measured> tags, String name) {
    return Objects.requireNonNull(tags.get(name), name);
  }
}
