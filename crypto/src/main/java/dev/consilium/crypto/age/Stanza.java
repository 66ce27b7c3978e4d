package dev.consilium.crypto.age;

import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.keys.RecipientKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** One way to the file key: arguments, the type first, and the wrapped key. */
final class Stanza {

  static final String X25519 = "X25519";
  static final String SCRYPT = "scrypt";
  static final int FILE_KEY = 16;
  private static final int SHARE = 32;
  private static final String INFO = "age-encryption.org/v1/X25519";

  private final List<String> arguments;
  private final byte[] body;

  Stanza(List<String> arguments, byte[] body) {
    this.arguments = arguments;
    this.body = body;
  }

  String type() {
    return arguments.get(0);
  }

  /** Wraps a file key with a fresh ephemeral key. */
  static Stanza wrap(byte[] fileKey, RecipientKey recipient, SecureRandom random) {
    try (var ephemeral = IdentityKey.generate(random)) {
      var share = ephemeral.recipient().point();
      var secret = ephemeral.agree(recipient.point());
      if (secret.length == 0) {
        throw new IllegalArgumentException("Recipient key " + recipient
            + ": a point of low order [recipient-strong]. Ask the recipient for a new key.");
      }
      var body = new byte[FILE_KEY + ChunkCipher.TAG];
      wrapCipher(secret, share, recipient.point()).seal(noNonce(), fileKey, FILE_KEY, body);
      return new Stanza(List.of(X25519, Base64s.write(share)), body);
    }
  }

  /** Tells whether an X25519 stanza has exactly the parts it must have. */
  boolean isWellFormed() {
    return arguments.size() == 2
        && Base64s.read(arguments.get(1)).map(share -> share.length == SHARE).orElse(false)
        && body.length == FILE_KEY + ChunkCipher.TAG;
  }

  /** Gives the secret shared with the sender; none when the share is of low order. */
  byte[] agree(IdentityKey identity) {
    return identity.agree(share());
  }

  /** Gives the file key; none when the stanza is for someone else. */
  byte[] unwrap(byte[] secret, IdentityKey identity) {
    var fileKey = new byte[FILE_KEY];
    var opened = wrapCipher(secret, share(), identity.recipient().point())
        .open(noNonce(), body, body.length, fileKey);
    return opened == FILE_KEY ? fileKey : new byte[0];
  }

  String text() {
    var lines = new StringBuilder("-> ").append(String.join(" ", arguments)).append('\n');
    return lines.append(Base64s.write(body)).append('\n').toString();
  }

  private byte[] share() {
    return Base64.getDecoder().decode(arguments.get(1));
  }

  private static byte[] noNonce() {
    return new byte[12];
  }

  private static ChunkCipher wrapCipher(byte[] secret, byte[] share, byte[] point) {
    var salt = Arrays.copyOf(share, 2 * SHARE);
    System.arraycopy(point, 0, salt, SHARE, SHARE);
    var key =
        Derivation.hkdf(secret, salt, INFO.getBytes(StandardCharsets.US_ASCII), Derivation.KEY);
    Arrays.fill(secret, (byte) 0);
    return new ChunkCipher(key);
  }
}
