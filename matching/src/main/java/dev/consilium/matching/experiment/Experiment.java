package dev.consilium.matching.experiment;

import dev.consilium.core.ContentHash;
import dev.consilium.core.statistics.Interval;
import dev.consilium.matching.evaluation.Bootstrap;
import dev.consilium.matching.evaluation.Comparison;
import dev.consilium.matching.evaluation.Evaluation;
import dev.consilium.matching.evaluation.Exposure;
import dev.consilium.matching.evaluation.Qrels;
import dev.consilium.matching.evaluation.RankedDocument;
import dev.consilium.matching.evaluation.RankingMeasure.Averaging;
import dev.consilium.matching.evaluation.TrecLimits;
import dev.consilium.matching.evaluation.TrecRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs several rankers on the same queries and keeps all of it in one folder.
 *
 * <p>The folder is named by the hash of all that decides the outcome: plan, systems, judgements, data
 * and knowledge. The same experiment finds its folder again and goes on where it stopped; one whose
 * files or hashes differ is refused. Holds no clock: the same experiment writes the same bytes.
 *
 * @param <Q> what a query is to the rankers
 */
public final class Experiment<Q> {

  private static final int EXPOSURE_DEPTH = 10;

  private final ExperimentPlan plan;
  private final SortedMap<String, Q> queries;
  private final Qrels qrels;
  private final Set<String> candidates;
  private final List<Ranker<Q>> rankers;
  private final byte[] configuration;

  /**
   * Prepares an experiment; nothing runs yet.
   *
   * @param plan what is asked
   * @param queries by id; a query without judgements is left out and told in the report
   * @param qrels what is relevant
   * @param candidates everyone who could be ranked: for coverage and exposure
   * @param rankers the systems, each with a name of its own, the baseline among them
   * @throws IllegalArgumentException if a name stands twice or the baseline is missing
   */
  public Experiment(
      ExperimentPlan plan,
      Map<String, Q> queries,
      Qrels qrels,
      Set<String> candidates,
      List<Ranker<Q>> rankers) {
    this.plan = plan;
    this.queries = new TreeMap<>(RankedDocument.BY_ID);
    this.queries.putAll(queries);
    this.qrels = qrels;
    this.candidates = new TreeSet<>(candidates);
    this.rankers = List.copyOf(rankers);
    var names = rankers.stream().map(Ranker::name).toList();
    if (Set.copyOf(names).size() < names.size() || !names.contains(plan.baseline())) {
      throw new IllegalArgumentException("Experiment: a system's name stands twice, or the baseline"
          + " is none of them [systems-named]. Name each once, and one of them as the baseline.");
    }
    for (var name : names) {
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}")) {
        throw new IllegalArgumentException("Experiment: a system's name is no file name"
            + " [system-name]. Use letters, digits, points and dashes, at most 64.");
      }
    }
    plan.rankingMeasures();
    configuration = CanonicalText.configuration(plan, this.queries.keySet(), qrels, this.rankers);
  }

  /** {@return the hash of all that decides the outcome; the name of the folder} */
  public ContentHash hash() {
    return ContentHash.of(configuration);
  }

  /**
   * Runs what has not run yet and writes run, figures, manifest and report.
   *
   * @param runs the folder that holds the experiments' folders
   * @return the result, or a refusal when the folder's content is another's or was changed
   * @throws IOException if it cannot be written
   */
  public ExperimentOutcome run(Path runs) throws IOException {
    var place = runs.resolve(hash().hex());
    var opening = RunFolder.open(place, configuration);
    if (opening.refusal().isPresent()) {
      return new ExperimentOutcome.Refused(opening.refusal().get());
    }
    var folder = opening.folder().orElseThrow();
    var resumed = new ArrayList<String>();
    var systems = new ArrayList<SystemResult>();
    for (var ranker : rankers) {
      systems.add(system(ranker, folder, resumed));
    }
    var result = new ExperimentResult(
        plan, hash(), place, qrels.queries().size(), systems, comparisons(systems), resumed);
    folder.write("summary.json", SummaryJson.bytes(result));
    folder.write(ExperimentResult.REPORT, result.report().getBytes(StandardCharsets.UTF_8));
    folder.write("manifest.json", SummaryJson.manifest(result, folder.hashes()));
    return new ExperimentOutcome.Finished(result);
  }

  private SystemResult system(Ranker<Q> ranker, RunFolder folder, List<String> resumed)
      throws IOException {
    var run = run(ranker, folder, resumed);
    var evaluation = Evaluation.of(run, qrels, plan.rankingMeasures(), ExperimentPlan.OPTIONS);
    folder.write(
        ranker.name() + ".metrics.tsv",
        SummaryJson.perQuery(evaluation).getBytes(StandardCharsets.UTF_8));
    var intervals = new HashMap<String, Interval>();
    for (var measure : evaluation.measures()) {
      if (measure.averaging() == Averaging.MEAN) {
        intervals.put(
            measure.name(),
            Bootstrap.ofMean(evaluation.values(measure.name()), plan.level(), plan.resampling()));
      }
    }
    return new SystemResult(
        ranker.name(),
        ranker.configuration(),
        evaluation,
        intervals,
        Exposure.of(run, candidates, EXPOSURE_DEPTH),
        CrossFitting.calibration(run, qrels));
  }

  private TrecRun run(Ranker<Q> ranker, RunFolder folder, List<String> resumed) throws IOException {
    var file = ranker.name() + ".run";
    if (folder.has(file)) {
      resumed.add(ranker.name());
      // A system that ranked nothing has an empty run, which is no mistake here.
      return Files.size(folder.file(file)) == 0
          ? TrecRun.of(ranker.name(), Map.of())
          : TrecRun.read(folder.file(file), TrecLimits.STANDARD);
    }
    var rankings = new HashMap<String, List<RankedDocument>>();
    for (var query : queries.entrySet()) {
      if (qrels.queries().contains(query.getKey())) {
        var ranked = ranker.rank(query.getKey(), query.getValue(), plan.depth());
        rankings.put(
            query.getKey(),
            ranked.stream()
                .sorted(RankedDocument.TREC_ORDER)
                .limit(plan.depth())
                .toList());
      }
    }
    var run = TrecRun.of(ranker.name(), rankings);
    var bytes = new ByteArrayOutputStream();
    run.write(bytes);
    folder.write(file, bytes.toByteArray());
    return run;
  }

  private List<Comparison> comparisons(List<SystemResult> systems) {
    var evaluations = systems.stream().map(SystemResult::evaluation).toList();
    var baseline = evaluations.stream()
        .filter(it -> it.run().equals(plan.baseline()))
        .findFirst()
        .orElseThrow();
    return baseline.measures().stream()
        .filter(it -> it.averaging() == Averaging.MEAN)
        .map(it -> Comparison.of(baseline, evaluations, it.name(), plan.level(), plan.resampling()))
        .toList();
  }
}
