package dev.consilium.crypto.keys;

import dev.consilium.core.ContentHash;
import java.nio.charset.StandardCharsets;

/**
 * A public key to which a package can be encrypted. Immutable.
 *
 * <pre>{@code
 * var key = RecipientKey.parse("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj");
 * }</pre>
 */
public final class RecipientKey {

  private static final String PREFIX = "age";

  private final byte[] point;
  private final String text;

  RecipientKey(byte[] point) {
    this.point = point.clone();
    this.text = new String(Bech32.encode(PREFIX, point));
  }

  /**
   * Reads the text that a recipient publishes.
   *
   * @param text {@code age1} and 58 characters, lower case
   * @return the key
   * @throws IllegalArgumentException if the text is no X25519 recipient of age v1
   */
  public static RecipientKey parse(String text) {
    var point = Bech32.decode(PREFIX, text.toCharArray());
    if (point.length == 0) {
      throw new IllegalArgumentException("Recipient key: " + text.length()
          + " characters that are no age recipient [recipient-form]."
          + " Ask the recipient for the line that starts with age1, and copy all of it.");
    }
    return new RecipientKey(point);
  }

  /**
   * Names the key in a package's claims.
   *
   * @return 64 hexadecimal digits: SHA-256 over the text
   */
  public String id() {
    return ContentHash.of(text.getBytes(StandardCharsets.US_ASCII)).hex();
  }

  /**
   * Tells how it encrypts.
   *
   * @return the suite
   */
  public Suite suite() {
    return Suite.AGE_X25519;
  }

  /**
   * Gives the point on Curve25519.
   *
   * @return 32 bytes, a fresh copy
   */
  public byte[] point() {
    return point.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecipientKey that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /**
   * Gives the text to publish.
   *
   * @return {@code age1…}
   */
  @Override
  public String toString() {
    return text;
  }
}
