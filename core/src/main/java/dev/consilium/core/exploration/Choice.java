package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.lifecycle.CaseCommand;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.TransitionTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One entry of a menu: somebody tries one step, or several that only make sense together.
 *
 * @param event the first step's event
 * @param by who
 * @param cause for whom and why; empty for a human without one
 * @param shift how much later, or earlier, than now
 * @param steps what, for a configuration; empty when there is nothing to try
 */
record Choice(
    String event, Actor by, String cause, Duration shift, Function<Shadow, List<CaseStep>> steps) {

  static Choice of(Actor by, String cause, CaseStep... steps) {
    var list = List.of(steps);
    return new Choice(list.get(0).event(), by, cause, Duration.ZERO, shadow -> list);
  }

  Choice as(Actor other, String reason) {
    return new Choice(event, other, reason, shift, steps);
  }

  Choice shifted(Duration by) {
    return new Choice(event, this.by, cause, by, steps);
  }

  Choice instead(Function<CaseStep, List<CaseStep>> change) {
    return new Choice(event, by, cause, shift, shadow -> {
      var original = steps.apply(shadow);
      return original.size() == 1 ? change.apply(original.get(0)) : List.of();
    });
  }

  // Every cell of state, event and role is asserted in the lifecycle's own tests; here only those
  // that the table lists are tried.
  List<CaseState> states(TransitionTable table) {
    var fact = table.fact(event);
    return Arrays.stream(CaseState.values())
        .filter(state -> fact.map(
                rule -> rule.states().contains(state) && rule.roles().contains(by.role()))
            .orElseGet(() -> table
                .find(state, event)
                .filter(row -> row.roles().contains(by.role()))
                .isPresent()))
        .toList();
  }

  static CaseCommand command(Actor by, String cause, CaseStep step) {
    return step instanceof CaseMove move
        ? new CaseCommand.Move(by, cause, move)
        : new CaseCommand.Note(by, cause, (CaseFact) step);
  }
}
