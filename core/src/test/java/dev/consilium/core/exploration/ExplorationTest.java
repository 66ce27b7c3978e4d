package dev.consilium.core.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every scenario, walked once; each test reads the same result. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorationTest {

  private ExplorationResult result;

  @BeforeAll
  void explore() {
    result = Exploration.of(Scenario.all());
  }

  @Test
  void noReachableStepViolatesAnInvariant() {
    assertThat(result.violations()).isEmpty();
  }

  @Test
  void everyConfigurationCanComeToAnEndOtherThanCancellation() {
    assertThat(result.scenarios())
        .allSatisfy(it -> assertThat(it.stuck()).as(it.scenario()).isZero())
        .allSatisfy(it -> assertThat(it.onlyCancellable()).as(it.scenario()).isZero());
    assertThat(result.sound()).isTrue();
  }

  @Test
  void moreThanAHundredThousandDistinctConfigurationsAreWalked() {
    assertThat(result.configurations()).isGreaterThan(150_000);
  }

  @Test
  void everyRuleThatRefusedIsInTheListOfGuards() {
    assertThat(result.unlisted()).isEmpty();
  }

  @Test
  void deletingAGuardIsNoticedUnlessAnotherRuleRefusesTheSame() {
    assertThat(result.mutationScore()).isGreaterThanOrEqualTo(0.95);
    assertThat(result.mutants(MutantFate.Kind.REDUNDANT))
        .allSatisfy(it -> assertThat(it.by()).isNotEmpty());
    assertThat(result.mutants()).hasSameSizeAs(MutantList.all());
  }

  @Test
  void thePageSaysWhatWasFound() throws IOException {
    var page = Path.of("docs/exploration.md");

    assertThat(page).exists();
    assertThat(Files.readString(page)).isEqualTo(result.markdown());
  }

  @Test
  void anExplorationIsRepeatable() {
    var some = List.of(Scenario.named("questions").orElseThrow());

    assertThat(Exploration.of(some)).isEqualTo(Exploration.of(some));
  }

  @Test
  void refusesToWalkNothing() {
    assertThatThrownBy(() -> Exploration.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[scenarios-present]");
  }
}
