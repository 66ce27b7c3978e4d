package dev.consilium.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names content by what it says (SHA-256, FIPS 180-4).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  // Anything else would compare unequal to every hash without saying why.
  public ContentHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("Content hash: " + hex.length()
          + " characters [hash-form]. Give 64 lower-case hexadecimal digits.");
    }
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
