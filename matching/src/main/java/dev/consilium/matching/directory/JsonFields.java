package dev.consilium.matching.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.Coding;
import dev.consilium.core.Jurisdiction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads single fields and says where one is not what it must be. */
final class JsonFields {

  private JsonFields() {}

  static String text(JsonNode node, String path, String field) throws NotUnderstood {
    var value = node.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new NotUnderstood(path + "." + field, "no text");
    }
    return value.textValue();
  }

  static int count(JsonNode node, String path, String field) throws NotUnderstood {
    var value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw new NotUnderstood(path + "." + field, "no whole number from 0");
    }
    return value.intValue();
  }

  static boolean flag(JsonNode node, String path, String field) throws NotUnderstood {
    var value = node.path(field);
    if (!value.isBoolean()) {
      throw new NotUnderstood(path + "." + field, "neither true nor false");
    }
    return value.booleanValue();
  }

  static <E extends Enum<E>> E word(Class<E> words, String text, String path) throws NotUnderstood {
    for (var it : words.getEnumConstants()) {
      if (it.name().equals(text)) {
        return it;
      }
    }
    throw new NotUnderstood(path, "none of " + Arrays.toString(words.getEnumConstants()));
  }

  static LocalDate day(String text, String path) throws NotUnderstood {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new NotUnderstood(path, "no day such as 2026-01-31");
    }
  }

  static @Nullable LocalDate dayOrNone(JsonNode node, String path, String field)
      throws NotUnderstood {
    return node.has(field) ? day(text(node, path, field), path + "." + field) : null;
  }

  static Jurisdiction place(String text, String path) throws NotUnderstood {
    try {
      return new Jurisdiction(text);
    } catch (IllegalArgumentException e) {
      throw new NotUnderstood(path, "no ISO 3166 code such as DE or US-AZ");
    }
  }

  static Coding coding(JsonNode node, String path) throws NotUnderstood {
    var display = node.path("display");
    return new Coding(
        text(node, path, "system"),
        text(node, path, "code"),
        display.isTextual() ? display.textValue() : null);
  }
}
