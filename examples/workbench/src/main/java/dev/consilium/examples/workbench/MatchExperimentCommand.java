package dev.consilium.examples.workbench;

import dev.consilium.matching.experiment.ExperimentOutcome;
import dev.consilium.matching.experiment.ExperimentResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium match experiment}: several systems on the same queries, kept for good. */
@Command(
    name = "experiment",
    description = {
      "Runs several rankers on the same queries and keeps runs, figures and an HTML report.",
      "The folder is named by the hash of all that decides the outcome; the same experiment goes on"
          + " where it stopped, and a folder that was changed is refused."
    })
final class MatchExperimentCommand implements Callable<Integer> {

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description =
          "The experiment as JSON, kind match-experiment; paths in it are relative to it.")
  private Path config;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Holds one folder for each experiment; made when it is not there.")
  private Path out;

  @Mixin
  private Output output;

  @Override
  public Integer call() throws IOException {
    var experiment = ExperimentFile.read(config).experiment();
    var outcome = experiment.run(Files.createDirectories(out));
    if (outcome instanceof ExperimentOutcome.Refused refused) {
      output.warn(refused.refusal().message());
      var node = JsonText.object();
      JsonText.refusals(node, List.of(refused.refusal()));
      output.answer(node);
      return Outcome.NO.code();
    }
    var result = ((ExperimentOutcome.Finished) outcome).result();
    say(result);
    return Outcome.DONE.code();
  }

  private void say(ExperimentResult result) {
    var plan = result.plan();
    var evaluations = result.systems().stream().map(it -> it.evaluation()).toList();
    MatchText.lines(evaluations, result.comparisons(), plan.level(), plan.resampling())
        .forEach(output::say);
    output.say("");
    if (!result.resumed().isEmpty()) {
      output.say("Taken over from an earlier start: " + String.join(", ", result.resumed()));
    }
    var report = result.folder().resolve(ExperimentResult.REPORT);
    output.say("Report: " + report);
    var node = MatchText.tree(evaluations, result.comparisons(), plan.level(), plan.resampling());
    node.put("experiment", result.hash().hex()).put("report", report.toString());
    result.resumed().forEach(node.putArray("resumed")::add);
    output.answer(node);
  }
}
