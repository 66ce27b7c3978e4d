package dev.consilium.core.exploration;

import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks every configuration of one scenario, breadth first. */
final class Walk {

  private static final String TIME = "(time passes)";
  private static final Set<CaseState> CANCELLED =
      Set.of(CaseState.CANCELLED, CaseState.ENTERED_IN_ERROR);

  private final Scenario scenario;
  private final Stepper stepper;
  private final Fingerprint fingerprint;
  private final Configurations union;
  private final Stepper.Gate gate;
  private final Configurations known = new Configurations();
  private final List<CaseState> states = new ArrayList<>();
  private final Ints parents = new Ints();
  private final List<String> names = new ArrayList<>();
  private final Ints from = new Ints();
  private final Ints to = new Ints();
  private final Map<String, Violation> violations = new LinkedHashMap<>();
  private final ArrayDeque<Stepper.Node> queue = new ArrayDeque<>();

  Walk(Scenario scenario, Fingerprint fingerprint, Configurations union, Stepper.Gate gate) {
    this.scenario = scenario;
    this.stepper = new Stepper(scenario);
    this.fingerprint = fingerprint;
    this.union = union;
    this.gate = gate;
  }

  ScenarioResult run() {
    var start = start();
    arrive(start, fingerprint.of(start.shadow(), start.time()), -1, "");
    while (!queue.isEmpty()) {
      var node = queue.remove();
      var key = known.key(node.number());
      for (var choice : stepper.choices(node.now().state())) {
        var next = stepper.take(node, choice, gate);
        if (next != null) {
          violated(next.wrong(), node.number(), choice.event());
          arrive(
              new Stepper.Node(next.now(), next.shadow(), node.time(), 0),
              fingerprint.of(next.shadow(), node.time(), key, node.shadow(), node.time()),
              node.number(),
              choice.event());
        }
      }
      if (node.time() + 1 < scenario.times().size() && !node.now().state().absorbing()) {
        arrive(
            new Stepper.Node(node.now(), node.shadow(), node.time() + 1, 0),
            fingerprint.of(node.shadow(), node.time() + 1, key, node.shadow(), node.time()),
            node.number(),
            TIME);
      }
    }
    var reach = new Reach(states, from, to);
    return new ScenarioResult(
        scenario.name(),
        known.size(),
        from.size(),
        List.copyOf(violations.values()),
        reach.without(Set.of()),
        reach.without(CANCELLED));
  }

  // A start that is refused would leave nothing to walk, and nothing would be violated.
  private Stepper.Node start() {
    var node = new Stepper.Node(SecondOpinionCase.draft(Cast.CASE), new Shadow(), 0, 0);
    for (var choice : scenario.start()) {
      var next = stepper.take(node, choice, (at, refused, rules, step) -> {
        throw new IllegalStateException("Scenario " + scenario.name() + ": its start is refused at "
            + refused + " [scenario-start]. Put what is missing before it.");
      });
      if (next != null) {
        violated(next.wrong(), -1, choice.event());
        node = new Stepper.Node(next.now(), next.shadow(), 0, 0);
      }
    }
    return node;
  }

  private void violated(List<String> wrong, int at, String event) {
    for (var clause : wrong) {
      violations.computeIfAbsent(clause, it -> new Violation(it, trace(at, event)));
    }
  }

  private List<String> trace(int at, String event) {
    var trace = new ArrayList<String>();
    trace.add(event);
    for (var number = at; number > 0; number = parents.get(number)) {
      trace.add(names.get(number));
    }
    for (int i = scenario.start().size() - 1; i >= 0; i--) {
      trace.add(scenario.start().get(i).event());
    }
    Collections.reverse(trace);
    return trace;
  }

  private void arrive(Stepper.Node node, int[] key, int parent, String name) {
    var number = known.find(key);
    if (number < 0) {
      number = known.add(key);
      union.add(key);
      states.add(node.now().state());
      parents.add(parent);
      names.add(name);
      queue.add(new Stepper.Node(node.now(), node.shadow(), node.time(), number));
      violated(
          Judge.readers(node.shadow(), node.now(), scenario.times().get(node.time())),
          parent,
          name);
    }
    if (parent >= 0) {
      from.add(parent);
      to.add(number);
    }
  }
}
