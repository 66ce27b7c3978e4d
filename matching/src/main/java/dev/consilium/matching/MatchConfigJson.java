package dev.consilium.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.specialist.Assertion.Verification;
import dev.consilium.core.specialist.Licence;
import dev.consilium.matching.eligibility.Eligibility;
import dev.consilium.matching.eligibility.EligibilityPolicy;
import dev.consilium.matching.eligibility.Unknown;
import dev.consilium.matching.eligibility.UnknownData;
import dev.consilium.matching.scoring.Feature;
import dev.consilium.matching.scoring.ScoringPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** The configuration as JSON, kind {@code match-config}, schema 1. Nothing has a default. */
final class MatchConfigJson {

  private static final ObjectMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private MatchConfigJson() {}

  static MatchConfig standard() {
    try (var in = MatchConfigJson.class.getResourceAsStream("match-config.json")) {
      if (in == null) {
        throw new IOException("missing");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(
          "match-config.json: unreadable [resource-present]. Repair the jar.", e);
    }
  }

  static MatchConfig parse(String json) {
    try {
      var root = JSON.readTree(json);
      if (!"match-config".equals(root.path("kind").asText())
          || root.path("schema").asInt() != 1) {
        throw malformed("$", "another kind or schema");
      }
      var config = config(root);
      if (!JSON.readTree(write(config)).equals(root)) {
        throw malformed("$", "a field that is not known");
      }
      return config;
    } catch (JsonProcessingException e) {
      throw malformed("$", "no single JSON object with distinct field names");
    }
  }

  private static MatchConfig config(JsonNode root) {
    var eligibility = root.path("eligibility");
    var scoring = root.path("scoring");
    try {
      return new MatchConfig(
          text(root, "version"),
          LocalDate.parse(text(root, "date")),
          text(root, "source"),
          text(root, "salt"),
          new EligibilityPolicy(
              policies(eligibility.path("unknown")),
              number(eligibility, "licenceFreshDays"),
              word(Eligibility.class, text(eligibility, "unlicensedToPhysician"))),
          new ScoringPolicy(
              numbers(Feature.class, scoring.path("weights")),
              numbers(Verification.class, scoring.path("confidence")),
              numbers(Licence.Kind.class, scoring.path("licenceKinds")),
              number(scoring, "otherLanguage"),
              number(scoring, "fullVolume"),
              number(scoring, "licenceHalfDays")));
    } catch (DateTimeException e) {
      throw malformed("date", "no day such as 2026-01-31");
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException(String.valueOf(e.getMessage()));
    }
  }

  static String write(MatchConfig config) {
    var root = JSON.createObjectNode();
    root.put("kind", "match-config").put("schema", 1).put("version", config.version());
    root.put("date", config.date().toString()).put("source", config.source());
    root.put("salt", config.salt());
    var rules = config.eligibility();
    var eligibility = root.putObject("eligibility");
    eligibility.put("licenceFreshDays", rules.licenceFreshDays());
    eligibility.put("unlicensedToPhysician", rules.unlicensedToPhysician().name());
    var unknown = eligibility.putObject("unknown");
    rules.unknown().forEach((what, policy) -> unknown.put(what.name(), policy.name()));
    var values = config.scoring();
    var scoring = root.putObject("scoring");
    put(scoring, "weights", values.weights());
    put(scoring, "confidence", values.confidence());
    put(scoring, "licenceKinds", values.licenceKinds());
    scoring.put("otherLanguage", values.otherLanguage());
    scoring.put("fullVolume", values.fullVolume());
    scoring.put("licenceHalfDays", values.licenceHalfDays());
    return root.toString();
  }

  private static <E extends Enum<E>> void put(
      ObjectNode parent, String name, Map<E, Integer> rows) {
    var table = parent.putObject(name);
    rows.forEach((row, value) -> table.put(row.name(), value));
  }

  private static Map<Unknown, UnknownData> policies(JsonNode rows) {
    var policies = new EnumMap<Unknown, UnknownData>(Unknown.class);
    for (var it : Unknown.values()) {
      policies.put(it, word(UnknownData.class, text(rows, it.name())));
    }
    return policies;
  }

  private static <E extends Enum<E>> Map<E, Integer> numbers(Class<E> keys, JsonNode rows) {
    var numbers = new EnumMap<E, Integer>(keys);
    for (var it : keys.getEnumConstants()) {
      numbers.put(it, number(rows, it.name()));
    }
    return numbers;
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw malformed(field, "no text");
    }
    return node.path(field).textValue();
  }

  private static int number(JsonNode node, String field) {
    if (!node.path(field).isInt()) {
      throw malformed(field, "no whole number");
    }
    return node.path(field).intValue();
  }

  private static <E extends Enum<E>> E word(Class<E> words, String text) {
    for (var it : words.getEnumConstants()) {
      if (it.name().equals(text)) {
        return it;
      }
    }
    throw malformed(words.getSimpleName(), "an unknown word");
  }

  private static MalformedRecordException malformed(String field, String found) {
    return new MalformedRecordException("Match configuration: " + field + ": " + found
        + " [config-understood]. Start from MatchConfig.standard().toJson().");
  }
}
