package dev.consilium.crypto.age;

import dev.consilium.crypto.guard.PackageException;
import dev.consilium.crypto.keys.IdentityKey;
import dev.consilium.crypto.keys.RecipientKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/** What stands before the encrypted bytes. */
final class AgeHeader {

  static final String VERSION = "age-encryption.org/v1";

  private final List<Stanza> stanzas;
  private final byte[] authenticated;
  private final byte[] mac;
  private final int length;

  AgeHeader(List<Stanza> stanzas, byte[] authenticated, byte[] mac, int length) {
    this.stanzas = List.copyOf(stanzas);
    this.authenticated = authenticated;
    this.mac = mac;
    this.length = length;
  }

  /** How many bytes it takes, its last line feed included. */
  int length() {
    return length;
  }

  int stanzas() {
    return stanzas.size();
  }

  static byte[] write(byte[] fileKey, List<RecipientKey> recipients, SecureRandom random) {
    var text = new StringBuilder(VERSION).append('\n');
    for (var recipient : recipients) {
      text.append(Stanza.wrap(fileKey, recipient, random).text());
    }
    text.append("---");
    var mac = Derivation.headerMac(fileKey, ascii(text));
    return ascii(text.append(' ').append(Base64s.write(mac)).append('\n'));
  }

  private static byte[] ascii(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Finds the file key and proves that the header is the sender's.
   *
   * @return 16 bytes, which the caller wipes
   * @throws PackageException.WrongIdentity if no stanza is for the identity
   * @throws PackageException.Tampered if the header was changed
   * @throws PackageException.Broken if a share is of low order
   */
  byte[] fileKey(IdentityKey identity) {
    for (var stanza : stanzas) {
      if (!stanza.type().equals(Stanza.X25519)) {
        continue;
      }
      var secret = stanza.agree(identity);
      if (secret.length == 0) {
        throw new PackageException.Broken(
            "Package header",
            "a share of low order",
            "header-share",
            "Do not trust its sender; ask for the package again.");
      }
      var fileKey = stanza.unwrap(secret, identity);
      if (fileKey.length > 0) {
        return proven(fileKey);
      }
    }
    throw new PackageException.WrongIdentity(
        "Package header",
        stanzas.size() + " stanzas, none for " + identity.recipient(),
        "identity-matches",
        "Use the identity to which it was sent, or ask the sender to add your key.");
  }

  private byte[] proven(byte[] fileKey) {
    if (!MessageDigest.isEqual(mac, Derivation.headerMac(fileKey, authenticated))) {
      Arrays.fill(fileKey, (byte) 0);
      throw new PackageException.Tampered(
          "Package header",
          "its authentication code does not fit",
          "header-authentic",
          "Fetch the package again from its sender.");
    }
    return fileKey;
  }
}
