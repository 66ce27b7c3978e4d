package dev.consilium.examples.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Experts with their case series, and cases that ask: one JSON object on a line, .gz by name. */
final class CaseSeries {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_LINES = 1_000_000;
  private static final int MOST_CHARACTERS = 1 << 22;

  private CaseSeries() {}

  /** The observed terms of each case, by expert. */
  static Map<String, List<Set<String>>> experts(Path file) throws IOException {
    var experts = new TreeMap<String, List<Set<String>>>();
    lines(file, "expert", node -> {
      var cases = new ArrayList<Set<String>>();
      node.path("cases").forEach(it -> cases.add(terms(it)));
      return experts.put(node.path("expert").asText(), cases) == null;
    });
    return experts;
  }

  /** The observed terms, by query. */
  static Map<String, Set<String>> queries(Path file) throws IOException {
    var queries = new TreeMap<String, Set<String>>();
    lines(file, "qid", node -> queries.put(node.path("qid").asText(), terms(node)) == null);
    return queries;
  }

  private static Set<String> terms(JsonNode node) {
    var terms = new TreeSet<String>();
    node.path("obs").forEach(it -> terms.add(it.asText()));
    return terms;
  }

  /** Takes a line; false when its id was there before. */
  private interface Taking {
    boolean take(JsonNode node);
  }

  private static void lines(Path file, String id, Taking taking) throws IOException {
    try (var in = unpacked(file)) {
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (number > MOST_LINES || line.length() > MOST_CHARACTERS) {
          throw new LimitExceededException(file.getFileName() + " line " + number
              + ": too long, or one too many [case-lines]. Split the file.");
        }
        if (!line.isBlank()) {
          take(file, number, line, id, taking);
        }
      }
    }
  }

  private static void take(Path file, int number, String line, String id, Taking taking) {
    try {
      var node = JSON.readTree(line);
      if (node.path(id).isTextual() && taking.take(node)) {
        return;
      }
    } catch (JsonProcessingException e) {
      // Its message could quote a case; the line is enough to find it.
    }
    throw new MalformedRecordException(file.getFileName() + " line " + number + ": no JSON object"
        + " with " + id + " as text, or one for the second time [case-form]. Correct the line.");
  }

  private static InputStream unpacked(Path file) throws IOException {
    var in = Input.open(file);
    try {
      return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
