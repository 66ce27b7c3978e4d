package dev.consilium.fhir.read;

import java.nio.charset.StandardCharsets;

/** What the first bytes say about the form of a source. */
enum Sniffed {
  /** One JSON value, or several without lines of their own. */
  JSON,
  /** One resource on each line. */
  LINES,
  /** JSON in UTF-16 or UTF-32. */
  WIDE,
  /** XML, in whatever encoding it says. */
  XML,
  /** No JSON. */
  OTHER;

  static Sniffed of(byte[] head) {
    var at = first(head, 0);
    if (at >= head.length) {
      return OTHER;
    }
    if (wide(head)) {
      return hasTag(head) ? XML : WIDE;
    }
    if (head[at] == '<') {
      return XML;
    }
    if (head[at] == '[') {
      return JSON;
    }
    if (head[at] != '{') {
      return OTHER;
    }
    var line = at;
    var depth = 0;
    var quoted = false;
    while (line < head.length && head[line] != '\n') {
      var c = head[line++];
      if (c == '\\') {
        line++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
    }
    // A bundle may have one entry a line: only a line that is whole begins a list of lines.
    if (depth != 0) {
      return JSON;
    }
    var second = first(head, line);
    return second < head.length && head[second] == '{' ? LINES : JSON;
  }

  /** Names what was sent instead, as far as it can be told. */
  static String describe(byte[] head) {
    var at = first(head, 0);
    if (at >= head.length) {
      return "nothing";
    }
    var start = new String(head, at, Math.min(5, head.length - at), StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF")) {
      return "a PDF";
    }
    return "neither JSON nor XML";
  }

  /** Whether the first character that is no mark of byte order is a tag's. */
  private static boolean hasTag(byte[] head) {
    for (var i = 0; i < 8 && i < head.length; i++) {
      if (head[i] == '<' || head[i] == '{' || head[i] == '[') {
        return head[i] == '<';
      }
    }
    return false;
  }

  /** Whether an XML says of itself that it is in another encoding than UTF-8. */
  static boolean isForeign(byte[] head) {
    var start = new String(head, 0, Math.min(200, head.length), StandardCharsets.ISO_8859_1);
    var at = start.indexOf("encoding=");
    return wide(head) || (at >= 0 && !start.regionMatches(true, at + 10, "UTF-8", 0, 5));
  }

  private static boolean wide(byte[] head) {
    if (head.length < 4) {
      return false;
    }
    var mark = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE || head[0] == 0 || head[1] == 0;
  }

  private static int first(byte[] head, int from) {
    var at = from;
    if (at == 0 && head.length > 2 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB) {
      at = 3;
    }
    while (at < head.length
        && (head[at] == ' ' || head[at] == '\n' || head[at] == '\r' || head[at] == '\t')) {
      at++;
    }
    return at;
  }
}
