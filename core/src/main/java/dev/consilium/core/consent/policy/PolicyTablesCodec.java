package dev.consilium.core.consent.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.Coding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reads consent tables: kind {@code consilium.consent-tables}, schema 1. */
final class PolicyTablesCodec {

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private PolicyTablesCodec() {}

  static PolicyTables read(byte[] json) {
    var root = parse(json);
    only(
        root,
        "",
        "kind",
        "schema",
        "version",
        "date",
        "source",
        "purposes",
        "confidentiality",
        "sensitivity",
        "duties");
    if (!root.path("kind").asText().equals("consilium.consent-tables")
        || root.path("schema").asInt() != 1) {
      throw broken(
          "kind", "is not consilium.consent-tables, schema 1", "Give tables of this kind.");
    }
    text(root, "", "date");
    text(root, "", "source");
    var purposes = root.path("purposes");
    only(purposes, "purposes", "system", "narrower", "breakGlass");
    return new PolicyTables(
        text(root, "", "version"),
        tree(root, "purposes"),
        Coding.of(text(purposes, "purposes", "system"), text(purposes, "purposes", "breakGlass")),
        levels(root.path("confidentiality")),
        sensitivity(root),
        duties(root.path("duties")));
  }

  // The parser's own exception quotes the input, so it is not chained.
  private static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw broken(
          "byte " + e.getLocation().getByteOffset(),
          "is where it stops being JSON",
          "Mend it there.");
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read.", e);
    }
  }

  private static CodeTree sensitivity(JsonNode root) {
    only(root.path("sensitivity"), "sensitivity", "system", "narrower");
    return tree(root, "sensitivity");
  }

  private static CodeTree tree(JsonNode root, String where) {
    var node = root.path(where);
    var narrower = new TreeMap<String, List<String>>();
    if (!node.path("narrower").isObject()) {
      throw broken(
          where + ".narrower", "is no object", "List narrower codes under each wider one.");
    }
    node.path("narrower")
        .properties()
        .forEach(it ->
            narrower.put(it.getKey(), texts(it.getValue(), where + ".narrower." + it.getKey())));
    var tree = CodeTree.of(text(node, where, "system"), narrower);
    if (tree.hasCircle()) {
      throw broken(where + ".narrower", "has a code that is its own parent", "Break the circle.");
    }
    return tree;
  }

  private static PolicyTables.Levels levels(JsonNode node) {
    only(node, "confidentiality", "system", "order", "normal", "restricted");
    var order = texts(node.path("order"), "confidentiality.order");
    var normal = order.indexOf(text(node, "confidentiality", "normal"));
    var restricted = order.indexOf(text(node, "confidentiality", "restricted"));
    if (normal < 0 || restricted <= normal) {
      throw broken(
          "confidentiality",
          "does not have normal below restricted in its order",
          "Give both codes of the order.");
    }
    return new PolicyTables.Levels(
        text(node, "confidentiality", "system"), order, normal, restricted);
  }

  private static List<DutyRow> duties(JsonNode node) {
    var rows = new ArrayList<DutyRow>();
    for (var row : node) {
      var where = "duties[" + rows.size() + "]";
      only(row, where, "id", "regulations", "labels", "do", "notice", "source");
      var duties = EnumSet.noneOf(DutyRow.Duty.class);
      for (var word : texts(row.path("do"), where + ".do")) {
        duties.add(EnumSet.allOf(DutyRow.Duty.class).stream()
            .filter(it -> it.name().equals(word))
            .findFirst()
            .orElseThrow(() -> broken(
                where + ".do",
                "has an unknown duty",
                "Give some of " + EnumSet.allOf(DutyRow.Duty.class) + ".")));
      }
      if (duties.contains(DutyRow.Duty.NOTICE) && !row.hasNonNull("notice")) {
        throw broken(where, "asks for a notice and names none", "Add its id.");
      }
      rows.add(new DutyRow(
          text(row, where, "id"),
          codes(row.path("regulations"), where + ".regulations"),
          codes(row.path("labels"), where + ".labels"),
          duties,
          row.hasNonNull("notice") ? text(row, where, "notice") : null,
          text(row, where, "source")));
    }
    return rows;
  }

  private static Set<Coding> codes(JsonNode node, String where) {
    if (node.isMissingNode()) {
      return Set.of();
    }
    return Ordered.set(texts(node, where).stream()
        .map(it -> {
          var bar = it.indexOf('|');
          if (bar < 1 || bar == it.length() - 1) {
            throw broken(where, "has a code without system", "Write system|code.");
          }
          return Coding.of(it.substring(0, bar), it.substring(bar + 1));
        })
        .toList());
  }

  private static List<String> texts(JsonNode node, String where) {
    var all = new ArrayList<String>();
    for (var one : node) {
      if (!one.isTextual() || one.asText().isBlank()) {
        throw broken(where, "has something else where a text belongs", "Give texts.");
      }
      all.add(one.asText());
    }
    if (!node.isArray() || all.isEmpty()) {
      throw broken(where, "is no list of at least one text", "Give a list of texts.");
    }
    return all;
  }

  private static String text(JsonNode node, String where, String field) {
    var value = node.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw broken(where.isEmpty() ? field : where + "." + field, "is no text", "Give one.");
    }
    return value.asText();
  }

  // A misspelt field would silently drop a duty.
  private static void only(JsonNode node, String where, String... allowed) {
    for (var fields = node.fieldNames(); fields.hasNext(); ) {
      if (!List.of(allowed).contains(fields.next())) {
        throw broken(
            where.isEmpty() ? "root" : where, "has an unknown field", "Remove or correct it.");
      }
    }
  }

  private static MalformedPolicyTablesException broken(String path, String found, String remedy) {
    return new MalformedPolicyTablesException(
        "Consent tables, " + path + ": " + found + " [consent-tables]. " + remedy);
  }
}
