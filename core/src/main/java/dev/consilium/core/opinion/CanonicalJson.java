package dev.consilium.core.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/**
 * Writes a tree so that equal trees are equal bytes: sorted members, no spaces, UTF-8.
 *
 * <p>For our trees (objects, lists, text, whole numbers, truth values) this is RFC 8785.
 */
final class CanonicalJson {

  private CanonicalJson() {}

  static byte[] bytes(JsonNode tree) {
    var out = new StringBuilder();
    write(tree, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      var names = new ArrayList<String>();
      node.fieldNames().forEachRemaining(names::add);
      names.sort(String::compareTo);
      var separator = '{';
      for (var name : names) {
        out.append(separator);
        text(name, out);
        out.append(':');
        write(node.path(name), out);
        separator = ',';
      }
      out.append(names.isEmpty() ? "{}" : "}");
    } else if (node.isArray()) {
      out.append('[');
      for (int i = 0; i < node.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        write(node.path(i), out);
      }
      out.append(']');
    } else if (node.isTextual()) {
      text(node.textValue(), out);
    } else {
      out.append(node.asText());
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
    out.append('"');
  }
}
