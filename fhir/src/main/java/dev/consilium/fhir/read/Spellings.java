package dev.consilium.fhir.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the safe short texts seen last, since records repeat their codes, systems and units.
 *
 * <p>A text that is remembered is neither decoded nor checked nor hashed again.
 */
final class Spellings {

  /** Longer texts are hardly repeated. */
  static final int LONGEST = 80;

  private static final int SLOTS = 1 << 11;
  private static final char[] NOTHING = {};

  private final char[][] seen = new char[SLOTS][];
  private final int[] marks = new int[SLOTS];
  private final String[] texts = new String[SLOTS];

  Spellings() {
    Arrays.fill(seen, NOTHING);
    Arrays.fill(texts, "");
  }

  /** The text of those characters if it is safe; null when it must be looked at. */
  @Nullable
  String of(char[] buffer, int from, int length) {
    if (length == 0) {
      return null;
    }
    var hash = hash(buffer, from, length);
    var slot = (hash ^ hash >>> 11) & (SLOTS - 1);
    var known = seen[slot];
    if (Arrays.equals(known, 0, known.length, buffer, from, from + length)) {
      return texts[slot];
    }
    for (var i = from; i < from + length; i++) {
      if (buffer[i] < ' ' || buffer[i] >= 0x7F) {
        return null;
      }
    }
    // What occurs once, such as an id, would only push out what is repeated.
    if (marks[slot] != hash) {
      marks[slot] = hash;
      return new String(buffer, from, length);
    }
    seen[slot] = Arrays.copyOfRange(buffer, from, from + length);
    texts[slot] = new String(buffer, from, length);
    return texts[slot];
  }

  private static int hash(char[] buffer, int from, int length) {
    var hash = length;
    hash = hash * 31 + buffer[from];
    hash = hash * 31 + buffer[from + length - 1];
    hash = hash * 31 + buffer[from + length / 2];
    hash = hash * 31 + buffer[from + length / 4];
    hash = hash * 31 + buffer[from + length * 3 / 4];
    hash = hash * 31 + buffer[from + Math.max(0, length - 3)];
    return hash;
  }
}
