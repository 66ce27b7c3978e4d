package dev.consilium.crypto.bag;

import dev.consilium.core.ContentHash;
import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.guard.PackageLimits;
import dev.consilium.crypto.source.ByteSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * A bag whose archive is sound. Whoever opens it checks the signature, then {@link #tags}, then
 * releases content, which is compared with its hash.
 */
public final class Bag {

  private final ByteSource zip;
  private final PackageLimits limits;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

  private Bag(ByteSource zip, PackageLimits limits, List<ZipEntry> list) {
    this.zip = zip;
    this.limits = limits;
    list.forEach(entry -> entries.put(entry.name(), entry));
  }

  /**
   * Reads the directory.
   *
   * @param zip the whole archive
   * @param limits how much is taken in
   * @return the bag, its content still unproven
   * @throws IOException when the medium fails
   * @throws PackageException when the archive is not sound or holds other files than a bag
   */
  public static Bag open(ByteSource zip, PackageLimits limits) throws IOException {
    var bag = new Bag(zip, limits, ZipDirectory.read(zip, ZipForm.STANDARD, limits));
    var payload = bag.entries.keySet().stream()
        .filter(name -> name.startsWith(BagNames.PAYLOAD))
        .count();
    var named = BagNames.TAGS.stream().filter(bag.entries::containsKey).count()
        + (bag.entries.containsKey(BagNames.TAG_MANIFEST) ? 1 : 0)
        + (bag.entries.containsKey(BagNames.SIGNATURE) ? 1 : 0);
    if (named != BagNames.TAGS.size() + 2 || named + payload != bag.entries.size()) {
      throw broken(
          bag.entries.size() + " entries, " + named + " of 6 lists and " + payload + " of content",
          "bag-complete");
    }
    return bag;
  }

  /**
   * Gives what the signature covers.
   *
   * @return the tag manifest, unproven
   * @throws IOException when the medium fails
   */
  public byte[] tagManifest() throws IOException {
    return list(BagNames.TAG_MANIFEST);
  }

  /**
   * Gives the signature.
   *
   * @return detached CMS, unproven
   * @throws IOException when the medium fails
   */
  public byte[] signature() throws IOException {
    return list(BagNames.SIGNATURE);
  }

  /**
   * Proves the lists by the tag manifest, and that they and the archive name the same files.
   *
   * @param tagManifest as signed
   * @param signature as verified
   * @return the proven lists
   * @throws IOException when the medium fails
   * @throws PackageException when a list was changed, or is not that of this bag
   */
  public Tags tags(byte[] tagManifest, byte[] signature) throws IOException {
    var hashes = HashList.read(BagNames.TAG_MANIFEST, tagManifest);
    if (!List.copyOf(hashes.keySet()).equals(BagNames.TAGS)) {
      throw broken("a tag manifest of other files", "bag-tags");
    }
    var lists = new LinkedHashMap<String, byte[]>();
    for (var tag : hashes.entrySet()) {
      var bytes = list(tag.getKey());
      if (!ContentHash.of(bytes).equals(tag.getValue())) {
        throw new PackageException.Tampered(
            "Package list " + tag.getKey(),
            "not what was signed",
            "tag-hash",
            "Do not use it; ask the sender for the package again.");
      }
      lists.put(tag.getKey(), bytes);
    }
    lists.put(BagNames.TAG_MANIFEST, tagManifest);
    lists.put(BagNames.SIGNATURE, signature);
    var tags = new Tags(lists);
    tags.checkAgainst(payloadSizes());
    return tags;
  }

  /** Gives the names and sizes of the payload as the directory says them. */
  private Map<String, Long> payloadSizes() {
    var sizes = new LinkedHashMap<String, Long>();
    for (var entry : entries.values()) {
      if (entry.name().startsWith(BagNames.PAYLOAD)) {
        sizes.put(entry.name(), entry.size());
      }
    }
    return sizes;
  }

  /**
   * Gives every name.
   *
   * @return in the archive's order
   */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /**
   * Tells how large a file is.
   *
   * @param name one of {@link #names}
   * @return bytes
   */
  public long size(String name) {
    return entry(name).size();
  }

  /**
   * Copies one file and then compares it with its hash.
   *
   * @param name one of {@link #names}
   * @param hash what it must be
   * @param out a place that is thrown away when this fails
   * @throws IOException when a medium fails
   * @throws PackageException.Tampered if the content is another
   */
  public void copy(String name, ContentHash hash, OutputStream out) throws IOException {
    var entry = entry(name);
    var meter = new Meter();
    var block = new byte[65_536];
    var position = content(entry);
    for (var left = entry.size(); left > 0; ) {
      var part = (int) Math.min(left, block.length);
      zip.read(position, block, 0, part);
      meter.update(block, part);
      out.write(block, 0, part);
      position += part;
      left -= part;
    }
    if (!meter.agrees(entry.size(), entry.crc(), hash)) {
      throw new PackageException.Tampered(
          "Package content, entry " + (names().indexOf(name) + 1),
          "not what was signed",
          "content-hash",
          "Do not use it; ask the sender for the package again.");
    }
  }

  private byte[] list(String name) throws IOException {
    var entry = entry(name);
    if (entry.size() > limits.listBytes()) {
      throw new PackageException.OverLimit(
          "Package list " + name,
          entry.size() + " bytes",
          "limit-list-bytes",
          "Raise PackageLimits.listBytes if you expect it.");
    }
    var bytes = zip.bytes(content(entry), (int) entry.size());
    var crc = new CRC32();
    crc.update(bytes);
    if (crc.getValue() != entry.crc()) {
      throw new PackageException.Tampered(
          "Package list " + name,
          "not what its checksum says",
          "list-crc",
          "Do not use it; ask the sender for the package again.");
    }
    return bytes;
  }

  private ZipEntry entry(String name) {
    return Objects.requireNonNull(entries.get(name), name);
  }

  private static long content(ZipEntry entry) {
    return entry.header() + ZipForm.STANDARD.local(entry.name(), entry.size(), entry.crc()).length;
  }

  private static PackageException broken(String found, String rule) {
    return new PackageException.Broken(
        "Package bag", found, rule, "Ask the sender for a package of this version.");
  }
}
