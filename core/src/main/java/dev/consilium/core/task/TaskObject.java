package dev.consilium.core.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.MalformedRecordException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads one JSON object of the table and says where it fails. */
final class TaskObject {

  private final JsonNode node;
  private final String path;
  private final Set<String> read = new HashSet<>();

  TaskObject(JsonNode node, String path) {
    this.node = node;
    this.path = path;
    if (!node.isObject()) {
      throw malformed(path, "is no object", "json-form", "Give one object.");
    }
  }

  <T> List<T> objects(String name, Function<TaskObject, T> reader) {
    var list = new ArrayList<T>();
    for (var element : array(name)) {
      var object = new TaskObject(element, path + "." + name + "[" + list.size() + "]");
      list.add(reader.apply(object));
      object.finish();
    }
    return list;
  }

  String text(String name) {
    return value(name, text -> text);
  }

  String optional(String name) {
    return node.has(name) ? text(name) : "";
  }

  int number(String name) {
    read.add(name);
    if (!node.path(name).isInt()) {
      throw malformed(path + "." + name, "is no whole number", "json-form", "Give a whole number.");
    }
    return node.path(name).intValue();
  }

  <T> T value(String name, Function<String, T> reader) {
    read.add(name);
    return convert(name, node.path(name), reader);
  }

  <T> List<T> optionals(String name, Function<String, T> reader) {
    return node.has(name) ? values(name, reader) : List.of();
  }

  <T> List<T> values(String name, Function<String, T> reader) {
    var list = new ArrayList<T>();
    for (var element : array(name)) {
      list.add(convert(name + "[" + list.size() + "]", element, reader));
    }
    return list;
  }

  private JsonNode array(String name) {
    read.add(name);
    if (!node.path(name).isArray()) {
      throw malformed(path + "." + name, "is no list", "json-form", "Give a list.");
    }
    return node.path(name);
  }

  private <T> T convert(String place, JsonNode value, Function<String, T> reader) {
    if (!value.isTextual()) {
      throw malformed(path + "." + place, "is no text", "json-form", "Give a text.");
    }
    try {
      return reader.apply(value.textValue());
    } catch (IllegalArgumentException e) {
      throw malformed(
          path + "." + place, "has a value of another form", "json-value", "Correct the value.");
    }
  }

  // A member that nobody reads would be a rule that nobody follows.
  void finish() {
    for (var names = node.fieldNames(); names.hasNext(); ) {
      if (!read.contains(names.next())) {
        throw malformed(
            path,
            "has a member that this schema does not know",
            "json-members",
            "Remove it, or read it with the version that wrote it.");
      }
    }
  }

  static MalformedRecordException malformed(String path, String found, String rule, String remedy) {
    return new MalformedRecordException(path + ": " + found + " [" + rule + "]. " + remedy);
  }
}
