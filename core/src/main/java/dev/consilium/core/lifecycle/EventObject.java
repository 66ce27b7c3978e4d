package dev.consilium.core.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.consilium.core.MalformedRecordException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads one JSON object and says where it fails; never what it read there. */
final class EventObject {

  private final JsonNode node;
  private final String path;
  private final Set<String> read = new HashSet<>();

  EventObject(JsonNode node, String path) {
    this.node = node;
    this.path = path;
    if (!node.isObject()) {
      throw malformed(path, "is no object", "json-form", "Give one object.");
    }
  }

  JsonNode node(String name) {
    read.add(name);
    return node.path(name);
  }

  boolean has(String name) {
    return node.has(name);
  }

  EventObject object(String name) {
    return new EventObject(node(name), path + "." + name);
  }

  List<EventObject> objects(String name) {
    var list = new ArrayList<EventObject>();
    for (var element : array(name)) {
      list.add(new EventObject(element, path + "." + name + "[" + list.size() + "]"));
    }
    return list;
  }

  String text(String name) {
    var value = node(name);
    if (!value.isTextual()) {
      throw malformed(path + "." + name, "is no text", "json-form", "Give a text.");
    }
    return value.textValue();
  }

  int number(String name) {
    var value = node(name);
    if (!value.isInt()) {
      throw malformed(path + "." + name, "is no whole number", "json-form", "Give a whole number.");
    }
    return value.intValue();
  }

  long longNumber(String name) {
    var value = node(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw malformed(path + "." + name, "is no whole number", "json-form", "Give a whole number.");
    }
    return value.longValue();
  }

  boolean truth(String name) {
    var value = node(name);
    if (!value.isBoolean()) {
      throw malformed(
          path + "." + name, "is neither true nor false", "json-form", "Give true or false.");
    }
    return value.booleanValue();
  }

  List<String> texts(String name) {
    var list = new ArrayList<String>();
    for (var element : array(name)) {
      if (!element.isTextual()) {
        throw malformed(path + "." + name, "lists what is no text", "json-form", "List texts.");
      }
      list.add(element.textValue());
    }
    return list;
  }

  private JsonNode array(String name) {
    var value = node(name);
    if (!value.isArray()) {
      throw malformed(path + "." + name, "is no list", "json-form", "Give a list.");
    }
    return value;
  }

  <T> T value(String name, Function<String, T> reader) {
    return convert(name, text(name), reader);
  }

  <T> List<T> values(String name, Function<String, T> reader) {
    return texts(name).stream().map(text -> convert(name, text, reader)).toList();
  }

  // The exceptions of the readers quote the value, so they are not chained.
  private <T> T convert(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw malformed(
          path + "." + name, "has a value of another form", "json-value", "Correct the value.");
    }
  }

  // Whatever the reader did not ask for would be lost when the event is written again.
  void finish() {
    for (var names = node.fieldNames(); names.hasNext(); ) {
      if (!read.contains(names.next())) {
        throw malformed(
            path,
            "has a member that this schema does not know",
            "json-members",
            "Read it with the version that wrote it.");
      }
    }
  }

  static MalformedRecordException malformed(String path, String found, String rule, String remedy) {
    return new MalformedRecordException(path + ": " + found + " [" + rule + "]. " + remedy);
  }
}
