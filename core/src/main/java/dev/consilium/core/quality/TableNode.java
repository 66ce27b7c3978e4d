package dev.consilium.core.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads one object of a table and says where it fails; never what it read there. */
final class TableNode {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final JsonNode node;
  private final String path;
  private final Set<String> read = new HashSet<>();

  private TableNode(JsonNode node, String path) {
    this.node = node;
    this.path = path;
    if (!node.isObject()) {
      throw malformed(path, "is no object");
    }
  }

  static byte[] resource(String name) {
    try (var in = TableNode.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(
          name + " cannot be read from this library's jar [resource-readable]. Replace the jar.",
          e);
    }
  }

  /** The root object, whose kind is checked; the path in messages starts with the kind. */
  static TableNode root(byte[] json, String kind) {
    JsonNode tree;
    try {
      tree = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      // The parser's exception quotes its input, so it stays here.
      throw malformed(
          kind + ", line " + e.getLocation().getLineNr() + ", column "
              + e.getLocation().getColumnNr(),
          "stops being JSON here");
    } catch (IOException e) {
      throw malformed(kind, "is no JSON");
    }
    var root = new TableNode(tree, kind);
    if (!root.text("kind").equals(kind) || root.whole("schema") != 1) {
      throw malformed(kind, "is not kind " + kind + ", schema 1");
    }
    return root;
  }

  String text(String name) {
    var value = node(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw malformed(path + "." + name, "is no text");
    }
    return value.textValue();
  }

  String text(String name, String otherwise) {
    return node.has(name) ? text(name) : otherwise;
  }

  int whole(String name) {
    var value = node(name);
    if (!value.isInt()) {
      throw malformed(path + "." + name, "is no whole number");
    }
    return value.intValue();
  }

  double number(String name) {
    var value = node(name);
    if (!value.isNumber()) {
      throw malformed(path + "." + name, "is no number");
    }
    return value.doubleValue();
  }

  boolean truth(String name) {
    var value = node(name);
    if (!value.isBoolean()) {
      throw malformed(path + "." + name, "is neither true nor false");
    }
    return value.booleanValue();
  }

  <T> T value(String name, Function<String, T> reader) {
    var text = text(name);
    return located(path + "." + name, () -> reader.apply(text));
  }

  List<String> texts(String name) {
    return node.has(name) ? texts(node(name), path + "." + name) : List.of();
  }

  List<List<String>> textLists(String name) {
    var lists = new ArrayList<List<String>>();
    if (node.has(name)) {
      for (var element : array(node(name), path + "." + name)) {
        lists.add(texts(element, path + "." + name + "[" + lists.size() + "]"));
      }
    }
    return lists;
  }

  Map<String, Double> numbers(String name) {
    var numbers = new LinkedHashMap<String, Double>();
    if (node.has(name)) {
      var object = new TableNode(node(name), path + "." + name);
      object.node.fieldNames().forEachRemaining(key -> numbers.put(key, object.number(key)));
    }
    return numbers;
  }

  <T> List<T> objects(String name, Function<TableNode, T> reader) {
    var objects = new ArrayList<T>();
    for (var element : array(node(name), path + "." + name)) {
      var child = new TableNode(element, path + "." + name + "[" + objects.size() + "]");
      objects.add(child.whole(reader));
    }
    return objects;
  }

  /** Reads this object to its end: what is wrong with its parts together is located here. */
  <T> T whole(Function<TableNode, T> reader) {
    var value = located(path, () -> reader.apply(this));
    for (var names = node.fieldNames(); names.hasNext(); ) {
      // A misspelt member would silently fall back to nothing.
      if (!read.contains(names.next())) {
        throw malformed(path, "has a member that this schema does not know");
      }
    }
    return value;
  }

  private static <T> T located(String place, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw malformed(place, "has a value that does not fit");
    }
  }

  private static List<String> texts(JsonNode list, String place) {
    var texts = new ArrayList<String>();
    for (var element : array(list, place)) {
      if (!element.isTextual()) {
        throw malformed(place + "[" + texts.size() + "]", "is no text");
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  private static JsonNode array(JsonNode node, String place) {
    if (!node.isArray()) {
      throw malformed(place, "is no list");
    }
    return node;
  }

  private JsonNode node(String name) {
    read.add(name);
    return node.path(name);
  }

  private static MalformedRecordException malformed(String place, String found) {
    return new MalformedRecordException(
        place + ": " + found + " [table-form]. Correct it there; compare with the table shipped.");
  }
}
