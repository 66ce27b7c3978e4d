package dev.consilium.matching.ranking;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.consilium.matching.evidence.CaseQuestion;
import dev.consilium.matching.evidence.DiseaseFamilies;
import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.EvidenceLimits;
import dev.consilium.matching.evidence.EvidenceReader;
import dev.consilium.matching.ontology.OboGraphReader;
import dev.consilium.matching.ontology.OntologyLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The PPX dev fold: experts, questions of each track, grades. */
public final class Ppx {

  private static final Path DATA =
      Path.of(System.getProperty("consilium.data", "absent"), "matching");

  private final EvidenceIndex index;
  private final Map<String, Map<String, Integer>> grades;

  private Ppx(EvidenceIndex index, Map<String, Map<String, Integer>> grades) {
    this.index = index;
    this.grades = grades;
  }

  /** Reads it, or skips the test. */
  public static Ppx read() throws IOException {
    assumeThat(DATA.resolve("ppx/experts.jsonl.gz"))
        .as("PPX data is absent: set -Dconsilium.data to run this test")
        .exists();
    try (var hpo = Files.newInputStream(DATA.resolve("hp.v2024-08-13.json.gz"));
        var experts = Files.newInputStream(DATA.resolve("ppx/experts.jsonl.gz"));
        var diseases = Files.newInputStream(DATA.resolve("ppx/diseases.tsv"))) {
      var index = EvidenceIndex.of(
          OboGraphReader.read(hpo, "HP", OntologyLimits.STANDARD),
          EvidenceReader.practices(experts, EvidenceLimits.STANDARD),
          DiseaseFamilies.read(diseases));
      return new Ppx(index, grades());
    }
  }

  public EvidenceIndex index() {
    return index;
  }

  public List<CaseQuestion> questions(String track) throws IOException {
    try (var in = Files.newInputStream(DATA.resolve("ppx/queries.dev." + track + ".jsonl.gz"))) {
      return EvidenceReader.questions(in, EvidenceLimits.STANDARD);
    }
  }

  private static Map<String, Map<String, Integer>> grades() throws IOException {
    var grades = new TreeMap<String, Map<String, Integer>>();
    for (var line : Files.readAllLines(DATA.resolve("ppx/qrels.dev.txt"))) {
      var parts = line.split(" ", -1);
      grades
          .computeIfAbsent(parts[0], k -> new TreeMap<>())
          .put(parts[2], Integer.parseInt(parts[3]));
    }
    return grades;
  }

  /** nDCG@10 with linear gain, reciprocal rank and recall@10 on grade 3, as trec_eval has them. */
  double[] measures(String question, List<String> ranked) {
    var relevant = grades.getOrDefault(question, Map.of());
    double gain = 0;
    double reciprocal = 0;
    int found = 0;
    for (int at = 0; at < ranked.size(); at++) {
      int grade = relevant.getOrDefault(ranked.get(at), 0);
      gain += at < 10 ? discounted(grade, at) : 0;
      found += at < 10 && grade == 3 ? 1 : 0;
      reciprocal = reciprocal == 0 && grade == 3 ? 1.0 / (at + 1) : reciprocal;
    }
    var best = new ArrayList<>(relevant.values());
    best.sort(Comparator.reverseOrder());
    double ideal = 0;
    for (int at = 0; at < Math.min(10, best.size()); at++) {
      ideal += discounted(best.get(at), at);
    }
    long all = best.stream().filter(it -> it == 3).count();
    return new double[] {gain / ideal, reciprocal, (double) found / all};
  }

  private static double discounted(int grade, int at) {
    return grade * Math.log(2) / Math.log(at + 2.0);
  }

  /** Ids in the order of scores; what ties stays in the order of ids. */
  List<String> order(double[] scores) {
    var order = new ArrayList<Integer>();
    for (int who = 0; who < scores.length; who++) {
      order.add(who);
    }
    order.sort(Comparator.comparingDouble(who -> -scores[who]));
    return order.stream().map(who -> index.practice(who).id()).toList();
  }
}
