package dev.consilium.crypto.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * The secret half of a recipient's key pair. Close it to wipe it.
 *
 * <p>Never printed: the text form is the recipient's. Safe to share between threads until closed.
 */
public final class IdentityKey implements AutoCloseable {

  private static final String PREFIX = "age-secret-key-";

  private final byte[] scalar;
  private final RecipientKey recipient;
  private volatile boolean closed;

  private IdentityKey(byte[] scalar) {
    this.scalar = scalar;
    var point = new byte[X25519.POINT_SIZE];
    X25519.scalarMultBase(scalar, 0, point, 0);
    this.recipient = new RecipientKey(point);
  }

  /**
   * Makes a key pair.
   *
   * @param random the source of its 32 bytes; equal bytes make equal keys
   * @return the secret half
   */
  public static IdentityKey generate(SecureRandom random) {
    var scalar = new byte[X25519.SCALAR_SIZE];
    random.nextBytes(scalar);
    return new IdentityKey(scalar);
  }

  /**
   * Reads what {@link #reveal} or {@code age-keygen} wrote.
   *
   * @param text {@code AGE-SECRET-KEY-1} and 58 characters, upper case; not kept
   * @return the secret half
   * @throws IllegalArgumentException if the text is no X25519 identity of age v1
   */
  public static IdentityKey parse(char[] text) {
    var lower = new char[text.length];
    for (var i = 0; i < text.length; i++) {
      var upper = text[i] >= 'A' && text[i] <= 'Z';
      var neither = text[i] < 'a' || text[i] > 'z';
      lower[i] = upper ? (char) (text[i] + 32) : neither ? text[i] : '?';
    }
    var scalar = Bech32.decode(PREFIX, lower);
    Arrays.fill(lower, '\0');
    if (scalar.length == 0) {
      throw new IllegalArgumentException("Identity key: " + text.length
          + " characters that are no age identity [identity-form]."
          + " Give the line that starts with AGE-SECRET-KEY-1, and all of it.");
    }
    return new IdentityKey(scalar);
  }

  /**
   * Gives the public half.
   *
   * @return the key to publish
   */
  public RecipientKey recipient() {
    return recipient;
  }

  /**
   * Writes the secret out, for the key store alone.
   *
   * @return {@code AGE-SECRET-KEY-1…}; the caller wipes it
   * @throws IllegalStateException if closed
   */
  public char[] reveal() {
    refuseClosed();
    var text = Bech32.encode(PREFIX, scalar);
    for (var i = 0; i < text.length; i++) {
      text[i] = text[i] >= 'a' && text[i] <= 'z' ? (char) (text[i] - 32) : text[i];
    }
    return text;
  }

  /**
   * Agrees on a secret with the holder of another point (RFC 7748).
   *
   * @param share 32 bytes
   * @return 32 bytes, which the caller wipes; none when the point is of low order
   * @throws IllegalStateException if closed
   */
  public byte[] agree(byte[] share) {
    refuseClosed();
    var secret = new byte[X25519.POINT_SIZE];
    return X25519.calculateAgreement(scalar, 0, share, 0, secret, 0) ? secret : new byte[0];
  }

  private void refuseClosed() {
    if (closed) {
      throw new IllegalStateException("Identity key of " + recipient
          + ": closed and wiped [identity-open]. Read it again from your key store.");
    }
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(scalar, (byte) 0);
  }

  @Override
  public String toString() {
    return "IdentityKey[" + recipient + "]";
  }
}
