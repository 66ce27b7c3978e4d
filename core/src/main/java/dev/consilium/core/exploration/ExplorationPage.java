package dev.consilium.core.exploration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Writes what an exploration found for people. */
final class ExplorationPage {

  private final ExplorationResult result;

  ExplorationPage(ExplorationResult result) {
    this.result = result;
  }

  String markdown() {
    return "# Everything that can happen to a case\n\n"
        + "Made by the exploration itself; do not edit. Each scenario is a menu of commands; every"
        + " configuration that it can reach is walked, breadth first, and every step is judged by"
        + " the reference's invariants, written down a second time and without the lifecycle's own"
        + " guards. Numbers of versions and ids of consents do not count as differences.\n\n"
        + "## Scenarios\n\n"
        + "| scenario | what can happen | configurations | steps | violations | stuck | only"
        + " cancellable |\n|---|---|---|---|---|---|---|\n"
        + scenarios()
        + "\nStuck: no final state can be reached. Only cancellable: nothing but cancellation or the"
        + " mark of an error is left.\n\n## Deleted guards\n\n"
        + summary()
        + "\n### Redundant\n\nWhatever the guard refuses, another rule refuses too. A rule *at* a"
        + " row refuses earlier, so that the guard never has to.\n\n"
        + "| row | guard | with |\n|---|---|---|\n"
        + fates(MutantFate.Kind.REDUNDANT)
        + "\n### Not shown to be needed\n\n"
        + "| row | guard | how |\n|---|---|---|\n"
        + fates(MutantFate.Kind.SURVIVED)
        + fates(MutantFate.Kind.UNREACHED)
        + "\n### What breaks without the others\n\n| clause | deleted guards |\n|---|---|\n"
        + clauses();
  }

  private String scenarios() {
    var text = new StringBuilder();
    for (var it : result.scenarios()) {
      var about = Scenario.named(it.scenario()).map(Scenario::about).orElse("");
      text.append(line(
          it.scenario(),
          about,
          number(it.configurations()),
          number(it.transitions()),
          it.violations().size(),
          it.stuck(),
          it.onlyCancellable()));
    }
    return text.append(line(
            "all, distinct",
            "",
            number(result.configurations()),
            number(result.transitions()),
            result.violations().size(),
            result.stuck(),
            result.onlyCancellable()))
        .toString();
  }

  private String summary() {
    return "Each guard of each move, those of the state it leads to, and each rule of a fact is"
        + " deleted in turn: " + result.mutants().size() + " mutants, "
        + count(MutantFate.Kind.KILLED) + " killed, " + count(MutantFate.Kind.REDUNDANT)
        + " redundant, " + count(MutantFate.Kind.SURVIVED) + " survived, "
        + count(MutantFate.Kind.UNREACHED) + " never asked. Score over the guards that are not"
        + " redundant: " + String.format(Locale.ROOT, "%.3f", result.mutationScore()) + ".\n";
  }

  private int count(MutantFate.Kind kind) {
    return result.mutants(kind).size();
  }

  private String fates(MutantFate.Kind kind) {
    var text = new StringBuilder();
    for (var it : result.mutants(kind)) {
      var how = kind == MutantFate.Kind.REDUNDANT
          ? String.join(", ", it.by())
          : kind.name().toLowerCase(Locale.ROOT);
      text.append(line(it.mutant().row(), it.mutant().guard(), how));
    }
    return text.toString();
  }

  private String clauses() {
    var counts = new LinkedHashMap<String, List<Mutant>>();
    result.mutants(MutantFate.Kind.KILLED).stream()
        .sorted(Comparator.comparing(it -> it.by().get(0)))
        .forEach(it ->
            counts.computeIfAbsent(it.by().get(0), clause -> new ArrayList<>()).add(it.mutant()));
    var text = new StringBuilder();
    counts.forEach((clause, mutants) -> text.append(line(clause, mutants.size())));
    return text.toString();
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String line(Object... cells) {
    var text = new StringBuilder("|");
    for (var cell : cells) {
      text.append(' ').append(cell).append(" |");
    }
    return text.append('\n').toString();
  }
}
