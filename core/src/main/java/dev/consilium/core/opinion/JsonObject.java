package dev.consilium.core.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.MalformedRecordException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object and says where it fails; never what it read there. */
final class JsonObject {

  private final JsonNode node;
  private final String path;

  JsonObject(JsonNode node, String path) {
    if (!node.isObject()) {
      throw malformed(path, "no object", "json-form");
    }
    this.node = node;
    this.path = path;
  }

  JsonObject object(String name) {
    return new JsonObject(node.path(name), path + "." + name);
  }

  @Nullable
  JsonObject objectOrNull(String name) {
    return node.has(name) ? object(name) : null;
  }

  String text(String name) {
    var value = node.path(name);
    if (!value.isTextual()) {
      throw malformed(path + "." + name, "no text", "json-form");
    }
    return value.textValue();
  }

  @Nullable
  String textOrNull(String name) {
    return node.has(name) ? text(name) : null;
  }

  int number(String name) {
    var value = node.path(name);
    if (!value.isInt()) {
      throw malformed(path + "." + name, "no whole number", "json-form");
    }
    return value.intValue();
  }

  boolean truth(String name) {
    var value = node.path(name);
    if (!value.isBoolean()) {
      throw malformed(path + "." + name, "neither true nor false", "json-form");
    }
    return value.booleanValue();
  }

  <E extends Enum<E>> E word(String name, Class<E> type) {
    return value(name, it -> Enum.valueOf(type, it));
  }

  LocalDate day(String name) {
    return value(name, LocalDate::parse);
  }

  Instant instant(String name) {
    return value(name, Instant::parse);
  }

  <T> T value(String name, Function<String, T> reader) {
    var text = text(name);
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw malformed(path + "." + name, "a value outside its vocabulary or form", "value-form");
    }
  }

  <T> @Nullable T valueOrNull(String name, Function<String, T> reader) {
    return node.has(name) ? value(name, reader) : null;
  }

  boolean has(String name) {
    return node.has(name);
  }

  <T> List<T> valuesOrEmpty(String name, Function<String, T> reader) {
    return node.has(name) ? values(name, reader) : List.of();
  }

  <T> List<T> objects(String name, Function<JsonObject, T> reader) {
    var items = new ArrayList<T>();
    var array = array(name);
    for (int i = 0; i < array.size(); i++) {
      items.add(new JsonObject(array.path(i), path + "." + name + "[" + i + "]").read(reader));
    }
    return items;
  }

  <T> List<T> values(String name, Function<String, T> reader) {
    var items = new ArrayList<T>();
    for (var item : array(name)) {
      try {
        items.add(reader.apply(item.asText()));
      } catch (IllegalArgumentException e) {
        throw malformed(path + "." + name, "a value outside its vocabulary or form", "value-form");
      }
    }
    return items;
  }

  <T> T read(Function<JsonObject, T> reader) {
    try {
      return reader.apply(this);
    } catch (IllegalArgumentException e) {
      throw malformed(path, "a part that its type refuses", "value-form");
    }
  }

  MalformedRecordException malformed(String found, String rule) {
    return malformed(path, found, rule);
  }

  private JsonNode array(String name) {
    var array = node.path(name);
    if (!array.isArray()) {
      throw malformed(path + "." + name, "no list", "json-form");
    }
    return array;
  }

  private static MalformedRecordException malformed(String path, String found, String rule) {
    return new MalformedRecordException(
        path + ": " + found + " [" + rule + "]. Give the bytes as they were written.");
  }
}
