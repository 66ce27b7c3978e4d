package dev.consilium.core.exploration;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes on from a forced step with the same guard missing, until something breaks. */
final class Drift {

  private static final int BOUND = 1_500;

  private final MutantBook.Forced from;
  private final Mutant missing;
  private final Set<Mutant> refusing = new HashSet<>();

  Drift(MutantBook.Forced from, Mutant missing) {
    this.from = from;
    this.missing = missing;
  }

  /** The clause that breaks first, breadth first; empty when none does within the bound. */
  @Nullable
  String broken() {
    return walk(true);
  }

  /** Every rule that refuses something on the way. */
  Set<Mutant> refusing() {
    walk(false);
    return Set.copyOf(refusing);
  }

  private @Nullable String walk(boolean stop) {
    var landing = Stepper.force(from.step());
    if (landing == null) {
      return null;
    }
    var stepper = new Stepper(from.scenario());
    var fingerprint = new Fingerprint();
    var known = new Configurations();
    var queue = new ArrayDeque<Stepper.Node>();
    var first = new Stepper.Node(landing.now(), landing.shadow(), from.time(), 0);
    known.add(fingerprint.of(first.shadow(), first.time()));
    queue.add(first);
    while (!queue.isEmpty() && known.size() < BOUND) {
      var node = queue.remove();
      for (var choice : stepper.choices(node.now().state())) {
        var next = stepper.take(node, choice, this::gate);
        if (next == null) {
          continue;
        }
        if (stop && !next.wrong().isEmpty()) {
          return next.wrong().stream().min(String::compareTo).orElse("");
        }
        var size = known.size();
        var number = known.add(fingerprint.of(next.shadow(), node.time()));
        if (number == size) {
          queue.add(new Stepper.Node(next.now(), next.shadow(), node.time(), number));
        }
      }
    }
    return null;
  }

  private boolean gate(Stepper.Node at, Mutant refused, Set<String> rules, Stepper.Refused step) {
    refusing.add(refused);
    return rules.size() == 1 && refused.equals(missing);
  }
}
