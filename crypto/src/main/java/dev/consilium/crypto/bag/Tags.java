package dev.consilium.crypto.bag;

import dev.consilium.core.ContentHash;
import dev.consilium.crypto.guard.PackageException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The lists of a bag, proven by its tag manifest. */
public final class Tags {

  private static final Pattern INFO = Pattern.compile(
      "Bagging-Date: ([0-9-]{10})\nPayload-Oxum: [0-9]+[.][0-9]+\nExternal-Identifier: (.+)\n");

  private final Map<String, byte[]> lists;
  private final Map<String, ContentHash> payload;
  private final String packageId;
  private final LocalDate date;

  Tags(Map<String, byte[]> lists) {
    this.lists = lists;
    if (!text(BagNames.BAGIT).equals(BagNames.DECLARATION)) {
      throw broken("another version or character set", "bag-declaration");
    }
    this.payload = HashList.read(BagNames.MANIFEST, list(BagNames.MANIFEST));
    var info = INFO.matcher(text(BagNames.INFO));
    if (!info.matches()) {
      throw broken("a bag-info.txt of another form", "bag-info");
    }
    this.packageId = info.group(2);
    try {
      this.date = LocalDate.parse(info.group(1));
    } catch (DateTimeException e) {
      throw broken("a bag-info.txt without a date", "bag-info");
    }
  }

  void checkAgainst(Map<String, Long> sizes) {
    if (!List.copyOf(payload.keySet()).equals(List.copyOf(sizes.keySet()))) {
      throw broken("a manifest of other files", "bag-manifest");
    }
    var bytes = sizes.values().stream().mapToLong(Long::longValue).sum();
    var said = BagFacts.write(date, bytes, sizes.size(), packageId);
    if (!text(BagNames.INFO).equals(new String(said, StandardCharsets.UTF_8))) {
      throw broken("a Payload-Oxum of other sizes", "bag-oxum");
    }
  }

  /**
   * Gives the payload's hashes.
   *
   * @return by name, in the bag's order
   */
  public Map<String, ContentHash> payload() {
    return payload;
  }

  /**
   * Gives the claims.
   *
   * @return exactly the bytes that were signed
   */
  public byte[] claims() {
    return list(BagNames.CLAIMS);
  }

  /**
   * Names a file that is no payload.
   *
   * @param name one of the lists or the signature
   * @return SHA-256 over it
   */
  public ContentHash hash(String name) {
    return ContentHash.of(list(name));
  }

  /**
   * Names the package.
   *
   * @return the External-Identifier
   */
  public String packageId() {
    return packageId;
  }

  private byte[] list(String name) {
    return Objects.requireNonNull(lists.get(name), name).clone();
  }

  private String text(String name) {
    return new String(list(name), StandardCharsets.UTF_8);
  }

  private static PackageException broken(String found, String rule) {
    return new PackageException.Broken(
        "Package bag", found, rule, "Ask the sender for a package of this version.");
  }
}
