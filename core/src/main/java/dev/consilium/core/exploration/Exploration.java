package dev.consilium.core.exploration;

import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.TransitionTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks whatever can happen to a case and judges each step by the reference alone; then deletes
 * every guard in turn and sees whether that is noticed.
 *
 * <p>Needs about 1 GB of memory and a minute or two for all scenarios; one thread. Source: lifecycle
 * reference, sections 1.1 to 1.4.
 */
public final class Exploration {

  // A guard that asks for what another one made sure of before.
  private static final Map<String, String> EARLIER = Map.of("licensed-at-sign", "licensed");

  private final List<Scenario> scenarios;

  private Exploration(List<Scenario> scenarios) {
    this.scenarios = scenarios;
  }

  /**
   * Walks scenarios.
   *
   * @param scenarios at least one
   * @return what was found; the same for the same scenarios
   */
  public static ExplorationResult of(List<Scenario> scenarios) {
    if (scenarios.isEmpty()) {
      throw new IllegalArgumentException(
          "Exploration: no scenario [scenarios-present]. Give one or more.");
    }
    return new Exploration(List.copyOf(scenarios)).run();
  }

  private ExplorationResult run() {
    var fingerprint = new Fingerprint();
    var union = new Configurations();
    var book = new MutantBook(MutantList.all(), scenarios.get(0));
    var results = new ArrayList<ScenarioResult>();
    for (var scenario : scenarios) {
      book.begin(scenario);
      results.add(new Walk(scenario, fingerprint, union, book).run());
    }
    for (var entry : book.entries()) {
      for (var forced : entry.forced) {
        if (entry.clause == null) {
          entry.clause = new Drift(forced, entry.mutant).broken();
        }
      }
    }
    return new ExplorationResult(results, union.size(), fates(book), book.unlisted());
  }

  private static List<MutantFate> fates(MutantBook book) {
    var behind = behind(book);
    var fates = new ArrayList<MutantFate>();
    for (var entry : book.entries()) {
      fates.add(fate(entry, behind.getOrDefault(entry.mutant, List.of())));
    }
    return fates;
  }

  private static MutantFate fate(MutantBook.Entry entry, List<String> behind) {
    var companions = entry.companions == null ? Set.<String>of() : entry.companions;
    if (entry.clause != null) {
      return new MutantFate(entry.mutant, MutantFate.Kind.KILLED, List.of(entry.clause));
    } else if (entry.held) {
      return new MutantFate(entry.mutant, MutantFate.Kind.REDUNDANT, List.of("event-time"));
    } else if (entry.seen && !entry.alone && !companions.isEmpty()) {
      return new MutantFate(
          entry.mutant, MutantFate.Kind.REDUNDANT, companions.stream().sorted().toList());
    } else if (entry.seen) {
      return new MutantFate(entry.mutant, MutantFate.Kind.SURVIVED, List.of());
    } else if (!behind.isEmpty()) {
      return new MutantFate(entry.mutant, MutantFate.Kind.REDUNDANT, behind);
    }
    return new MutantFate(entry.mutant, MutantFate.Kind.UNREACHED, List.of());
  }

  // A guard that never refuses anything because another, earlier one does: without that one it
  // would.
  private static Map<Mutant, List<String>> behind(MutantBook book) {
    var quiet = new HashSet<Mutant>();
    for (var entry : book.entries()) {
      if (!entry.seen) {
        quiet.add(entry.mutant);
      }
    }
    var behind = new HashMap<Mutant, List<String>>();
    for (var mutant : quiet) {
      if (mutant.guard().equals("no-release") && !afterRelease(mutant)) {
        behind.put(mutant, List.of("transition-legal"));
      }
    }
    var guards = new HashSet<String>();
    quiet.forEach(mutant -> guards.add(EARLIER.getOrDefault(mutant.guard(), mutant.guard())));
    for (var entry : book.entries()) {
      if (entry.clause != null && guards.contains(entry.mutant.guard())) {
        for (var refusing : new Drift(entry.forced.get(0), entry.mutant).refusing()) {
          if (quiet.contains(refusing)) {
            behind.putIfAbsent(
                refusing, List.of(entry.mutant.guard() + " at " + entry.mutant.row()));
          }
        }
      }
    }
    return behind;
  }

  // No path of the table leads from a release to where this row begins.
  private static boolean afterRelease(Mutant mutant) {
    var table = TransitionTable.standard();
    var reached = new HashSet<CaseState>();
    var queue = new ArrayDeque<>(List.of(CaseState.RELEASED));
    while (!queue.isEmpty()) {
      for (var row : table.from(queue.remove())) {
        if (reached.add(row.to())) {
          queue.add(row.to());
        }
      }
    }
    return table.transitions().stream()
        .filter(row -> MutantList.row(row).equals(mutant.row()))
        .anyMatch(row -> reached.contains(row.from()));
  }
}
