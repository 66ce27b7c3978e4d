package dev.consilium.core.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** The value sets' codes: an enum's names in lower-case-with-dashes. */
final class Codes {

  private Codes() {}

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E of(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> code(value).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Unknown code."));
  }

  static <E extends Enum<E>> Function<String, E> reader(Class<E> type) {
    return code -> of(type, code);
  }
}
