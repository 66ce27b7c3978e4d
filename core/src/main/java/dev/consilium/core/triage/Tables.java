package dev.consilium.core.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the tables that lie beside the classes. */
final class Tables {

  private Tables() {}

  static JsonNode read(String name) {
    try (var in = Tables.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "Table " + name + " is missing from the jar [table-present]. Repair the jar.");
      }
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Table " + name + " cannot be read. Repair the jar.", e);
    }
  }

  static String text(JsonNode parent, String member) {
    var node = parent.path(member);
    if (!node.isTextual()) {
      throw new IllegalStateException(
          "A table's entry has no " + member + " [table-complete]. Repair the table.");
    }
    return node.asText();
  }

  static List<String> texts(JsonNode parent, String member) {
    return each(parent, member, JsonNode::asText);
  }

  static <T> List<T> each(JsonNode parent, String member, Function<JsonNode, T> reader) {
    var out = new ArrayList<T>();
    parent.path(member).forEach(it -> out.add(reader.apply(it)));
    return List.copyOf(out);
  }
}
