package dev.consilium.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every configuration, walked; a failure says what was counted. */
class ExplorationTest {

  @Test
  void noReachableStepOfASoloCaseViolatesAnInvariantAndNoneIsStuck() {
    explore("solo", Explorer.solo(), Play.draft(false));
  }

  @Test
  void noReachableStepOfAPanelCaseViolatesAnInvariantAndNoneIsStuck() {
    explore("panel", Explorer.panel(), Play.draft(true));
  }

  private static void explore(String name, Explorer explorer, Play start) {
    explorer.walk(start);

    var stuck = explorer.without(Set.of(
        CaseState.CLOSED,
        CaseState.DECLINED,
        CaseState.CANCELLED,
        CaseState.UNABLE_TO_COMPLETE,
        CaseState.ENTERED_IN_ERROR));
    var onlyCancelled = explorer.without(
        Set.of(CaseState.CLOSED, CaseState.DECLINED, CaseState.UNABLE_TO_COMPLETE));
    var counts = String.format(
        Locale.ROOT,
        "%s: %d configurations, %d steps, violations %s, stuck %d, can only be cancelled %d%n%s",
        name,
        explorer.configurations(),
        explorer.edges,
        explorer.violations,
        stuck,
        onlyCancelled,
        explorer.byState());
    assertThat(explorer.violations).as(counts).isEmpty();
    assertThat(stuck).as(counts).isZero();
    assertThat(onlyCancelled).as(counts).isZero();
    assertThat(explorer.configurations()).as(counts).isGreaterThan(1_000);
  }
}
