package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code lifecycle explore}: what was walked, for a person and for a script. */
class ExploreCommandTest {

  @Test
  void printsATableOfOneScenario() {
    var run = Shell.consilium("lifecycle", "explore", "--scenario", "questions");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().toList())
        .anyMatch(line -> line.startsWith("scenario "))
        .anyMatch(line -> line.startsWith("questions "))
        .anyMatch(line -> line.startsWith("all, distinct "))
        .last()
        .asString()
        .startsWith("Deleted guards: ");
  }

  @Test
  void answersScriptsWithTheFigures() throws IOException {
    var run = Shell.consilium("lifecycle", "explore", "--scenario", "arranging", "--json");

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(run.code()).isZero();
    assertThat(answer.get("configurations").intValue()).isGreaterThan(100);
    assertThat(answer.get("transitions").intValue())
        .isGreaterThan(answer.get("configurations").intValue());
    assertThat(answer.get("violations").intValue()).isZero();
    assertThat(answer.get("stuck").intValue()).isZero();
    assertThat(answer.get("guardsRedundant").isArray()).isTrue();
    assertThat(answer.get("mutantsKilled").intValue()).isPositive();
    assertThat(answer.get("mutantsTotal").intValue())
        .isGreaterThan(answer.get("mutantsKilled").intValue());
    assertThat(run.err()).contains("arranging ");
  }

  @Test
  void saysWhichScenariosThereAre() {
    var run = Shell.consilium("lifecycle", "explore", "--scenario", "no-such-scenario");

    assertThat(run.code()).isEqualTo(Outcome.BAD_INPUT.code());
    assertThat(run.complaints())
        .singleElement()
        .asString()
        .startsWith("Option --scenario: no scenario of this name [scenario-known].")
        .contains("panel-of-three");
  }
}
