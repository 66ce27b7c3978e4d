package dev.consilium.matching.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.matching.evidence.Pooling;
import dev.consilium.matching.ranking.RankingConfig.Combination;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The configuration as JSON, kind {@code ranking-config}, schema 1. Nothing has a default. */
final class RankingConfigJson {

  private static final ObjectMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private RankingConfigJson() {}

  static RankingConfig standard() {
    try (var in = RankingConfigJson.class.getResourceAsStream("ranking-config.json")) {
      if (in == null) {
        throw new IOException("missing");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(
          "ranking-config.json: unreadable [resource-present]. Repair the jar.", e);
    }
  }

  static RankingConfig parse(String json) {
    try {
      var root = JSON.readTree(json);
      if (!"ranking-config".equals(root.path("kind").asText())
          || root.path("schema").asInt() != 1) {
        throw malformed("$", "another kind or schema");
      }
      var config = config(root);
      if (members(root) != members(JSON.readTree(write(config)))) {
        throw malformed("$", "a field that is not known");
      }
      return config;
    } catch (JsonProcessingException e) {
      throw malformed("$", "no single JSON object with distinct field names");
    }
  }

  // Every known member is needed, so an equal number of them means that all are known.
  private static int members(JsonNode root) {
    return root.size() + root.path("pooling").size() + root.path("weights").size();
  }

  private static RankingConfig config(JsonNode root) {
    var pooling = root.path("pooling");
    var weights = root.path("weights");
    try {
      return new RankingConfig(
          text(root, "version"),
          text(root, "source"),
          text(root, "salt"),
          combination(text(root, "combination")),
          new Pooling(
              number(pooling, "own"),
              number(pooling, "diagnosis"),
              number(pooling, "gene"),
              number(pooling, "family")),
          number(root, "damping"),
          whole(root, "power"),
          number(root, "noise"),
          new ScorerWeights(
              whole(weights, "soft"),
              whole(weights, "likelihood"),
              whole(weights, "exact"),
              whole(weights, "family")));
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException(String.valueOf(e.getMessage()));
    }
  }

  static String write(RankingConfig config) {
    var root = JSON.createObjectNode();
    root.put("kind", "ranking-config").put("schema", 1).put("version", config.version());
    root.put("source", config.source()).put("salt", config.salt());
    root.put("combination", config.combination().name());
    root.putObject("pooling")
        .put("own", config.pooling().own())
        .put("diagnosis", config.pooling().diagnosis())
        .put("gene", config.pooling().gene())
        .put("family", config.pooling().family());
    root.put("damping", config.damping());
    root.put("power", config.power());
    root.put("noise", config.noise());
    root.putObject("weights")
        .put("soft", config.weights().soft())
        .put("likelihood", config.weights().likelihood())
        .put("exact", config.weights().exact())
        .put("family", config.weights().family());
    return root.toString();
  }

  private static Combination combination(String name) {
    for (var it : Combination.values()) {
      if (it.name().equals(name)) {
        return it;
      }
    }
    throw malformed("combination", "neither WEIGHTED_SUM nor RECIPROCAL_RANK");
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw malformed(field, "no text");
    }
    return node.path(field).textValue();
  }

  private static double number(JsonNode node, String field) {
    if (!node.path(field).isNumber()) {
      throw malformed(field, "no number");
    }
    return node.path(field).doubleValue();
  }

  private static int whole(JsonNode node, String field) {
    if (!node.path(field).canConvertToInt() || !node.path(field).isIntegralNumber()) {
      throw malformed(field, "no whole number");
    }
    return node.path(field).intValue();
  }

  private static MalformedRecordException malformed(String path, String found) {
    return new MalformedRecordException("Ranking config " + path + ": " + found
        + " [ranking-config-form]. Start from the configuration that ships with the library.");
  }
}
