package dev.consilium.core.exploration;

import dev.consilium.core.Refusal;
import dev.consilium.core.lifecycle.BrokenHistoryException;
import dev.consilium.core.lifecycle.CaseCommand;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Decision;
import dev.consilium.core.lifecycle.EventHeader;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.lifecycle.TransitionTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tries one choice in one configuration, with the lifecycle's guards and the judge's eyes. */
final class Stepper {

  /** Learns of every refused step and says whether to take it all the same. */
  interface Gate {

    boolean force(Node at, Mutant refused, Set<String> rules, Refused step);
  }

  /** A step that was refused: everything needed to take it all the same. */
  record Refused(SecondOpinionCase now, Shadow shadow, CaseCommand command, Instant at) {}

  /** A configuration on the way. */
  record Node(SecondOpinionCase now, Shadow shadow, int time, int number) {}

  /** Where a choice led, and what it broke. */
  record Landing(SecondOpinionCase now, Shadow shadow, List<String> wrong) {}

  private final Scenario scenario;
  private final TransitionTable table = TransitionTable.standard();
  private final Map<CaseState, List<Choice>> choices = new EnumMap<>(CaseState.class);

  Stepper(Scenario scenario) {
    this.scenario = scenario;
    for (var state : CaseState.values()) {
      choices.put(state, new ArrayList<>());
    }
    for (var choice : scenario.menu()) {
      for (var state : choice.states(table)) {
        choices.getOrDefault(state, List.of()).add(choice);
      }
    }
  }

  List<Choice> choices(CaseState state) {
    return choices.getOrDefault(state, List.of());
  }

  @Nullable
  Landing take(Node node, Choice choice, Gate gate) {
    var steps = choice.steps().apply(node.shadow());
    if (steps.isEmpty()) {
      return null;
    }
    var at = scenario.times().get(node.time()).plus(choice.shift());
    var landing = new Landing(node.now(), node.shadow(), new ArrayList<>());
    for (var step : steps) {
      var command = Choice.command(choice.by(), choice.cause(), step);
      landing = step(node, landing, command, at, gate);
      if (landing == null) {
        return null;
      }
    }
    landing.wrong().addAll(Judge.arrived(landing.shadow(), node.now(), landing.now()));
    return landing;
  }

  private @Nullable Landing step(
      Node node, Landing from, CaseCommand command, Instant at, Gate gate) {
    var decision = from.now().decide(command, at);
    if (decision instanceof Decision.Accepted accepted) {
      return follow(from, accepted.events(), accepted.after());
    }
    var rules = new TreeSet<String>();
    for (Refusal refusal : ((Decision.Refused) decision).refusals()) {
      rules.add(refusal.rule());
    }
    var row = row(from.now().state(), command);
    var forced = false;
    var step = new Refused(from.now(), from.shadow(), command, at);
    for (var rule : rules) {
      var place = MutantList.COMMON.contains(rule) ? MutantList.EVERY_STEP : row;
      forced |= gate.force(node, new Mutant(place, rule), rules, step);
    }
    if (!forced) {
      return null;
    }
    return force(from, step);
  }

  private static Landing follow(Landing from, List<CaseEvent> events, SecondOpinionCase after) {
    var shadow = from.shadow().copy();
    for (var event : events) {
      from.wrong().addAll(Judge.follow(shadow, event, after));
    }
    return new Landing(after, shadow, from.wrong());
  }

  private static @Nullable Landing force(Landing from, Refused step) {
    try {
      var event = event(step);
      return follow(from, List.of(event), step.now().evolve(event));
    } catch (BrokenHistoryException e) {
      return null;
    }
  }

  /** Takes a refused step; empty when the history itself does not allow it. */
  static @Nullable Landing force(Refused step) {
    var landing = force(new Landing(step.now(), step.shadow(), new ArrayList<>()), step);
    if (landing != null) {
      landing.wrong().addAll(Judge.arrived(landing.shadow(), step.now(), landing.now()));
      landing.wrong().addAll(Judge.readers(landing.shadow(), landing.now(), step.at()));
    }
    return landing;
  }

  // Public events, public evolve: what a store could hold, whatever the guards said.
  private static CaseEvent event(Refused step) {
    var now = step.now();
    var command = step.command();
    var header = new EventHeader(
        now.id(), now.sequence() + 1, step.at(), command.by(), command.cause(), now.lastHash());
    return command.step() instanceof CaseMove move
        ? new CaseEvent.Moved(header, move)
        : new CaseEvent.Noted(header, (CaseFact) command.step());
  }

  private String row(CaseState state, CaseCommand command) {
    var event = command.step().event();
    return table.find(state, event).map(MutantList::row).orElse(event);
  }
}
