package dev.consilium.core.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.consilium.core.Finding;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A place in a rule pack that knows its name for messages; every getter checks. */
record PackNode(String name, JsonNode json) {

  record Field(String name, PackNode node) {}

  private static final int MOST_BYTES = 1_000_000;
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  static PackNode root(byte[] json) {
    return new PackNode("Rule pack", parse(new PackNode("Rule pack", NullNode.instance), json));
  }

  // The parser's own exception quotes the input, so it is not chained.
  private static JsonNode parse(PackNode pack, byte[] json) {
    if (json.length > MOST_BYTES) {
      throw pack.broken(json.length + " bytes", "pack-size", "Give at most " + MOST_BYTES + ".");
    }
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw pack.broken(
          "byte " + e.getLocation().getByteOffset() + " is where it stops being JSON",
          "pack-json",
          "Correct it there.");
    } catch (IOException e) {
      throw pack.broken(json.length + " bytes could not be read", "pack-json", "Give UTF-8 JSON.");
    }
  }

  MalformedRulePackException broken(String found, String rule, String remedy) {
    return new MalformedRulePackException(
        new Finding(Finding.Severity.MUST, rule, name, found, remedy, List.of()));
  }

  PackNode named(String newName) {
    return new PackNode(newName, json);
  }

  // A misspelt field would silently drop an exception or a duty.
  PackNode only(Set<String> allowed) {
    for (var fields = json.fieldNames(); fields.hasNext(); ) {
      var field = fields.next();
      if (!allowed.contains(field)) {
        throw broken("has the unknown field " + field, "pack-fields", "Remove or correct it.");
      }
    }
    return this;
  }

  boolean has(String field) {
    return json.hasNonNull(field);
  }

  PackNode at(String field) {
    if (!has(field)) {
      throw broken("lacks " + field, "pack-fields", "Add it.");
    }
    return new PackNode(name, json.get(field));
  }

  String text() {
    if (!(json.isTextual() || json.isIntegralNumber()) || json.asText().isBlank()) {
      throw broken("has something else where a text belongs", "pack-fields", "Give a text.");
    }
    return json.asText();
  }

  String text(String field) {
    return at(field).text();
  }

  int count(String field) {
    var node = at(field).json;
    if (!node.isInt() || node.intValue() < 0) {
      throw broken("has no count in " + field, "pack-fields", "Give a whole number, 0 or more.");
    }
    return node.intValue();
  }

  LocalDate day(String field) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeParseException e) {
      throw broken("has no day in " + field, "pack-fields", "Give a day, such as 2026-01-05.");
    }
  }

  /** Gives the members of a list; none when the field is absent. */
  List<PackNode> each(String field) {
    return has(field) ? at(field).each() : List.of();
  }

  List<PackNode> each() {
    if (!json.isArray()) {
      throw broken("has something else where a list belongs", "pack-fields", "Give a list.");
    }
    var all = new ArrayList<PackNode>();
    json.forEach(node -> all.add(new PackNode(name, node)));
    return all;
  }

  List<String> texts() {
    return each().stream().map(PackNode::text).toList();
  }

  List<Field> fields(String field) {
    var all = new ArrayList<Field>();
    if (has(field)) {
      for (var entry : json.get(field).properties()) {
        all.add(new Field(
            entry.getKey(), new PackNode(name + ", " + entry.getKey(), entry.getValue())));
      }
    }
    return all;
  }

  Fact fact(String label) {
    return Fact.labelled(label)
        .orElseThrow(
            () -> broken("names the unknown fact " + label, "pack-fact", "Name one of the facts."));
  }

  <E extends Enum<E>> E one(Class<E> type, String word) {
    return EnumSet.allOf(type).stream()
        .filter(one -> one.name().equals(word))
        .findFirst()
        .orElseThrow(() -> broken(
            "has the unknown " + type.getSimpleName() + " " + word,
            "pack-word",
            "Give one of " + EnumSet.allOf(type) + "."));
  }

  List<PlacePattern> place(String text, Map<String, List<PlacePattern>> groups) {
    var group = groups.get(text);
    if (group != null) {
      return group;
    }
    try {
      return List.of(PlacePattern.of(text));
    } catch (IllegalArgumentException e) {
      throw broken(
          "names the unknown place " + text,
          "pack-place",
          "Give an ISO 3166 code, US-* for every part, * for all, or a group of the pack.");
    }
  }
}
