package dev.consilium.examples.workbench;

import dev.consilium.matching.ranking.TrecLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium match rank}: a TREC run from experts' cases and queries. */
@Command(
    name = "rank",
    description = {
      "Ranks experts for every query and writes a TREC run.",
      "Scores are fixed-point; ties go by number of cases, then by a salted hash, never by id. A"
          + " score that ties is written one billionth lower, so that every reader keeps the order."
    })
final class MatchRankCommand implements Callable<Integer> {

  private static final String TAG = "consilium";

  @Mixin
  private MatchSources sources;

  @Option(
      names = "--run",
      required = true,
      paramLabel = "FILE",
      description = "Where the run goes; gzip when its name ends with .gz.")
  private Path run;

  @Option(
      names = "--depth",
      defaultValue = "1000",
      description = "How many experts for each query. Default: ${DEFAULT-VALUE}.")
  private int depth;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    if (depth < 1) {
      throw new IllegalArgumentException("--depth " + depth + " [depth-positive]. Give 1 or more.");
    }
    var questions = sources.questions();
    var ranker = sources.ranker(questions, output);
    int unknown = 0;
    // Half a run would be evaluated as if it were whole, so the name appears at the end.
    var part = run.resolveSibling(ImportSource.name(run) + ".part");
    var file = Files.newOutputStream(part);
    try (var packed = run.toString().endsWith(".gz") ? new GZIPOutputStream(file) : file;
        var writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
      for (var question : questions) {
        var ranking = ranker.rank(question, depth);
        unknown += ranking.unknown().size();
        TrecLines.write(ranking, TAG, writer);
      }
    }
    Files.move(part, run, StandardCopyOption.REPLACE_EXISTING);
    var config = sources.configuration();
    if (unknown > 0) {
      output.warn(unknown + " codes of queries are not in the ontology and were not counted.");
    }
    output.say(questions.size() + " queries ranked into " + run + "; configuration "
        + config.version() + ", " + config.hash().hex().substring(0, 12));
    output.answer(JsonText.object()
        .put("run", run.toString())
        .put("queries", questions.size())
        .put("experts", ranker.index().size())
        .put("cases", ranker.index().cases())
        .put("ontology", ranker.index().ontology().hash().hex())
        .put("config", config.hash().hex())
        .put("unknownCodes", unknown));
    return Outcome.DONE.code();
  }
}
