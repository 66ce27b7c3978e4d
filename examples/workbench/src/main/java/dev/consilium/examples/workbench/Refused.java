package dev.consilium.examples.workbench;

import dev.consilium.core.Refusal;
import java.util.List;

/** Ends a subcommand whose answer is no; carries every reason to the one place that prints them. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;
  private final String step;

  Refused(String step, List<Refusal> refusals) {
    super(step + " was refused");
    this.step = step;
    this.refusals = List.copyOf(refusals);
  }

  String step() {
    return step;
  }

  List<Refusal> refusals() {
    return refusals;
  }
}
