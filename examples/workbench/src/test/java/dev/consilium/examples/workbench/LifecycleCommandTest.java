package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.TransitionTable;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code lifecycle table}: the table that is in force, as a page. */
class LifecycleCommandTest {

  @Test
  void printsTheTableInForce() {
    var run = Shell.consilium("lifecycle", "table");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(TransitionTable.standard().markdown() + "\n");
    assertThat(Stream.of(CaseState.values()).map(Enum::name))
        .allSatisfy(state -> assertThat(run.out()).contains(state));
  }

  @Test
  void answersScriptsWithItsVersion() throws IOException {
    var run = Shell.consilium("lifecycle", "table", "--json");

    var answer = DemoFolderTest.STRICT.readTree(run.out());
    assertThat(answer.get("version").asText())
        .isEqualTo(String.valueOf(TransitionTable.standard().version()));
    assertThat(answer.get("transitions").intValue())
        .isEqualTo(TransitionTable.standard().transitions().size());
    assertThat(run.err()).isEqualTo(TransitionTable.standard().markdown() + "\n");
  }
}
