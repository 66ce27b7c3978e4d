package dev.consilium.core.exploration;

import dev.consilium.core.program.CaseTerms;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Every scenario, in the order walked. */
final class Scenarios {

  static final CaseTerms SOLO = CaseTerms.open(false);

  private Scenarios() {}

  static List<Scenario> all() {
    return Stream.of(
            IntakeScenarios.all(),
            ReviewScenarios.all(),
            PanelScenarios.all(),
            AfterScenarios.all())
        .flatMap(List::stream)
        .toList();
  }

  static Scenario at(String name, String about, Script start, Menu menu, Instant... times) {
    return new Scenario(
        name,
        about,
        start.steps(),
        menu.choices(),
        times.length == 0 ? List.of(Cast.START) : List.of(times));
  }
}
