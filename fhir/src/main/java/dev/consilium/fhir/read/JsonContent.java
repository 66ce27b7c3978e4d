package dev.consilium.fhir.read;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Decodes Base64 out of a JSON string as it streams by (RFC 4648, section 4; white space passes). */
final class JsonContent {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int[] VALUES = values();

  private final JsonScanner scanner;
  private final byte[] decoded = new byte[6 << 10];
  private int count;
  private int group;
  private int digits;
  private int padding;

  JsonContent(JsonScanner scanner) {
    this.scanner = scanner;
  }

  private static int[] values() {
    var values = new int[256];
    Arrays.fill(values, -1);
    for (var i = 0; i < DIGITS.length(); i++) {
      values[DIGITS.charAt(i)] = i;
    }
    return values;
  }

  /** Decodes the string on whose quote the scanner stands; false when it is no Base64. */
  boolean decode(OutputStream into) throws IOException {
    count = 0;
    group = 0;
    digits = 0;
    padding = 0;
    scanner.at++;
    var good = true;
    var over = false;
    while (good && !over) {
      if (digits == 0) {
        groups(into);
      }
      int c = scanner.bytes[scanner.at];
      if (c == '"') {
        over = true;
      } else if (c == '\\') {
        good = digit(escaped());
      } else if (c == 0 && scanner.at == scanner.end) {
        scanner.need(1, scanner.end);
      } else {
        scanner.at++;
        good = digit(c);
      }
    }
    into.write(decoded, 0, count);
    // The scanner reads a string from the quote before it.
    scanner.at -= good ? 0 : 1;
    if (good) {
      scanner.at++;
    } else {
      scanner.string(false);
    }
    return good && digits == 0;
  }

  /** Decodes four digits at once as long as nothing else comes. */
  private void groups(OutputStream into) throws IOException {
    var window = scanner.bytes;
    var last = scanner.end - 4;
    var i = scanner.at;
    while (i <= last) {
      var three = VALUES[window[i] & 0xFF] << 18
          | VALUES[window[i + 1] & 0xFF] << 12
          | VALUES[window[i + 2] & 0xFF] << 6
          | VALUES[window[i + 3] & 0xFF];
      if (three < 0) {
        break;
      }
      if (count + 3 > decoded.length) {
        into.write(decoded, 0, count);
        count = 0;
      }
      decoded[count] = (byte) (three >> 16);
      decoded[count + 1] = (byte) (three >> 8);
      decoded[count + 2] = (byte) three;
      count += 3;
      i += 4;
    }
    scanner.at = i;
    if (count + 3 > decoded.length) {
      into.write(decoded, 0, count);
      count = 0;
    }
  }

  private int escaped() throws IOException {
    scanner.need(2, scanner.at);
    if (scanner.bytes[scanner.at + 1] == 'u') {
      scanner.need(6, scanner.at);
    }
    var at = scanner.at;
    var length = JsonEscapes.length(scanner.bytes, at);
    scanner.at += length;
    return length == 6
        ? JsonEscapes.unit(scanner.bytes, at + 2)
        : JsonEscapes.unescaped(scanner.bytes[at + 1]);
  }

  private boolean digit(int c) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      return true;
    }
    var value = c < 0 || c > 255 ? -1 : VALUES[c];
    if (c == '=' && digits >= 2) {
      padding++;
      value = 0;
    } else if (value < 0 || padding > 0) {
      return false;
    }
    group = group << 6 | value;
    if (++digits == 4) {
      for (var i = 0; i < 3 - padding; i++) {
        decoded[count++] = (byte) (group >> (16 - 8 * i));
      }
      group = 0;
      digits = 0;
      padding = 0;
    }
    return true;
  }
}
