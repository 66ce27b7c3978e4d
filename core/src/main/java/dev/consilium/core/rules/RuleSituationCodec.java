package dev.consilium.core.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.CaseId;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.PartyId;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads situations by the vocabulary of {@link Fact}; it knows no fact by name. */
final class RuleSituationCodec {

  private static final int MOST_BYTES = 100_000;
  private static final int MOST_PARTS = 100;
  private static final Set<String> HEAD = Set.of("kind", "schema", "case", "party", "at", "ask");
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private RuleSituationCodec() {}

  static RuleSituation read(byte[] json) {
    var root = tree(json);
    if (!"consilium.rule-situation".equals(root.path("kind").asText())
        || root.path("schema").asInt() != 1) {
      throw broken("kind", "it is no consilium.rule-situation, schema 1", "Give one");
    }
    for (var names = root.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (!HEAD.contains(name) && FactFamily.labelled(name).isEmpty()) {
        throw broken(
            "its members",
            "one is unknown",
            "Give some of " + HEAD.stream().sorted().toList() + " and of "
                + Stream.of(FactFamily.values()).map(FactFamily::label).toList());
      }
    }
    var facts = facts(root);
    return new RuleSituation(asked(root.path("ask")).stream()
        .map(kind -> RuleRequest.of(question(kind, root), facts))
        .toList());
  }

  private static JsonNode tree(byte[] json) {
    if (json.length > MOST_BYTES) {
      throw new LimitExceededException("Situation: " + json.length
          + " bytes [situation-size]. Give at most " + MOST_BYTES + ".");
    }
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      // The parser's own message quotes its input.
      throw broken(
          "byte " + e.getLocation().getByteOffset(), "it stops being JSON", "Correct it there");
    } catch (IOException e) {
      throw broken("its bytes", "they could not be read", "Give UTF-8 JSON");
    }
  }

  private static Set<RuleKind> asked(JsonNode ask) {
    if (ask.isMissingNode()) {
      return EnumSet.allOf(RuleKind.class);
    }
    var asked = EnumSet.noneOf(RuleKind.class);
    for (var word : texts("ask", ask)) {
      asked.add(Stream.of(RuleKind.values())
          .filter(kind -> kind.name().equals(word))
          .findFirst()
          .orElseThrow(() -> broken(
              "ask", "it names an unknown kind", "Give some of " + EnumSet.allOf(RuleKind.class))));
    }
    return asked;
  }

  private static RuleQuestion question(RuleKind kind, JsonNode root) {
    try {
      return new RuleQuestion(
          kind,
          new CaseId(text("case", root)),
          new PartyId(text("party", root)),
          Instant.parse(text("at", root)));
    } catch (DateTimeParseException e) {
      throw broken("at", "it is no instant", "Give one, such as 2026-01-05T12:00:00Z");
    }
  }

  private static Facts facts(JsonNode root) {
    var facts = new Facts();
    for (var family : FactFamily.values()) {
      var node = root.path(family.label());
      if (node.isMissingNode()) {
        continue;
      }
      if (family.isList()) {
        facts.put(family, parts(family, node));
      } else {
        put(facts, family, family.label(), node);
      }
    }
    return facts;
  }

  private static List<Facts> parts(FactFamily family, JsonNode node) {
    if (!node.isArray()) {
      throw broken(family.label(), "it is no list", "Give a list of objects");
    }
    if (node.size() > MOST_PARTS) {
      throw new LimitExceededException("Situation, " + family.label() + ": " + node.size()
          + " of them [situation-size]. Give at most " + MOST_PARTS + ".");
    }
    var parts = new ArrayList<Facts>();
    for (int i = 0; i < node.size(); i++) {
      var part = new Facts();
      put(part, family, family.label() + "[" + i + "]", node.get(i));
      parts.add(part);
    }
    return parts;
  }

  private static void put(Facts facts, FactFamily family, String where, JsonNode node) {
    if (!node.isObject()) {
      throw broken(where, "it is no object", "Give facts by their words");
    }
    for (var entry : node.properties()) {
      var fact = Fact.labelled(family.label() + "." + entry.getKey())
          .orElseThrow(() -> broken(where, "a fact is unknown", "Give some of " + words(family)));
      try {
        facts.put(fact, texts(where, entry.getValue()));
      } catch (IllegalArgumentException e) {
        // Ours, and it quotes no value.
        throw new MalformedRecordException("Situation, " + where + ": " + e.getMessage());
      }
    }
  }

  private static List<String> words(FactFamily family) {
    return Stream.of(Fact.values())
        .filter(fact -> fact.family() == family)
        .map(Fact::label)
        .toList();
  }

  private static String text(String field, JsonNode root) {
    var text = root.path(field).asText();
    if (text.isBlank()) {
      throw broken(field, "it is missing", "Fill it in");
    }
    return text;
  }

  private static List<String> texts(String where, JsonNode node) {
    var all = node.isArray() ? node : JSON.createArrayNode().add(node);
    var texts = new ArrayList<String>();
    for (var one : all) {
      if (!one.isTextual()) {
        throw broken(where, "a value is no text", "Give a text or a list of texts");
      }
      texts.add(one.asText());
    }
    return texts;
  }

  private static MalformedRecordException broken(String where, String found, String remedy) {
    return new MalformedRecordException(
        "Situation, " + where + ": " + found + " [situation-form]. " + remedy + ".");
  }
}
