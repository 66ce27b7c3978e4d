package dev.consilium.core.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads one JSON object of a table and says where it fails. */
final class TableNode {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final JsonNode node;
  private final String path;

  private TableNode(JsonNode node, String path) {
    this.node = node;
    this.path = path;
    if (!node.isObject()) {
      throw malformed(path, "is no object");
    }
  }

  // The parser's own exception quotes the input, so it is not chained.
  static TableNode root(byte[] json, String name) {
    try {
      return new TableNode(JSON.readTree(json), name);
    } catch (JsonProcessingException e) {
      throw malformed(name + ", byte " + e.getLocation().getByteOffset(), "stops being JSON here");
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read.", e);
    }
  }

  // A misspelt option would silently fall back to its default.
  void only(Set<String> names) {
    for (var fields = node.fieldNames(); fields.hasNext(); ) {
      if (!names.contains(fields.next())) {
        throw malformed(path, "has a member that this schema does not know");
      }
    }
  }

  boolean has(String name) {
    return node.has(name);
  }

  List<TableNode> objects(String name) {
    var objects = new ArrayList<TableNode>();
    for (var element : list(name)) {
      objects.add(new TableNode(element, path + "." + name + "[" + objects.size() + "]"));
    }
    return objects;
  }

  String text(String name) {
    var value = node.path(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw malformed(path + "." + name, "is no text");
    }
    return value.textValue();
  }

  <T> T value(String name, Function<String, T> reader) {
    var text = text(name);
    return form(path + "." + name, () -> reader.apply(text));
  }

  int number(String name) {
    return number(node.path(name), path + "." + name);
  }

  int number(String name, int absent) {
    return has(name) ? number(name) : absent;
  }

  Set<Integer> numbers(String name) {
    return has(name)
        ? StreamSupport.stream(list(name).spliterator(), false)
            .map(value -> number(value, path + "." + name))
            .collect(Collectors.toSet())
        : Set.of();
  }

  // What a constructor refuses gets the place in the file that led there.
  <T> T make(Supplier<T> maker) {
    return form(path, maker);
  }

  private static <T> T form(String place, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw malformed(place, "has a value of another form or out of range");
    }
  }

  private static int number(JsonNode value, String place) {
    if (!value.isInt()) {
      throw malformed(place, "is no whole number");
    }
    return value.intValue();
  }

  private JsonNode list(String name) {
    var value = node.path(name);
    if (!value.isArray()) {
      throw malformed(path + "." + name, "is no list");
    }
    return value;
  }

  static MalformedCalendarException malformed(String place, String found) {
    return new MalformedCalendarException(
        place + ": " + found + " [calendar-form]. Correct it there.");
  }
}
