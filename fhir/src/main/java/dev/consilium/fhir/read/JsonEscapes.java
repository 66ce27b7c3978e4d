package dev.consilium.fhir.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Replaces the escapes in JSON's strings (RFC 8259, section 7). */
final class JsonEscapes {

  private JsonEscapes() {}

  /** How many bytes the escape has that begins there; what has none ends the reading. */
  static int length(byte[] bytes, int at) throws IOException {
    var unit = bytes[at + 1] == 'u';
    if ((unit ? unit(bytes, at + 2) : unescaped(bytes[at + 1])) < 0) {
      throw BrokenJson.syntax();
    }
    return unit ? 6 : 2;
  }

  /** The character for the one behind a backslash; -1 when JSON has none. */
  static int unescaped(int c) {
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> -1;
    };
  }

  /** The UTF-16 unit of four hexadecimal digits; negative when they are none. */
  static int unit(byte[] bytes, int at) {
    return Character.digit(bytes[at], 16) << 12
        | Character.digit(bytes[at + 1], 16) << 8
        | Character.digit(bytes[at + 2], 16) << 4
        | Character.digit(bytes[at + 3], 16);
  }

  /** The text of bytes whose escapes were passed before, and so are escapes. */
  static String text(byte[] bytes, int from, int to) {
    var text = new StringBuilder(to - from);
    var plain = from;
    for (var i = from; i < to; ) {
      if (bytes[i] != '\\') {
        i++;
        continue;
      }
      text.append(new String(bytes, plain, i - plain, StandardCharsets.UTF_8));
      var unit = bytes[i + 1] == 'u';
      text.append((char) (unit ? unit(bytes, i + 2) : unescaped(bytes[i + 1])));
      i += unit ? 6 : 2;
      plain = i;
    }
    return text.append(new String(bytes, plain, to - plain, StandardCharsets.UTF_8))
        .toString();
  }
}
