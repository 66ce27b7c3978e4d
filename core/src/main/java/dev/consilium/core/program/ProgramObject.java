package dev.consilium.core.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads one JSON object and says where it fails. */
final class ProgramObject {

  private final JsonNode node;
  private final String path;
  private final Set<String> read = new HashSet<>();

  ProgramObject(JsonNode node, String path) {
    this.node = node;
    this.path = path;
    if (!node.isObject()) {
      throw malformed(path, "is no object");
    }
  }

  ProgramObject object(String name) {
    return new ProgramObject(node(name), path + "." + name);
  }

  List<ProgramObject> objects(String name) {
    var objects = new ArrayList<ProgramObject>();
    for (var element : list(name)) {
      objects.add(new ProgramObject(element, path + "." + name + "[" + objects.size() + "]"));
    }
    return objects;
  }

  String text(String name) {
    var value = node(name);
    if (!value.isTextual()) {
      throw malformed(path + "." + name, "is no text");
    }
    return value.textValue();
  }

  int number(String name) {
    var value = node(name);
    if (!value.isInt()) {
      throw malformed(path + "." + name, "is no whole number");
    }
    return value.intValue();
  }

  boolean truth(String name) {
    var value = node(name);
    if (!value.isBoolean()) {
      throw malformed(path + "." + name, "is neither true nor false");
    }
    return value.booleanValue();
  }

  <T> T value(String name, Function<String, T> reader) {
    return convert(path + "." + name, text(name), reader);
  }

  <T> Set<T> values(String name, Function<String, T> reader) {
    var values = new HashSet<T>();
    int index = 0;
    for (var element : list(name)) {
      var place = path + "." + name + "[" + index++ + "]";
      if (!element.isTextual()) {
        throw malformed(place, "is no text");
      }
      values.add(convert(place, element.textValue(), reader));
    }
    return values;
  }

  private JsonNode list(String name) {
    var value = node(name);
    if (!value.isArray()) {
      throw malformed(path + "." + name, "is no list");
    }
    return value;
  }

  private static <T> T convert(String place, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw malformed(place, "has a value of another form");
    }
  }

  private JsonNode node(String name) {
    read.add(name);
    return node.path(name);
  }

  // A misspelt option would silently fall back to nothing.
  void finish() {
    for (var names = node.fieldNames(); names.hasNext(); ) {
      if (!read.contains(names.next())) {
        throw malformed(path, "has a member that this schema does not know");
      }
    }
  }

  static MalformedProgramException malformed(String place, String found) {
    return new MalformedProgramException(
        place + ": " + found + " [program-form]. Correct it there.");
  }
}
