package dev.consilium.crypto.age;

import java.util.Base64;
import java.util.Optional;

/** Base64 with one text for each value: no padding, no spare bits. Source: RFC 4648, section 4. */
final class Base64s {

  private Base64s() {}

  static String write(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  static Optional<byte[]> read(String text) {
    try {
      var bytes = Base64.getDecoder().decode(text);
      return write(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
