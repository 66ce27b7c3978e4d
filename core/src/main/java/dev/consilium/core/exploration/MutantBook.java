package dev.consilium.core.exploration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of every mutant while the scenarios are walked. */
final class MutantBook implements Stepper.Gate {

  // More attempts than this brought nothing new in any scenario; the walk would only get slower.
  private static final int ATTEMPTS = 64;
  private static final int KEPT = 2;

  /** One mutant's record. */
  static final class Entry {

    final Mutant mutant;
    boolean seen;
    boolean alone;
    boolean held;
    int attempts;

    @Nullable
    Set<String> companions;

    @Nullable
    String clause;

    final List<Forced> forced = new ArrayList<>();

    Entry(Mutant mutant) {
      this.mutant = mutant;
    }
  }

  /** A forced step to go on from. */
  record Forced(Scenario scenario, Stepper.Refused step, int time) {}

  private final Map<Mutant, Entry> entries = new LinkedHashMap<>();
  private final Set<Mutant> unlisted = new LinkedHashSet<>();
  private Scenario scenario;

  MutantBook(Collection<Mutant> mutants, Scenario first) {
    mutants.forEach(mutant -> entries.put(mutant, new Entry(mutant)));
    this.scenario = first;
  }

  void begin(Scenario next) {
    scenario = next;
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  List<Mutant> unlisted() {
    return List.copyOf(unlisted);
  }

  @Override
  public boolean force(Stepper.Node at, Mutant refused, Set<String> rules, Stepper.Refused step) {
    var entry = entries.get(refused);
    if (entry == null) {
      unlisted.add(refused);
      return false;
    }
    entry.seen = true;
    if (rules.size() > 1) {
      companions(entry, rules);
    } else {
      entry.alone = true;
      if (entry.clause == null && entry.attempts < ATTEMPTS) {
        attempt(entry, step, at.time());
      }
    }
    return false;
  }

  private static void companions(Entry entry, Set<String> rules) {
    var known = entry.companions;
    if (known == null) {
      entry.companions = new TreeSet<>(rules);
      entry.companions.remove(entry.mutant.guard());
    } else if (!known.isEmpty()) {
      known.retainAll(rules);
    }
  }

  private void attempt(Entry entry, Stepper.Refused step, int time) {
    entry.attempts++;
    var landing = Stepper.force(step);
    if (landing == null) {
      entry.held = true;
    } else if (!landing.wrong().isEmpty()) {
      entry.clause = landing.wrong().stream().min(String::compareTo).orElse("");
      entry.forced.clear();
      entry.forced.add(new Forced(scenario, step, time));
    } else if (entry.forced.size() < KEPT) {
      entry.forced.add(new Forced(scenario, step, time));
    }
  }
}
