package dev.consilium.core.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads access tables: kind {@code consilium.access-table}, schema 1. */
final class AccessTableCodec {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final Set<String> ROW =
      Set.of("id", "roles", "actions", "states", "relations", "never");

  private AccessTableCodec() {}

  static TableAccessDecider read(byte[] json) {
    var root = parse(json);
    if (!root.path("kind").asText().equals("consilium.access-table")
        || root.path("schema").asInt() != 1
        || root.path("version").asText().isBlank()) {
      throw broken(
          "Access table",
          "is not kind consilium.access-table, schema 1, with a version",
          "table-kind",
          "Give a table of this schema.");
    }
    var states = Set.copyOf(texts(root.path("states"), "Access table"));
    var rows = new ArrayList<AccessRow>();
    for (var row : root.path("rows")) {
      rows.add(row(row, states));
    }
    return new TableAccessDecider(root.path("version").asText(), rows);
  }

  // The parser's own exception quotes the input, so it is not chained.
  private static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw broken(
          "Access table",
          "byte " + e.getLocation().getByteOffset() + " is where it stops being JSON",
          "table-json",
          "Correct it there.");
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read.", e);
    }
  }

  private static AccessRow row(JsonNode row, Set<String> states) {
    var name = "Access table, row " + row.path("id").asText("without id");
    for (var fields = row.fieldNames(); fields.hasNext(); ) {
      var field = fields.next();
      if (!ROW.contains(field)) {
        throw broken(
            name, "has the unknown field " + field, "table-fields", "Remove or correct it.");
      }
    }
    var listed = texts(row.path("states"), name);
    if (!states.containsAll(listed) && !listed.equals(List.of("*"))) {
      throw broken(
          name,
          "names a state that the table does not list",
          "table-state",
          "Add the state to the table or correct it.");
    }
    return new AccessRow(
        row.path("id").asText(),
        words(Role.class, row.path("roles"), name),
        words(Action.class, row.path("actions"), name),
        listed.contains("*") ? states : Set.copyOf(new TreeSet<>(listed)),
        words(Relation.class, row.path("relations"), name),
        row.has("never") ? words(Relation.class, row.path("never"), name) : Set.of());
  }

  // An empty list of relations would allow everyone in the role.
  private static List<String> texts(JsonNode node, String name) {
    var texts = new ArrayList<String>();
    node.forEach(text -> texts.add(text.asText()));
    if (texts.isEmpty()) {
      throw broken(
          name,
          "lacks a list or has an empty one",
          "table-fields",
          "List at least one role, action, state and relation.");
    }
    return texts;
  }

  private static <E extends Enum<E>> Set<E> words(Class<E> type, JsonNode node, String name) {
    var words = EnumSet.noneOf(type);
    for (var text : texts(node, name)) {
      words.add(EnumSet.allOf(type).stream()
          .filter(one -> one.name().equals(text))
          .findFirst()
          .orElseThrow(() -> broken(
              name,
              "has the unknown " + type.getSimpleName() + " " + text,
              "table-word",
              "Give one of " + EnumSet.allOf(type) + ".")));
    }
    return words;
  }

  private static MalformedAccessTableException broken(
      String name, String found, String rule, String remedy) {
    return new MalformedAccessTableException(name + ": " + found + " [" + rule + "]. " + remedy);
  }
}
