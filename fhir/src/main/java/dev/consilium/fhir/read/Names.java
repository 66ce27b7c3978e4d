package dev.consilium.fhir.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells members' names by their bytes, so that the same name is the same object.
 *
 * <p>A name is looked up by eight bytes from each end; one that is not found so is decoded. FHIR's own
 * names are known from the start. Belongs to one reading.
 */
final class Names {

  // Beyond these, names are no longer kept: they are then a sender's mistake or malice.
  private static final int MOST = 1 << 12;
  private static final int OWN = 9;
  private static final Names FHIR = fhir();

  private final int shift;
  private final byte[][] spelled;
  private final String[] texts;
  private final Map<String, String> others = new HashMap<>();

  Names() {
    this(OWN);
  }

  private Names(int bits) {
    shift = 64 - bits;
    spelled = new byte[1 << bits][];
    texts = new String[1 << bits];
    Arrays.fill(spelled, new byte[0]);
    Arrays.fill(texts, "");
  }

  private static Names fhir() {
    var names = new Names(13);
    for (var name : Tables.names()) {
      var padded = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), name.length() + 8);
      names.keep(padded, 0, name.length(), name.intern());
    }
    return names;
  }

  /** The name of those plain bytes; seven more must lie behind them. */
  String of(byte[] window, int from, int length) {
    var hash = hash(window, from, length);
    var known = FHIR.find(hash, window, from, length);
    if (known == null) {
      known = find(hash, window, from, length);
    }
    if (known == null) {
      known = of(new String(window, from, length, StandardCharsets.ISO_8859_1));
      keep(window, from, length, known);
    }
    return known;
  }

  private @Nullable String find(long hash, byte[] window, int from, int length) {
    var slot = (int) (hash >>> shift);
    if (same(spelled[slot], window, from, length)) {
      return texts[slot];
    }
    return same(spelled[slot ^ 1], window, from, length) ? texts[slot ^ 1] : null;
  }

  private static boolean same(byte[] known, byte[] window, int from, int length) {
    return known.length == length
        && Arrays.equals(known, 0, length, window, from, from + length);
  }

  private void keep(byte[] window, int from, int length, String name) {
    var first = (int) (hash(window, from, length) >>> shift);
    var slot = texts[first].isEmpty() ? first : first ^ 1;
    spelled[slot] = Arrays.copyOfRange(window, from, from + length);
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

  private static long hash(byte[] window, int from, int length) {
    var first = (long) Window.EIGHT.get(window, from);
    long last;
    if (length >= 8) {
      last = (long) Window.EIGHT.get(window, from + length - 8);
    } else {
      first &= (1L << (length << 3)) - 1;
      last = first;
    }
    return (first * 0x9E3779B97F4A7C15L + last + length) * 0xC2B2AE3D27D4EB4FL;
  }
}
