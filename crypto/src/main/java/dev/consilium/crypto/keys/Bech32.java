package dev.consilium.crypto.keys;

import java.util.Arrays;

/** Bech32 text without its length limit, as age uses it. Source: BIP 173. */
final class Bech32 {

  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int CHECKSUM = 6;

  private Bech32() {}

  /** Writes in lower case. */
  static char[] encode(String prefix, byte[] data) {
    var groups = regroup(data);
    var text = new char[prefix.length() + 1 + groups.length + CHECKSUM];
    prefix.getChars(0, prefix.length(), text, 0);
    text[prefix.length()] = '1';
    var at = prefix.length() + 1;
    for (var group : groups) {
      text[at++] = ALPHABET.charAt(group);
    }
    var sum = checksum(prefix, groups, groups.length, new byte[CHECKSUM]) ^ 1;
    for (var i = 0; i < CHECKSUM; i++) {
      text[at++] = ALPHABET.charAt((sum >>> (5 * (CHECKSUM - 1 - i))) & 31);
    }
    Arrays.fill(groups, (byte) 0);
    return text;
  }

  /**
   * Reads lower-case text of 32 bytes.
   *
   * @return the bytes, or none when the text is not exactly of this form
   */
  static byte[] decode(String prefix, char[] text) {
    var start = prefix.length() + 1;
    var groups = text.length - start - CHECKSUM;
    if (groups != 52 || !startsWith(text, prefix + "1")) {
      return new byte[0];
    }
    var values = new byte[groups + CHECKSUM];
    for (var i = 0; i < values.length; i++) {
      var value = ALPHABET.indexOf(text[start + i]);
      if (value < 0) {
        return new byte[0];
      }
      values[i] = (byte) value;
    }
    var tail = Arrays.copyOfRange(values, groups, values.length);
    var valid = checksum(prefix, values, groups, tail) == 1 && (values[groups - 1] & 15) == 0;
    var data = valid ? ungroup(values) : new byte[0];
    Arrays.fill(values, (byte) 0);
    return data;
  }

  private static boolean startsWith(char[] text, String start) {
    for (var i = 0; i < start.length(); i++) {
      if (text[i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] regroup(byte[] data) {
    var groups = new byte[(data.length * 8 + 4) / 5];
    for (var bit = 0; bit < groups.length * 5; bit++) {
      var set = bit < data.length * 8 && (data[bit / 8] >> (7 - bit % 8) & 1) == 1;
      groups[bit / 5] |= (byte) (set ? 16 >> bit % 5 : 0);
    }
    return groups;
  }

  private static byte[] ungroup(byte[] groups) {
    var data = new byte[32];
    for (var bit = 0; bit < data.length * 8; bit++) {
      data[bit / 8] |= (byte) ((groups[bit / 5] >> (4 - bit % 5) & 1) << (7 - bit % 8));
    }
    return data;
  }

  private static int checksum(String prefix, byte[] groups, int count, byte[] tail) {
    var sum = 1;
    for (var i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) >> 5);
    }
    sum = step(sum, 0);
    for (var i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) & 31);
    }
    for (var i = 0; i < count; i++) {
      sum = step(sum, groups[i]);
    }
    for (var value : tail) {
      sum = step(sum, value);
    }
    return sum;
  }

  private static int step(int sum, int value) {
    var top = sum >>> 25;
    var next = (sum & 0x1ffffff) << 5 ^ value;
    for (var i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
    }
    return next;
  }
}
