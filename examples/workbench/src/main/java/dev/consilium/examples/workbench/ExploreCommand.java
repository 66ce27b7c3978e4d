package dev.consilium.examples.workbench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.consilium.core.exploration.Exploration;
import dev.consilium.core.exploration.ExplorationResult;
import dev.consilium.core.exploration.Mutant;
import dev.consilium.core.exploration.MutantFate;
import dev.consilium.core.exploration.Scenario;
import dev.consilium.core.exploration.Violation;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consilium lifecycle explore}: every configuration, judged; every guard, deleted once. */
@Command(
    name = "explore",
    description = "Walks everything that can happen to a case and judges every step.")
final class ExploreCommand implements Callable<Integer> {

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "One scenario alone, by its name. Default: all, which takes a minute or two.")
  private @Nullable String scenario;

  @Mixin
  private Output output;

  @Override
  public Integer call() {
    var result = Exploration.of(chosen());
    table(result);
    output.answer(answer(result));
    return (result.sound() ? Outcome.DONE : Outcome.NO).code();
  }

  private List<Scenario> chosen() {
    if (scenario == null) {
      return Scenario.all();
    }
    var known = Scenario.all().stream().map(Scenario::name).collect(Collectors.joining(", "));
    return List.of(Scenario.named(scenario)
        .orElseThrow(
            () -> new IllegalArgumentException("Option --scenario: no scenario of this name"
                + " [scenario-known]. Give one of " + known + ".")));
  }

  private void table(ExplorationResult result) {
    output.say(
        row("scenario", "configurations", "steps", "violations", "stuck", "only cancellable"));
    for (var it : result.scenarios()) {
      output.say(row(
          it.scenario(),
          it.configurations(),
          it.transitions(),
          it.violations().size(),
          it.stuck(),
          it.onlyCancellable()));
    }
    output.say(row(
        "all, distinct",
        result.configurations(),
        result.transitions(),
        result.violations().size(),
        result.stuck(),
        result.onlyCancellable()));
    for (var violation : result.violations()) {
      output.say("Violated " + violation.clause() + ": " + String.join(" > ", violation.trace()));
    }
    output.say("Deleted guards: " + result.mutants().size() + "; killed "
        + count(result, MutantFate.Kind.KILLED) + ", redundant "
        + count(result, MutantFate.Kind.REDUNDANT) + ", survived "
        + count(result, MutantFate.Kind.SURVIVED) + ", never asked "
        + count(result, MutantFate.Kind.UNREACHED));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-30s %14s %12s %10s %6s %16s", cells);
  }

  private static int count(ExplorationResult result, MutantFate.Kind kind) {
    return result.mutants(kind).size();
  }

  private static ObjectNode answer(ExplorationResult result) {
    var node = JsonText.object()
        .put("configurations", result.configurations())
        .put("transitions", result.transitions())
        .put("violations", result.violations().size())
        .put("stuck", result.stuck());
    var redundant = node.putArray("guardsRedundant");
    for (var fate : result.mutants(MutantFate.Kind.REDUNDANT)) {
      var entry = mutant(redundant.addObject(), fate.mutant());
      fate.by().forEach(entry.putArray("with")::add);
    }
    node.put("mutantsKilled", count(result, MutantFate.Kind.KILLED))
        .put("mutantsTotal", result.mutants().size())
        .put("mutationScore", result.mutationScore())
        .put("onlyCancellable", result.onlyCancellable());
    var traces = node.putArray("counterexamples");
    for (Violation violation : result.violations()) {
      var entry = traces.addObject().put("clause", violation.clause());
      violation.trace().forEach(entry.putArray("trace")::add);
    }
    var survivors = node.putArray("survivors");
    for (var fate : result.mutants()) {
      if (fate.kind() == MutantFate.Kind.SURVIVED || fate.kind() == MutantFate.Kind.UNREACHED) {
        mutant(survivors.addObject(), fate.mutant())
            .put("how", fate.kind().name().toLowerCase(Locale.ROOT));
      }
    }
    var scenarios = node.putArray("scenarios");
    for (var it : result.scenarios()) {
      scenarios
          .addObject()
          .put("scenario", it.scenario())
          .put("configurations", it.configurations())
          .put("transitions", it.transitions())
          .put("violations", it.violations().size())
          .put("stuck", it.stuck())
          .put("onlyCancellable", it.onlyCancellable());
    }
    return node;
  }

  private static ObjectNode mutant(ObjectNode node, Mutant mutant) {
    return node.put("row", mutant.row()).put("guard", mutant.guard());
  }
}
