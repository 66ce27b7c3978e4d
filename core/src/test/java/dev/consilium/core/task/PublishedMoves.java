package dev.consilium.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The published tables of task moves, each a set of {@code from → to}. */
final class PublishedMoves {

  private PublishedMoves() {}

  /** The 13 moves of the AU table, as facts kept with the tests. */
  static Set<String> au() {
    try (var in = PublishedMoves.class.getResourceAsStream("au-moves.json")) {
      return edges(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All three tables, or the test is skipped. */
  static Map<String, Set<String>> all() throws IOException {
    var file = Path.of(
        System.getProperty("consilium.data", "absent"),
        "domain",
        "tasktables",
        "task-transitions.json");
    assumeTrue(
        Files.isRegularFile(file),
        "skipped: task-transitions.json is not in the directory that consilium.data names");
    var tables = new TreeMap<String, Set<String>>();
    var root = new ObjectMapper().readTree(file.toFile()).path("tables");
    root.properties().forEach(entry -> tables.put(entry.getKey(), edges(entry.getValue())));
    assertThat(tables).containsOnlyKeys("au-erequesting", "santeon-orca-code", "santeon-scp-ig");
    return tables;
  }

  private static Set<String> edges(JsonNode table) {
    var edges = new TreeSet<String>();
    for (var edge : table.path("edges")) {
      edges.add(edge.get(0).asText() + " → " + edge.get(1).asText());
    }
    return edges;
  }
}
