package dev.consilium.matching.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.core.ContentHash;
import dev.consilium.matching.evaluation.Qrels;
import dev.consilium.matching.evaluation.RankedDocument;
import dev.consilium.matching.evaluation.Resampling;
import dev.consilium.matching.evaluation.TrecRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTest {

  private static final int QUERIES = 24;

  /** Ten candidates with three cases each; candidate c knows the terms c and c + 1. */
  private static Map<String, List<Set<String>>> cases() {
    var cases = new TreeMap<String, List<Set<String>>>();
    for (int i = 0; i < 10; i++) {
      cases.put(
          "d" + i,
          List.of(Set.of("t" + i), Set.of("t" + i, "t" + (i + 1) % 10), Set.of("t" + i, "common")));
    }
    return cases;
  }

  private static Map<String, Set<String>> queries() {
    var queries = new TreeMap<String, Set<String>>();
    for (int i = 0; i < QUERIES; i++) {
      queries.put("q" + (10 + i), Set.of("t" + i % 10, "common"));
    }
    return queries;
  }

  private static Qrels qrels() {
    var grades = new TreeMap<String, Map<String, Integer>>();
    for (int i = 0; i < QUERIES; i++) {
      grades.put("q" + (10 + i), Map.of("d" + i % 10, 2, "d" + (i + 9) % 10, 1));
    }
    return Qrels.of(grades);
  }

  private static ExperimentPlan plan(long seed, ContentHash data) {
    return new ExperimentPlan(
        "A <small> experiment",
        List.of("ndcg_cut_5", "recip_rank(rel=2)", "num_ret"),
        "tfidf",
        10,
        0.95,
        new Resampling(300, seed),
        new TreeMap<>(Map.of("queries", data)),
        new TreeMap<>(Map.of("terms 2026", ContentHash.of(new byte[] {1}))));
  }

  private static Experiment<Set<String>> experiment(long seed) {
    return experiment(seed, rankers());
  }

  private static Experiment<Set<String>> experiment(long seed, List<Ranker<Set<String>>> rankers) {
    return new Experiment<>(
        plan(seed, ContentHash.of(new byte[] {2})), queries(), qrels(), cases().keySet(), rankers);
  }

  private static List<Ranker<Set<String>>> rankers() {
    var rankers = new ArrayList<Ranker<Set<String>>>();
    rankers.add(new BaselineRanker("tfidf", BaselineRanker.Method.TFIDF_COSINE, cases()));
    rankers.add(new BaselineRanker("overlap", BaselineRanker.Method.OVERLAP, cases()));
    rankers.add(new BaselineRanker("volume", BaselineRanker.Method.CASE_VOLUME, cases()));
    rankers.add(new BaselineRanker("constant", BaselineRanker.Method.CONSTANT, cases()));
    return rankers;
  }

  private static ExperimentResult finished(ExperimentOutcome outcome) {
    return ((ExperimentOutcome.Finished) outcome).result();
  }

  private static Map<String, ContentHash> files(Path folder) throws IOException {
    var files = new TreeMap<String, ContentHash>();
    try (var list = Files.list(folder)) {
      for (var it : list.toList()) {
        files.put(it.getFileName().toString(), ContentHash.of(Files.readAllBytes(it)));
      }
    }
    return files;
  }

  @Test
  void writesRunFiguresManifestAndReport(@TempDir Path runs) throws IOException {
    var experiment = experiment(1);

    var result = finished(experiment.run(runs));

    assertThat(result.folder()).isEqualTo(runs.resolve(experiment.hash().hex()));
    assertThat(files(result.folder()))
        .containsOnlyKeys(
            "SHA256SUMS",
            "configuration.json",
            "manifest.json",
            "report.html",
            "summary.json",
            "tfidf.run",
            "tfidf.metrics.tsv",
            "overlap.run",
            "overlap.metrics.tsv",
            "volume.run",
            "volume.metrics.tsv",
            "constant.run",
            "constant.metrics.tsv");
    assertThat(Files.readAllLines(result.folder().resolve("tfidf.metrics.tsv")))
        .hasSize(QUERIES + 1)
        .startsWith("query\tndcg_cut_5\trecip_rank(rel=2)\tnum_ret");
    assertThat(Files.readString(result.folder().resolve("manifest.json")))
        .contains(
            "\"seed\" : 1", "\"terms 2026\"", "\"tfidf.run\"", experiment.hash().hex());
    assertThat(result.resumed()).isEmpty();
    assertThat(result.systems().get(0).evaluation().summary("recip_rank(rel=2)"))
        .isEqualTo(1);
    assertThat(result.comparisons()).hasSize(2);
    assertThat(result.comparisons().get(0).rows()).hasSize(3);
    assertThat(result.systems().get(3).evaluation().tiedQueries()).isEqualTo(QUERIES);
  }

  @Test
  void theSameExperimentWritesTheSameBytes(@TempDir Path one, @TempDir Path other)
      throws IOException {
    var first = finished(experiment(1).run(one));
    var second = finished(experiment(1).run(other));

    assertThat(files(second.folder())).isEqualTo(files(first.folder()));
    assertThat(experiment(2).hash()).isNotEqualTo(experiment(1).hash());
  }

  @Test
  void anyHashThatDiffersNamesAnotherFolder() {
    var otherData = new Experiment<>(
        plan(1, ContentHash.of(new byte[] {3})), queries(), qrels(), cases().keySet(), rankers());
    var fewerSystems = experiment(1, rankers().subList(0, 3));

    assertThat(Set.of(
            experiment(1).hash(), experiment(2).hash(), otherData.hash(), fewerSystems.hash()))
        .hasSize(4);
  }

  @Test
  void goesOnWhereItStopped(@TempDir Path runs) throws IOException {
    var broken = new ArrayList<>(rankers());
    var last = broken.remove(3);
    broken.add(new Ranker<>() {
      @Override
      public String name() {
        return last.name();
      }

      @Override
      public ContentHash configuration() {
        return last.configuration();
      }

      @Override
      public List<RankedDocument> rank(String id, Set<String> query, int depth) {
        throw new IllegalStateException("power cut");
      }
    });
    assertThatThrownBy(() -> experiment(1, broken).run(runs)).hasMessage("power cut");

    var resumed = finished(experiment(1).run(runs));
    var whole = finished(experiment(1).run(runs.resolve("elsewhere")));

    assertThat(resumed.resumed()).containsExactly("tfidf", "overlap", "volume");
    assertThat(files(resumed.folder())).isEqualTo(files(whole.folder()));
    assertThat(finished(experiment(1).run(runs)).resumed()).hasSize(4);
  }

  @Test
  void refusesAFolderWhoseFilesWereChanged(@TempDir Path runs) throws IOException {
    var folder = finished(experiment(1).run(runs)).folder();
    Files.writeString(folder.resolve("tfidf.run"), "q10 Q0 d1 1 1 tfidf\n");

    var outcome = experiment(1).run(runs);

    assertThat(outcome).isInstanceOf(ExperimentOutcome.Refused.class);
    assertThat(((ExperimentOutcome.Refused) outcome).refusal().message())
        .isEqualTo("Run folder " + experiment(1).hash().hex() + ": tfidf.run is gone or was changed"
            + " [run-file-unchanged]. Restore it, or remove the folder to run again.");
  }

  @Test
  void refusesAFolderOfAnotherConfiguration(@TempDir Path runs) throws IOException {
    var folder = runs.resolve(experiment(1).hash().hex());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("configuration.json"), "{}");

    var outcome = (ExperimentOutcome.Refused) experiment(1).run(runs);

    assertThat(outcome.refusal().rule()).isEqualTo("run-hash-equal");
  }

  @Test
  void refusesAFolderThatIsSomebodyElses(@TempDir Path runs) throws IOException {
    var folder = runs.resolve(experiment(1).hash().hex());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.txt"), "mine");

    var outcome = (ExperimentOutcome.Refused) experiment(1).run(runs);

    assertThat(outcome.refusal().rule()).isEqualTo("run-folder-foreign");
    assertThat(folder.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void aSystemThatRanksNothingCountsAsSuch(@TempDir Path runs) throws IOException {
    var rankers = new ArrayList<>(rankers().subList(0, 1));
    rankers.add(new BaselineRanker("silent", BaselineRanker.Method.OVERLAP, Map.of()));

    finished(experiment(1, rankers).run(runs));
    var again = finished(experiment(1, rankers).run(runs));

    assertThat(again.systems().get(1).evaluation().summary("ndcg_cut_5")).isZero();
    assertThat(again.systems().get(1).calibration()).isEmpty();
    assertThat(again.report()).contains("Too few relevant documents to learn from.");
  }

  @Test
  void refusesNamesThatDoNotTellSystemsApart() {
    var twice = List.of(rankers().get(0), rankers().get(0));
    var noBaseline = rankers().subList(1, 3);
    var badName = List.of(
        rankers().get(0), new BaselineRanker("../x", BaselineRanker.Method.CONSTANT, cases()));

    assertThatThrownBy(() -> experiment(1, twice)).hasMessageContaining("[systems-named]");
    assertThatThrownBy(() -> experiment(1, noBaseline)).hasMessageContaining("[systems-named]");
    assertThatThrownBy(() -> experiment(1, badName)).hasMessageContaining("[system-name]");
    assertThatThrownBy(() -> new ExperimentPlan(
            " ",
            List.of("map"),
            "b",
            1,
            0.9,
            Resampling.STANDARD,
            new TreeMap<>(),
            new TreeMap<>()))
        .hasMessageContaining("[plan-complete]");
  }

  @Test
  void anothersRunIsASystemToo() {
    var ranker = new RunRanker<Set<String>>(
        "theirs",
        ContentHash.of("x".getBytes(StandardCharsets.UTF_8)),
        TrecRun.of(
            "tag", Map.of("q", List.of(new RankedDocument("a", 2), new RankedDocument("b", 1)))));

    assertThat(ranker.rank("q", Set.of(), 1)).containsExactly(new RankedDocument("a", 2));
    assertThat(ranker.rank("none", Set.of(), 1)).isEmpty();
  }

  @Test
  void cosineFollowsItsFormula() {
    var cases = Map.of(
        "a",
        List.of(Set.of("x", "y"), Set.of("x")),
        "b",
        List.of(Set.of("y")),
        "c",
        List.of(Set.of("z")));
    var ranker = new BaselineRanker("t", BaselineRanker.Method.TFIDF_COSINE, cases);

    var ranked = ranker.rank("q", Set.of("x", "unknown"), 10);

    double x = Math.log(4 / 2.0);
    double y = 0.5 * Math.log(4 / 3.0);
    assertThat(ranked).hasSize(1);
    assertThat(ranked.get(0).document()).isEqualTo("a");
    assertThat(ranked.get(0).score()).isCloseTo(x / Math.hypot(x, y), within(1e-8));
    assertThat(ranker.rank("q", Set.of("unknown"), 10)).isEmpty();
  }
}
