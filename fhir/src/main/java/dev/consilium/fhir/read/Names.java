package dev.consilium.fhir.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells members' names by their bytes, so that the same name is the same object.
 *
 * <p>A name is looked up by three words of eight bytes, which are all of it up to 24; one that is not
 * found so is decoded. FHIR's own names are known from the start. Belongs to one reading.
 */
final class Names {

  // Beyond these, names are no longer kept: they are then a sender's mistake or malice.
  private static final int MOST = 1 << 12;
  private static final int OWN = 8;
  private static final Names FHIR = fhir();

  private final int shift;
  private final long[] words;
  private final String[] texts;
  private final Map<String, String> others = new HashMap<>();

  Names() {
    this(OWN);
  }

  private Names(int bits) {
    shift = 64 - bits;
    words = new long[4 << bits];
    texts = new String[1 << bits];
    Arrays.fill(texts, "");
  }

  private static Names fhir() {
    var names = new Names(11);
    for (var name : Tables.names()) {
      var padded = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), name.length() + 8);
      names.keep(padded, 0, name.length(), name.intern());
    }
    return names;
  }

  /** The name of those plain bytes; seven more must lie behind them. */
  String of(byte[] window, int from, int length) {
    if (length > 24 || length == 0) {
      return of(new String(window, from, length, StandardCharsets.ISO_8859_1));
    }
    var first = first(window, from, length);
    var middle = middle(window, from, length);
    var last = last(window, from, length);
    var hash = hash(first, middle, last);
    var known = FHIR.find(hash, first, middle, last, length);
    if (known == null) {
      known = find(hash, first, middle, last, length);
    }
    if (known == null) {
      known = of(new String(window, from, length, StandardCharsets.ISO_8859_1));
      keep(window, from, length, known);
    }
    return known;
  }

  private @Nullable String find(long hash, long first, long middle, long last, int length) {
    var slot = (int) (hash >>> shift);
    if (has(slot, first, middle, last, length)) {
      return texts[slot];
    }
    return has(slot ^ 1, first, middle, last, length) ? texts[slot ^ 1] : null;
  }

  private boolean has(int slot, long first, long middle, long last, int length) {
    var at = slot << 2;
    return words[at] == first
        && words[at + 2] == last
        && words[at + 1] == middle
        && words[at + 3] == length;
  }

  private void keep(byte[] window, int from, int length, String name) {
    if (length > 24) {
      return;
    }
    var first = first(window, from, length);
    var middle = middle(window, from, length);
    var last = last(window, from, length);
    var usual = (int) (hash(first, middle, last) >>> shift);
    var slot = texts[usual].isEmpty() ? usual : usual ^ 1;
    words[slot << 2] = first;
    words[(slot << 2) + 1] = middle;
    words[(slot << 2) + 2] = last;
    words[(slot << 2) + 3] = length;
    texts[slot] = name;
  }

  /** The same name as the same object, as long as there are not too many. */
  String of(String name) {
    if (others.size() >= MOST) {
      return others.getOrDefault(name, name);
    }
    var first = others.putIfAbsent(name, name);
    return first == null ? name : first;
  }

  private static long first(byte[] window, int from, int length) {
    var word = (long) Window.EIGHT.get(window, from);
    return length < 8 ? word & (1L << (length << 3)) - 1 : word;
  }

  private static long middle(byte[] window, int from, int length) {
    return length > 16 ? (long) Window.EIGHT.get(window, from + 8) : 0;
  }

  private static long last(byte[] window, int from, int length) {
    return length > 8 ? (long) Window.EIGHT.get(window, from + length - 8) : 0;
  }

  private static long hash(long first, long middle, long last) {
    return (first * 0x9E3779B97F4A7C15L + middle + last) * 0xC2B2AE3D27D4EB4FL;
  }
}
