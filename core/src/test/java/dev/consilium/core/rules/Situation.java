package dev.consilium.core.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One line of the table of situations: facts, and what the law says of them as a person wrote it
 * down from the sources, never from what the engine answered.
 */
record Situation(String topic, String id, String says, ObjectNode json) {

  private static final Path FOLDER =
      Path.of("src/test/resources/dev/consilium/core/rules/situations");

  static final List<Situation> ALL = all();

  private static List<Situation> all() {
    var all = new ArrayList<Situation>();
    try (var files = Files.list(FOLDER)) {
      for (var file : files.sorted().toList()) {
        var topic = file.getFileName().toString().replace(".json", "");
        for (var node : JsonMapper.builder().build().readTree(file.toFile())) {
          all.add(new Situation(
              topic, node.path("id").asText(), node.path("says").asText(), (ObjectNode) node));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all);
  }

  /** The facts alone, as a host would hand them over. */
  byte[] facts() {
    var facts = json.deepCopy();
    facts.remove(List.of("id", "says", "expect"));
    return facts
        .put("kind", "consilium.rule-situation")
        .put("schema", 1)
        .put("case", "C-17")
        .put("party", "spec-9")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  RuleDecision decision() {
    var decisions = RuleSituation.read(facts()).decide(Reviews.ENGINE);
    if (decisions.size() != 1) {
      throw new IllegalStateException("Situation " + id + " asks " + decisions.size());
    }
    return decisions.get(0);
  }

  Verdict verdict() {
    return Verdict.valueOf(json.path("expect").path("verdict").asText());
  }

  List<String> expected(String field) {
    var texts = new ArrayList<String>();
    json.path("expect").path(field).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  String citation() {
    return json.path("expect").path("citation").asText();
  }

  Optional<String> effective() {
    return Optional.ofNullable(json.path("expect").get("effective")).map(JsonNode::asText);
  }

  /** Every fact that is known, in one line. */
  String known() {
    var known = new ArrayList<String>();
    for (var family : FactFamily.values()) {
      var node = json.path(family.label());
      if (node.isArray()) {
        known.add(family.label() + ": " + (node.isEmpty() ? "none" : parts(node)));
      } else if (node.isObject()) {
        known.add(family.label() + ": " + words(node, true));
      }
    }
    return String.join("; ", known);
  }

  private static String parts(JsonNode list) {
    var parts = new ArrayList<String>();
    list.forEach(part -> parts.add(words(part, false)));
    return String.join(" and ", parts);
  }

  private static String words(JsonNode object, boolean named) {
    var words = new ArrayList<String>();
    object.properties().forEach(entry -> {
      var values = new TreeSet<String>();
      if (entry.getValue().isArray()) {
        entry.getValue().forEach(value -> values.add(value.asText()));
      } else {
        values.add(entry.getValue().asText());
      }
      var text = values.isEmpty() ? "none" : String.join(" + ", values);
      words.add(named ? entry.getKey() + " " + text : text);
    });
    return String.join(named ? ", " : " ", words);
  }

  @Override
  public String toString() {
    return id + ": " + says;
  }
}
