package dev.consilium.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names content by what it says (SHA-256, FIPS 180-4).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) {

  // Anything else would compare unequal to every hash without saying why.
  public ContentHash {
    if (!isForm(hex)) {
      throw new IllegalArgumentException("Content hash: " + hex.length()
          + " characters [hash-form]. Give 64 lower-case hexadecimal digits.");
    }
  }

  // Once for each attachment of a record: a pattern would take longer than the hash.
  private static boolean isForm(String hex) {
    for (var i = 0; i < hex.length(); i++) {
      var c = hex.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return hex.length() == 64;
  }

  /**
   * Hashes bytes in memory.
   *
   * @param content any bytes
   * @return their name
   */
  public static ContentHash of(byte[] content) {
    return new ContentHash(HexFormat.of().formatHex(digest().digest(content)));
  }

  /**
   * Takes a finished digest.
   *
   * @param sha256 32 bytes
   * @return their name
   */
  public static ContentHash ofDigest(byte[] sha256) {
    return new ContentHash(HexFormat.of().formatHex(sha256));
  }

  /**
   * Starts a SHA-256 for content that comes in pieces.
   *
   * @return a fresh digest of the platform's own provider
   */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "SHA-256 is missing from this Java platform, which must have it. Repair it.", e);
    }
  }

  /**
   * Gives the raw digest.
   *
   * @return 32 bytes, a fresh copy
   */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
