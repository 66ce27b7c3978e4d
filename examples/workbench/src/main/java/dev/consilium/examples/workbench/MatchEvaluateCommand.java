package dev.consilium.examples.workbench;

import dev.consilium.core.MalformedRecordException;
import dev.consilium.matching.evaluation.Comparison;
import dev.consilium.matching.evaluation.Evaluation;
import dev.consilium.matching.evaluation.EvaluationOptions;
import dev.consilium.matching.evaluation.Measures;
import dev.consilium.matching.evaluation.Qrels;
import dev.consilium.matching.evaluation.RankingMeasure.Averaging;
import dev.consilium.matching.evaluation.Resampling;
import dev.consilium.matching.evaluation.TrecLimits;
import dev.consilium.matching.evaluation.TrecRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium match evaluate}: measures runs, and compares them with one of them. */
@Command(
    name = "evaluate",
    description = {
      "Measures runs as trec_eval does, with intervals, and compares them query by query.",
      "A name that ends with .gz is unpacked. Judged queries without a ranking count as empty."
    })
final class MatchEvaluateCommand implements Callable<Integer> {

  @Option(
      names = "--qrels",
      required = true,
      paramLabel = "FILE",
      description = "Judgements: query, 0, document, grade.")
  private Path qrels;

  @Option(
      names = "--run",
      required = true,
      paramLabel = "FILE",
      description = "Rankings: query, Q0, document, rank, score, tag. May be given several times.")
  private List<Path> runs;

  @Option(
      names = "--measures",
      defaultValue = "ndcg_cut_10,recip_rank,recall_10,map",
      description = "Names with commas between them, such as ndcg_cut.5,10,recip_rank(rel=3),"
          + " official or all_trec. Default: ${DEFAULT-VALUE}.")
  private String measures;

  @Option(
      names = "--baseline",
      paramLabel = "NAME",
      description = "The tag of the run that the others are held against. Default: the first.")
  private @Nullable String baseline;

  @Option(
      names = "--relevance-level",
      defaultValue = "1",
      description = "The lowest relevant grade. Default: ${DEFAULT-VALUE}.")
  private int relevanceLevel;

  @Option(
      names = "--level",
      defaultValue = "0.95",
      description = "Level of the intervals. Default: ${DEFAULT-VALUE}.")
  private double level;

  @Option(
      names = "--rounds",
      defaultValue = "20000",
      description = "Resamples and sign flips. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of resamples and flips. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--trec-eval",
      description = "Print what trec_eval prints, and no intervals or comparisons.")
  private boolean trecEval;

  @Option(names = "--each-query", description = "With --trec-eval: each query too.")
  private boolean eachQuery;

  @Option(
      names = "--answered-only",
      description = "Leave judged queries without a ranking out of the means, as trec_eval does.")
  private boolean answeredOnly;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var asked = Measures.list(measures);
    var options = EvaluationOptions.STANDARD
        .withRelevanceLevel(relevanceLevel)
        .withCompleteQueries(!answeredOnly);
    var resampling = new Resampling(rounds, seed);
    var judged = Qrels.read(there(qrels), TrecLimits.STANDARD);
    var evaluations = new ArrayList<Evaluation>();
    for (var file : runs) {
      var run = TrecRun.read(there(file), TrecLimits.STANDARD);
      boolean taken = evaluations.stream().anyMatch(it -> it.run().equals(run.tag()));
      if (taken) {
        throw new MalformedRecordException(file + ": its tag is another run's [tag-once]."
            + " Give each run a tag of its own in the last column.");
      }
      evaluations.add(Evaluation.of(run, judged, asked, options));
    }
    if (trecEval) {
      evaluations.forEach(it -> it.lines(eachQuery).forEach(output::say));
      output.answer(MatchText.tree(evaluations, List.of(), level, resampling));
      return Outcome.DONE.code();
    }
    var comparisons = comparisons(evaluations, resampling);
    MatchText.lines(evaluations, comparisons, level, resampling).forEach(output::say);
    output.answer(MatchText.tree(evaluations, comparisons, level, resampling));
    return Outcome.DONE.code();
  }

  private List<Comparison> comparisons(List<Evaluation> evaluations, Resampling resampling) {
    var against = evaluations.stream()
        .filter(it -> baseline == null || it.run().equals(baseline))
        .findFirst()
        .orElseThrow(() -> new MalformedRecordException("Baseline: no run has this tag"
            + " [baseline-known]. Choose from "
            + evaluations.stream().map(Evaluation::run).toList() + "."));
    if (evaluations.size() == 1) {
      return List.of();
    }
    return against.measures().stream()
        .filter(it -> it.averaging() == Averaging.MEAN)
        .map(it -> Comparison.of(against, evaluations, it.name(), level, resampling))
        .toList();
  }

  // Says in one line what is wrong with a path before anyone tries to unpack it.
  private static Path there(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      Input.open(file).close();
    }
    return file;
  }
}
