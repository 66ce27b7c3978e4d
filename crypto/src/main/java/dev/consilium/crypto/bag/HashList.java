package dev.consilium.crypto.bag;

import dev.consilium.core.ContentHash;
import dev.consilium.crypto.guard.PackageException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names and their SHA-256, as {@code sha256sum} writes and checks them. */
final class HashList {

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private HashList() {}

  static byte[] write(Map<String, ContentHash> hashes) {
    var text = new StringBuilder();
    hashes.forEach((name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a list back.
   *
   * @param where the list's name
   * @return the hashes in the list's order
   * @throws PackageException.Broken if a line is of another form, unclean or there twice
   */
  static Map<String, ContentHash> read(String where, byte[] bytes) {
    var hashes = new LinkedHashMap<String, ContentHash>();
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      throw broken(where, "its last line is cut");
    }
    var number = 0;
    for (var line : lines(text)) {
      number++;
      var parts = LINE.matcher(line);
      if (!parts.matches() || !BagNames.isClean(parts.group(2))) {
        throw broken(where, "line " + number + " is of another form");
      }
      if (hashes.put(parts.group(2), new ContentHash(parts.group(1))) != null) {
        throw broken(where, "line " + number + " repeats a name");
      }
    }
    return hashes;
  }

  /** Empty lines stay, to be refused. */
  private static String[] lines(String text) {
    return text.isEmpty() ? new String[0] : text.substring(0, text.length() - 1).split("\n", -1);
  }

  private static PackageException broken(String where, String found) {
    return new PackageException.Broken(
        "Package list " + where, found, "list-form", "Ask the sender for the package again.");
  }
}
