package dev.consilium.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.Coding;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.matching.Cases;
import dev.consilium.matching.code.CodeHierarchy;
import dev.consilium.matching.code.NearCodes;
import dev.consilium.matching.directory.SpecialistDirectory;
import dev.consilium.matching.profile.CaseCode;
import dev.consilium.matching.profile.CodeKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The exact index reproduces the published TF-IDF baseline on the PPX dev fold. */
class PpxQualityTest {

  private static final String HPO = "http://purl.obolibrary.org/obo/hp.owl";
  private static final Path PPX =
      Path.of(System.getProperty("consilium.data", "absent"), "matching", "ppx");

  @Test
  void reachesTheBaselinesGainOnThreeTracks() throws IOException {
    assumeThat(PPX.resolve("experts.jsonl.gz"))
        .as("PPX data is absent: set -Dconsilium.data to run this test")
        .exists();
    var directory = experts();
    var near = new NearCodes(CodeHierarchy.none());
    var index = CodeIndex.of(directory, CodeField.EXACT, near, CodeStatistics.of(directory, near));

    assertThat(directory.size()).isEqualTo(1261);
    assertThat(ndcg(index, directory, "main")).isCloseTo(0.571, within(0.005));
    assertThat(ndcg(index, directory, "noisy")).isCloseTo(0.331, within(0.005));
    assertThat(ndcg(index, directory, "sparse")).isCloseTo(0.391, within(0.005));
  }

  private static double ndcg(CodeIndex index, SpecialistDirectory directory, String track)
      throws IOException {
    var grades = grades();
    var all = new BitSet();
    all.set(0, directory.size());
    double sum = 0;
    int count = 0;
    for (var query : lines("queries.dev." + track + ".jsonl.gz")) {
      var codes = new ArrayList<CaseCode>();
      query
          .path("obs")
          .forEach(it -> codes.add(
              new CaseCode(Coding.of(HPO, it.asText()), CodeKind.DIAGNOSIS, 1000, List.of())));
      var relevant = grades.getOrDefault(query.path("qid").asText(), Map.of());
      var gains = index.query(codes).top(all, 10).stream()
          .map(it -> relevant.getOrDefault(directory.specialists().get(it).id().value(), 0))
          .toList();
      var ideal =
          relevant.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList();
      sum += gain(gains) / gain(ideal);
      count++;
    }
    return sum / count;
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += grades.get(i) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }

  private static SpecialistDirectory experts() throws IOException {
    var experts = new ArrayList<Specialist>();
    for (var expert : lines("experts.jsonl.gz")) {
      var counts = new TreeMap<String, Integer>();
      for (var it : expert.path("cases")) {
        it.path("obs").forEach(term -> counts.merge(term.asText(), 1, Integer::sum));
      }
      var to = Cases.bare(expert.path("expert").asText());
      counts.forEach((term, n) -> to.expertise(Cases.treated(HPO, term, n)));
      experts.add(to.build());
    }
    return SpecialistDirectory.of(experts);
  }

  private static Map<String, Map<String, Integer>> grades() throws IOException {
    var grades = new TreeMap<String, Map<String, Integer>>();
    for (var line : Files.readAllLines(PPX.resolve("qrels.dev.txt"))) {
      var parts = line.split(" ", -1);
      grades
          .computeIfAbsent(parts[0], k -> new TreeMap<>())
          .put(parts[2], Integer.parseInt(parts[3]));
    }
    return grades;
  }

  private static List<JsonNode> lines(String file) throws IOException {
    var json = new ObjectMapper();
    var nodes = new ArrayList<JsonNode>();
    try (var in = new GZIPInputStream(Files.newInputStream(PPX.resolve(file)))) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var line : text.split("\n", -1)) {
        if (!line.isBlank()) {
          nodes.add(json.readTree(line));
        }
      }
    }
    return nodes;
  }
}
