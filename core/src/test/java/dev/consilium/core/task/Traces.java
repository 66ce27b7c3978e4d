package dev.consilium.core.task;

import dev.consilium.core.Actor;
import dev.consilium.core.PartyId;
import dev.consilium.core.Role;
import dev.consilium.core.lifecycle.CaseCommand;
import dev.consilium.core.lifecycle.CaseEvent;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.Decision;
import dev.consilium.core.lifecycle.Play;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.lifecycle.TransitionTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Walks cases at random over whatever their states allow; commands that are refused are skipped.
 *
 * <p>A trace is a whole history. Histories share prefixes: a walk starts at a case some earlier walk
 * passed, and only what it adds is projected. Two traces are two when their last hashes differ.
 */
final class Traces {

  /** A case and its tasks after the same events. */
  record Node(SecondOpinionCase now, CaseTasks tasks) {}

  private static final int STEPS = 2;
  private static final int KEPT = 2_000;
  private static final int LONGEST = 90;

  private final Random random;
  private final TaskTable table;
  private final Map<CaseState, List<Node>> passed = new EnumMap<>(CaseState.class);
  final Set<String> ends = new HashSet<>();
  final Map<String, Long> edges = new TreeMap<>();
  final Set<Integer> transitions = new TreeSet<>();
  final Set<TaskKind> kinds = new TreeSet<>();
  final Map<CaseState, Integer> lastStates = new EnumMap<>(CaseState.class);
  private final List<CaseEvent> taken = new ArrayList<>();
  final List<String> broken = new ArrayList<>();
  long events;

  Traces(long seed, TaskTable table) {
    this.random = new Random(seed);
    this.table = table;
    for (var panel : List.of(false, true)) {
      var now = SecondOpinionCase.draft(Play.ID);
      var tasks = CaseTasks.none(Play.ID);
      for (var event : Play.draft(panel).events()) {
        now = now.evolve(event);
        tasks = tasks.after(event, table);
      }
      keep(new Node(now, tasks));
    }
  }

  Traces walk(int traces) {
    while (ends.size() < traces) {
      walk();
    }
    return this;
  }

  private void walk() {
    var states = new ArrayList<>(passed.keySet());
    var nodes = passed.getOrDefault(states.get(random.nextInt(states.size())), List.of());
    var node = nodes.get(random.nextInt(nodes.size()));
    taken.clear();
    for (int i = 0; i < STEPS && !node.now().state().absorbing(); i++) {
      node = step(node);
      keep(node);
    }
    if (ends.add(node.now().lastHash().hex())) {
      lastStates.merge(node.now().state(), 1, Integer::sum);
      broken.addAll(TaskLaws.broken(node.tasks(), node.now().state()));
    }
  }

  /** One case from its first event on, as long as it goes, at most so many steps. */
  List<CaseEvent> history(int steps) {
    var play = Play.draft(random.nextBoolean());
    taken.clear();
    taken.addAll(play.events());
    var now = SecondOpinionCase.replay(Play.ID, taken);
    var node = new Node(now, CaseTasks.of(Play.ID, taken, table));
    for (int i = 0; i < steps && !node.now().state().absorbing(); i++) {
      node = step(node);
    }
    return List.copyOf(taken);
  }

  // An old node gives way at random, so late and early histories are both gone on with.
  private void keep(Node node) {
    if (node.now().state().absorbing() || node.now().sequence() > LONGEST) {
      return;
    }
    var nodes = passed.computeIfAbsent(node.now().state(), state -> new ArrayList<>());
    if (nodes.size() < KEPT) {
      nodes.add(node);
    } else {
      nodes.set(random.nextInt(KEPT), node);
    }
  }

  private Node step(Node node) {
    var menu = new TraceMenu(node, random).commands();
    Collections.shuffle(menu, random);
    for (var command : menu) {
      var after = take(node, command);
      if (after.now().sequence() > node.now().sequence()) {
        return after;
      }
    }
    throw new IllegalStateException("Nothing is accepted in " + node.now());
  }

  private Node take(Node node, TraceMenu.Command command) {
    for (var step : command.steps()) {
      if (!listed(node.now().state(), step)) {
        continue;
      }
      var decision = decide(node.now(), command.by(), step);
      if (decision instanceof Decision.Accepted accepted) {
        var tasks = node.tasks();
        for (var event : accepted.events()) {
          tasks = project(tasks, event);
          taken.add(event);
        }
        node = new Node(accepted.after(), tasks);
      }
    }
    return node;
  }

  // Unlisted cells are asserted one by one elsewhere; asking for them here is most of the time.
  private static boolean listed(CaseState state, CaseStep step) {
    var transitions = TransitionTable.standard();
    return step instanceof CaseMove
        ? transitions.find(state, step.event()).isPresent()
        : transitions.fact(step.event()).orElseThrow().states().contains(state);
  }

  private static Decision decide(SecondOpinionCase now, Actor by, CaseStep step) {
    var caused = by.role() == Role.SYSTEM || by.role() == Role.COORDINATOR;
    return now.decide(
        step instanceof CaseMove move
            ? new CaseCommand.Move(by, caused ? "timer" : "", move)
            : new CaseCommand.Note(by, caused ? "timer" : "", (CaseFact) step),
        Play.NOON.plus(Duration.ofMinutes(now.sequence())));
  }

  private CaseTasks project(CaseTasks before, CaseEvent event) {
    events++;
    var after = before.after(event, table);
    var old = before.tasks();
    var all = after.tasks();
    for (int i = 0; i < all.size(); i++) {
      var history = all.get(i).history();
      kinds.add(all.get(i).kind());
      var known = i < old.size() ? old.get(i).history().size() : 1;
      for (int j = known; j < history.size(); j++) {
        edge(history.get(j - 1).status(), history.get(j).status());
      }
    }
    if (event instanceof CaseEvent.Moved) {
      TransitionTable.standard()
          .find(before.state(), event.step().event())
          .ifPresent(row -> transitions.add(row.number()));
    }
    return after;
  }

  private void edge(TaskStatus from, TaskStatus to) {
    if (from != to) {
      edges.merge(from.code() + " → " + to.code(), 1L, Long::sum);
    }
  }

  static Actor specialist(PartyId party) {
    return new Actor(party, Role.SPECIALIST);
  }
}
