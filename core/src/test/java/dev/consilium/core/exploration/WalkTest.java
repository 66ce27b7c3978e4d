package dev.consilium.core.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.consent.Recipients;
import dev.consilium.core.lifecycle.CaseFact;
import dev.consilium.core.lifecycle.CaseMove;
import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.Decision;
import dev.consilium.core.lifecycle.SecondOpinionCase;
import dev.consilium.core.lifecycle.TransitionTable;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The walk finds what is wrong when something is, and only then. */
class WalkTest {

  private static final Stepper.Gate KEEP = (at, refused, rules, step) -> false;

  private static ScenarioResult walk(Scenario scenario, Stepper.Gate gate) {
    return new Walk(scenario, new Fingerprint(), new Configurations(), gate).run();
  }

  private static Scenario searching(Menu menu) {
    return Scenarios.at("test", "", Script.matching(Scenarios.SOLO), menu);
  }

  @Test
  void countsASmallScenarioExactly() {
    var menu = new Menu()
        .offer(Cast.REQUESTER, new CaseMove.CaseCancelled("changed-mind"))
        .offer(Cast.COORDINATOR, new CaseMove.CaseFailed("nobody-found"))
        .consent(ConsentKind.RECORDS_DISCLOSURE, Recipients.anyone(), Cast.YEAR);

    var result = walk(searching(menu), KEEP);

    // With the first consent, without, and with a second one; each alone, cancelled and failed.
    assertThat(result).isEqualTo(new ScenarioResult("test", 9, 9, List.of(), 0, 0));
  }

  @Test
  void findsAGuardThatIsMissingByTheShortestWay() {
    var menu = Parts.search().withdrawal(ConsentKind.RECORDS_DISCLOSURE, Recipients.anyone());

    var result = walk(
        searching(menu),
        (at, refused, rules, step) ->
            rules.equals(Set.of("consent")) && refused.row().startsWith("9 "));

    assertThat(result.violations()).extracting(Violation::clause).containsExactly("I1");
    assertThat(result.violations().get(0).trace())
        .startsWith("CaseOpened")
        .endsWith("MatchingStarted", "LicenceVerified", "ConsentWithdrawn", "SpecialistAssigned");
  }

  @Test
  void findsWhatCannotEnd() {
    var menu = new Menu()
        .together(Cast.COORDINATOR, Parts.vetting(Cast.FIRST))
        .offer(Cast.COORDINATOR, new CaseMove.SpecialistAssigned(Cast.FIRST, Cast.YEAR));

    assertThat(walk(searching(menu), KEEP).stuck()).isEqualTo(3);
  }

  @Test
  void findsWhatCanOnlyBeCancelled() {
    var menu = new Menu().offer(Cast.REQUESTER, new CaseMove.CaseCancelled("changed-mind"));

    var result = walk(searching(menu), KEEP);

    assertThat(result.stuck()).isZero();
    assertThat(result.onlyCancellable()).isEqualTo(1);
  }

  @Test
  void refusesAScenarioThatCannotBegin() {
    var start = Script.nothing().does(Cast.REQUESTER, new CaseMove.CaseSubmitted());

    assertThatThrownBy(() -> walk(Scenarios.at("test", "", start, new Menu()), KEEP))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[scenario-start]");
  }

  @Test
  void passesTime() {
    var menu = new Menu().offer(Cast.COORDINATOR, new CaseMove.CaseFailed("nobody-found"));
    var scenario = Scenarios.at(
        "test", "", Script.matching(Scenarios.SOLO), menu, Cast.START, Cast.LATER, Cast.LATEST);

    assertThat(walk(scenario, KEEP).configurations()).isEqualTo(6);
  }

  // What the fingerprint leaves out would make two cases one that answer differently.
  @Test
  void equalConfigurationsAnswerEveryCommandAlike() {
    for (var name : List.of("questions", "panel-unanimous", "tampering")) {
      var scenario = Scenario.named(name).orElseThrow();
      assertThat(ambiguous(scenario)).as(name).isEmpty();
    }
  }

  private static Set<String> ambiguous(Scenario scenario) {
    var stepper = new Stepper(scenario);
    var fingerprint = new Fingerprint();
    var known = new Configurations();
    var answers = new HashMap<Integer, Map<Integer, String>>();
    var different = new LinkedHashSet<String>();
    var queue = new ArrayDeque<Stepper.Node>();
    var history = History.after(scriptOf(scenario));
    queue.add(new Stepper.Node(history.now(), history.shadow(), 0, 0));
    known.add(fingerprint.of(history.shadow(), 0));
    while (!queue.isEmpty() && known.size() < 400) {
      var node = queue.remove();
      var choices = stepper.choices(node.now().state());
      for (int i = 0; i < choices.size(); i++) {
        var next = stepper.take(node, choices.get(i), KEEP);
        if (next == null) {
          continue;
        }
        var size = known.size();
        var number = known.add(fingerprint.of(next.shadow(), 0));
        var arrived = new Stepper.Node(next.now(), next.shadow(), 0, number);
        var answer = answers(stepper, scenario, arrived);
        if (number == size) {
          answers.put(number, answer);
          queue.add(arrived);
        } else if (!answers.getOrDefault(number, answer).equals(answer)) {
          different.add(next.now() + " by " + choices.get(i).event());
        }
      }
    }
    return different;
  }

  private static Script scriptOf(Scenario scenario) {
    var script = new Script();
    for (var choice : scenario.start()) {
      for (var step : choice.steps().apply(new Shadow())) {
        script.does(choice.by(), step);
      }
    }
    return script;
  }

  private static Map<Integer, String> answers(
      Stepper stepper, Scenario scenario, Stepper.Node node) {
    var answers = new HashMap<Integer, String>();
    var choices = stepper.choices(node.now().state());
    for (int i = 0; i < choices.size(); i++) {
      var choice = choices.get(i);
      SecondOpinionCase now = node.now();
      var text = new StringBuilder();
      for (var step : choice.steps().apply(node.shadow())) {
        var decision = now.decide(
            Choice.command(choice.by(), choice.cause(), step),
            scenario.times().get(0).plus(choice.shift()));
        if (decision instanceof Decision.Accepted accepted) {
          now = accepted.after();
          text.append(now.state());
        } else {
          ((Decision.Refused) decision)
              .refusals()
              .forEach(it -> text.append(it.rule()).append(' '));
          break;
        }
      }
      answers.put(i, text.toString());
    }
    return answers;
  }

  @Test
  void everyScenarioHasItsOwnNameAndSaysWhatCanHappen() {
    assertThat(Scenario.all()).extracting(Scenario::name).doesNotHaveDuplicates();
    assertThat(Scenario.all())
        .allSatisfy(it -> assertThat(it.about()).endsWith("."))
        .allSatisfy(it -> assertThat(Scenario.named(it.name())).isPresent())
        .allSatisfy(it -> assertThat(it).hasToString("Scenario[" + it.name() + "]"));
    assertThat(Scenario.named("no-such-scenario")).isEmpty();
  }

  @Test
  void everyStateIsEnteredBySomeScenario() {
    var entered = new LinkedHashSet<CaseState>();
    for (var scenario : Scenario.all()) {
      for (var choice : scenario.menu()) {
        TransitionTable.standard().transitions().stream()
            .filter(row -> row.event().equals(choice.event()))
            .filter(row -> row.roles().contains(choice.by().role()))
            .forEach(row -> entered.add(row.to()));
      }
    }

    assertThat(entered)
        .containsAll(Set.of(CaseState.values()).stream()
            .filter(state -> state != CaseState.DRAFT)
            .toList());
  }

  @Test
  void aConsentIsGivenAndWithdrawnInTurn() {
    var history = History.after(Script.draft(Scenarios.SOLO))
        .does(Cast.REQUESTER, new CaseFact.ConsentWithdrawn("records"));
    var menu = new Menu().consent(ConsentKind.RECORDS_DISCLOSURE, Recipients.anyone(), Cast.YEAR);

    assertThat(menu.choices())
        .extracting(choice -> choice.steps().apply(history.shadow()).size())
        .containsExactly(1, 0);
  }
}
