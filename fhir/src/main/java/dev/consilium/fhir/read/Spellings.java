package dev.consilium.fhir.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Remembers the plain short texts seen last, since records repeat their codes, systems and units.
 *
 * <p>A text that is remembered is neither copied nor hashed again.
 */
final class Spellings {

  /** Longer texts are hardly repeated. */
  static final int LONGEST = 80;

  private static final int SLOTS = 1 << 11;
  private static final byte[] NOTHING = {};

  private final byte[][] seen = new byte[SLOTS][];
  private final long[] hashes = new long[SLOTS];
  private final int[] marks = new int[SLOTS];
  private final String[] texts = new String[SLOTS];

  Spellings() {
    Arrays.fill(seen, NOTHING);
    Arrays.fill(texts, "");
  }

  /** The text of those ASCII bytes; seven more must lie behind them. */
  String of(byte[] window, int from, int length) {
    if (length == 0 || length > LONGEST) {
      return new String(window, from, length, StandardCharsets.ISO_8859_1);
    }
    var hash = hash(window, from, length);
    var slot = (int) (hash >>> 53);
    if (hashes[slot] == hash) {
      var known = seen[slot];
      if (Arrays.equals(known, 0, known.length, window, from, from + length)) {
        return texts[slot];
      }
    }
    var text = new String(window, from, length, StandardCharsets.ISO_8859_1);
    // What occurs once, such as an id, would only push out what is repeated.
    if (marks[slot] == (int) hash) {
      seen[slot] = Arrays.copyOfRange(window, from, from + length);
      texts[slot] = text;
      hashes[slot] = hash;
    }
    marks[slot] = (int) hash;
    return text;
  }

  private static long hash(byte[] window, int from, int length) {
    var first = (long) Window.EIGHT.get(window, from);
    if (length < 8) {
      first &= (1L << (length << 3)) - 1;
      return (first + length) * 0x9E3779B97F4A7C15L;
    }
    var last = (long) Window.EIGHT.get(window, from + length - 8);
    var middle = (long) Window.EIGHT.get(window, from + (length >>> 1) - 4);
    var mixed = (first * 0x9E3779B97F4A7C15L + last) * 0xC2B2AE3D27D4EB4FL + middle + length;
    return mixed * 0x9E3779B97F4A7C15L;
  }
}
