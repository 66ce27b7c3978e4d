package dev.consilium.fhir.read;

import dev.consilium.fhir.read.ReadLimits.Limit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) member by member, as far as its caller goes.
 *
 * <p>The caller asks for the next member or element, goes to its value, and takes it by the kind that
 * its first byte tells, or passes over it. Whatever is no JSON ends the reading.
 */
final class JsonScanner extends Window {

  private static final long QUOTES = 0x2222222222222222L;
  private static final long SLASHES = 0x5C5C5C5C5C5C5C5CL;
  private static final long CONTROLS = 0x2020202020202020L;
  private static final int MOST_DIGITS = 1 << 20;

  private final Names names = new Names();
  private final Spellings spellings = new Spellings();
  private final JsonPass pass;
  private final int mostDepth;
  private final long mostText;
  private final long mostName;
  private int depth;
  private boolean fresh;

  /** Where the text read last lies in the window, and whether its bytes are its characters. */
  int from;

  int to;
  private boolean plain;
  private boolean escaped;

  JsonScanner(ReadLimits limits) {
    mostDepth = (int) Math.min(1L << 20, Math.max(1_000, limits.of(Limit.NESTING) * 4));
    mostText = Math.min(limits.of(Limit.RESOURCE_BYTES), 1L << 30);
    mostName = Math.min(limits.of(Limit.NAME), 50_000);
    pass = new JsonPass(this, limits.of(Limit.REPEATS));
  }

  /** Goes to the next root value and gives its first byte; -1 at the end of the stream. */
  int root() throws IOException {
    depth = 0;
    var c = next();
    mark();
    return c;
  }

  /** Whether the stream is read to its end. */
  boolean isOver() {
    return at >= end;
  }

  /** Goes into the object or the array on whose first byte this stands. */
  void enter() throws IOException {
    at++;
    deeper();
    fresh = true;
  }

  void deeper() throws IOException {
    if (++depth > mostDepth) {
      throw BrokenJson.beyondLimits();
    }
  }

  void shallower() {
    depth--;
  }

  /** Goes to the next member's name; null at the object's end. */
  @Nullable
  String member() throws IOException {
    var c = next();
    if (c == '}') {
      leave();
      return null;
    }
    if (!fresh) {
      c = behind(c, ',');
    }
    fresh = false;
    return name(c);
  }

  /** Goes to the next element and gives its first byte; -1 at the array's end. */
  int element() throws IOException {
    var c = next();
    if (c == ']') {
      leave();
      return -1;
    }
    if (!fresh) {
      c = behind(c, ',');
    }
    fresh = false;
    mark();
    return begun(c);
  }

  /** Checks that a value begins with that byte. */
  int begun(int c) throws IOException {
    if (c == '"' || c == '{' || c == '[' || isNumber(c) || c == 't' || c == 'f' || c == 'n') {
      return c;
    }
    throw broken(c);
  }

  private void leave() {
    mark();
    at++;
    depth--;
    fresh = false;
  }

  private int behind(int c, char wanted) throws IOException {
    if (c != wanted) {
      throw broken(c);
    }
    at++;
    return next();
  }

  /** What ended the reading: the stream, or a byte that does not belong there. */
  BrokenJson broken(int c) {
    return c < 0 && at >= end ? BrokenJson.ended() : BrokenJson.syntax();
  }

  /** Reads a name, of which this is the first byte. */
  String name(int c) throws IOException {
    if (c != '"') {
      throw broken(c);
    }
    mark();
    string(true);
    var length = to - from;
    if (length > mostName && (plain || text().length() > mostName)) {
      throw BrokenJson.beyondLimits();
    }
    return plain ? names.of(bytes, from, length) : names.of(text());
  }

  /** Goes from a name to its value and gives the value's first byte. */
  int value() throws IOException {
    var c = behind(next(), ':');
    mark();
    return begun(c);
  }

  /** Reads the string on whose quote this stands, up to behind its end. */
  void string(boolean keeps) throws IOException {
    var window = bytes;
    var start = at + 1;
    var i = start;
    var seen = 0L;
    escaped = false;
    while (true) {
      var eight = (long) EIGHT.get(window, i);
      var other = eight | eight + ONES;
      var found = special(eight);
      if (found == 0) {
        seen |= other;
        i += 8;
        continue;
      }
      var before = Long.numberOfTrailingZeros(found) >>> 3;
      seen |= other & ((1L << (before << 3)) - 1);
      i += before;
      int c = window[i];
      if (c == '"') {
        break;
      }
      if (c != '\\' && i < end) {
        throw BrokenJson.syntax();
      }
      at = i;
      start = more(c == '\\', keeps ? start : i);
      window = bytes;
      i = at;
    }
    from = start;
    to = i;
    at = i + 1;
    plain = !escaped && (seen & HIGH) == 0;
    if (keeps && i - start > mostText) {
      throw BrokenJson.beyondLimits();
    }
  }

  /** Goes behind an escape, or reads on at the window's end; tells where the string lies now. */
  private int more(boolean escape, int start) throws IOException {
    if (at - start > mostText) {
      throw BrokenJson.beyondLimits();
    }
    if (!escape) {
      return need(1, start);
    }
    escaped = true;
    var place = need(2, start);
    place = bytes[at + 1] == 'u' ? need(6, place) : place;
    at += JsonEscapes.length(bytes, at);
    return place;
  }

  /** A high bit for the first byte that is a quote, a backslash or a control character. */
  private static long special(long eight) {
    var quotes = eight ^ QUOTES;
    var slashes = eight ^ SLASHES;
    return ((quotes - ONES & ~quotes) | (slashes - ONES & ~slashes) | (eight - CONTROLS & ~eight))
        & HIGH;
  }

  /** Whether the string read last is ASCII without control characters. */
  boolean isPlain() {
    return plain;
  }

  /** The string read last. */
  String text() {
    if (plain) {
      return spellings.of(bytes, from, to - from);
    }
    return escaped
        ? JsonEscapes.text(bytes, from, to)
        : new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** The string read last, which occurs once in a source, as far as is known. */
  String textOfOnce() {
    return plain ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1) : text();
  }

  /** Reads the number on whose first byte this stands. */
  String number() throws IOException {
    var start = at;
    var i = at;
    while (true) {
      while (isOfNumber(bytes[i])) {
        i++;
      }
      if (i - start > MOST_DIGITS) {
        throw BrokenJson.beyondLimits();
      }
      at = i;
      var more = i == end && fill(start);
      // The window may have moved even when nothing came.
      start = at - (i - start);
      i = at;
      if (!more) {
        break;
      }
    }
    if (!JsonNumber.is(bytes, start, at)) {
      throw at == end ? BrokenJson.ended() : BrokenJson.syntax();
    }
    return spellings.of(bytes, start, at - start);
  }

  private static boolean isOfNumber(byte c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
  }

  /** Reads true, false or null, of which this is the first byte. */
  String literal(int c) throws IOException {
    var word = c == 't' ? "true" : c == 'f' ? "false" : c == 'n' ? "null" : "";
    if (word.isEmpty()) {
      throw broken(c);
    }
    var whole = has(word.length());
    for (var i = 0; i < word.length() && at + i < end; i++) {
      if (bytes[at + i] != word.charAt(i)) {
        throw BrokenJson.syntax();
      }
    }
    if (!whole) {
      throw BrokenJson.ended();
    }
    at += word.length();
    return word;
  }

  static boolean isNumber(int c) {
    return c == '-' || (c >= '0' && c <= '9');
  }

  /** Passes over the value with that first byte; hears of names that an object has twice. */
  void pass(int c, JsonPass.Twice twice) throws IOException {
    pass.value(begun(c), twice);
  }
}
