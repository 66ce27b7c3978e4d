package dev.consilium.examples.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.ContentHash;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.matching.evaluation.Qrels;
import dev.consilium.matching.evaluation.Resampling;
import dev.consilium.matching.evaluation.TrecLimits;
import dev.consilium.matching.evaluation.TrecRun;
import dev.consilium.matching.experiment.BaselineRanker;
import dev.consilium.matching.experiment.Experiment;
import dev.consilium.matching.experiment.ExperimentPlan;
import dev.consilium.matching.experiment.Ranker;
import dev.consilium.matching.experiment.RunRanker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** An experiment as a person writes it: JSON, kind {@code match-experiment}, schema 1. */
final class ExperimentFile {

  private static final int MOST_BYTES = 1 << 20;

  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private static final Set<String> FIELDS = Set.of(
      "kind",
      "schema",
      "name",
      "experts",
      "queries",
      "qrels",
      "measures",
      "baseline",
      "depth",
      "level",
      "rounds",
      "seed",
      "systems",
      "knowledge");

  private final Path file;
  private final JsonNode root;
  private final SortedMap<String, ContentHash> data = new TreeMap<>();

  private ExperimentFile(Path file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  static ExperimentFile read(Path file) throws IOException {
    byte[] bytes;
    try (var in = Input.open(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new MalformedRecordException(file + ": more than " + MOST_BYTES
          + " bytes [file-small]. Name the experiment's configuration.");
    }
    JsonNode root;
    try {
      root = JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new MalformedRecordException(file + ": no single JSON object with distinct field names"
          + " [json-form]. Correct it near line " + e.getLocation().getLineNr() + ".");
    }
    var read = new ExperimentFile(file, root);
    read.check(root, "$", FIELDS);
    if (!"match-experiment".equals(read.word(root, "kind"))
        || root.path("schema").asInt() != 1) {
      throw read.malformed("$", "another kind or schema", "Write kind match-experiment, schema 1");
    }
    return read;
  }

  Experiment<Set<String>> experiment() throws IOException {
    var qrels = Qrels.read(data("qrels"), TrecLimits.STANDARD);
    var experts = CaseSeries.experts(data("experts"));
    var queries = CaseSeries.queries(data("queries"));
    var systems = systems(experts);
    var measures = new ArrayList<String>();
    root.path("measures").forEach(it -> measures.add(it.asText()));
    var knowledge = new TreeMap<String, ContentHash>();
    for (var it : named(root.path("knowledge"))) {
      knowledge.put(it.getKey(), Hashing.of(resolve(it.getValue().asText())));
    }
    var plan = new ExperimentPlan(
        word(root, "name"),
        measures,
        word(root, "baseline"),
        number("depth", 100),
        root.path("level").asDouble(0.95),
        new Resampling(
            number("rounds", Resampling.STANDARD.rounds()), root.path("seed").asLong(1)),
        data,
        knowledge);
    return new Experiment<>(plan, queries, qrels, new TreeSet<>(experts.keySet()), systems);
  }

  private List<Ranker<Set<String>>> systems(Map<String, List<Set<String>>> experts)
      throws IOException {
    var systems = new ArrayList<Ranker<Set<String>>>();
    for (var it : root.path("systems")) {
      var path = "$.systems[" + systems.size() + "]";
      check(it, path, Set.of("name", "ranker", "run"));
      var name = word(it, "name");
      if (it.has("run") == it.has("ranker")) {
        throw malformed(path, "both or none of ranker and run", "Give one of them");
      }
      if (it.has("run")) {
        var run = resolve(word(it, "run"));
        systems.add(new RunRanker<>(
            name, Hashing.of(run), TrecRun.read(run, TrecLimits.STANDARD).named(name)));
      } else {
        systems.add(new BaselineRanker(name, method(path, word(it, "ranker")), experts));
      }
    }
    return systems;
  }

  private BaselineRanker.Method method(String path, String word) {
    for (var it : BaselineRanker.Method.values()) {
      if (it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return it;
      }
    }
    throw malformed(
        path + ".ranker",
        "no ranker of this name",
        "Choose tfidf-cosine, overlap, case-volume or constant, or give a run");
  }

  private Path data(String field) throws IOException {
    var path = resolve(word(root, field));
    data.put(field, Hashing.of(path));
    return path;
  }

  private Path resolve(String path) {
    return file.toAbsolutePath().resolveSibling(path);
  }

  private int number(String field, int otherwise) {
    var node = root.path(field);
    if (!node.isMissingNode() && !(node.isIntegralNumber() && node.canConvertToInt())) {
      throw malformed("$." + field, "no whole number", "Write one");
    }
    return node.asInt(otherwise);
  }

  private String word(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw malformed("$." + field, "missing, or no text", "Write it as text");
    }
    return node.path(field).asText();
  }

  private void check(JsonNode node, String path, Set<String> known) {
    var unknown = new HashSet<String>();
    for (var it : named(node)) {
      unknown.add(it.getKey());
    }
    unknown.removeAll(known);
    if (!node.isObject() || !unknown.isEmpty()) {
      throw malformed(
          path,
          unknown.size() + " fields that are not known, or no object",
          "Use " + new TreeSet<>(known));
    }
  }

  private static List<Map.Entry<String, JsonNode>> named(JsonNode node) {
    return List.copyOf(node.properties());
  }

  private MalformedRecordException malformed(String path, String found, String remedy) {
    return new MalformedRecordException(
        file + " " + path + ": " + found + " [experiment-form]. " + remedy + ".");
  }
}
