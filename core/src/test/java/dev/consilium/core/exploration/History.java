package dev.consilium.core.exploration;

import dev.consilium.core.Actor;
import dev.consilium.core.lifecycle.CaseStep;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A history in which anything can be written, whatever the guards say. */
final class History {

  private SecondOpinionCase now = SecondOpinionCase.draft(Cast.CASE);
  private Shadow shadow = new Shadow();
  private Instant at = Cast.START;
  private final List<String> wrong = new ArrayList<>();

  /** Plays the steps a scenario begins with. */
  static History after(Script script) {
    var history = new History();
    for (var choice : script.steps()) {
      for (var step : choice.steps().apply(history.shadow)) {
        history.force(choice.by(), choice.cause(), step);
      }
    }
    history.wrong.clear();
    return history;
  }

  History does(Actor by, CaseStep... steps) {
    for (var step : steps) {
      force(by, "", step);
    }
    wrong.clear();
    return this;
  }

  History later(Instant when) {
    at = when;
    return this;
  }

  /** Writes one more step and gives what the judge finds wrong with it. */
  List<String> judged(Actor by, String cause, CaseStep step) {
    wrong.clear();
    force(by, cause, step);
    return List.copyOf(wrong);
  }

  List<String> judged(Actor by, CaseStep step) {
    return judged(by, "", step);
  }

  private void force(Actor by, String cause, CaseStep step) {
    var command = Choice.command(by, cause, step);
    var landing = Stepper.force(new Stepper.Refused(now, shadow, command, at));
    if (landing == null) {
      throw new AssertionError("The history itself refuses " + step.event());
    }
    now = landing.now();
    shadow = landing.shadow();
    wrong.addAll(landing.wrong());
  }

  Shadow shadow() {
    return shadow;
  }

  SecondOpinionCase now() {
    return now;
  }
}
