package dev.consilium.core.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.lifecycle.CaseState;
import dev.consilium.core.lifecycle.TransitionTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every guard of the table is deleted once. */
class MutantListTest {

  @Test
  void holdsEveryGuardOfEveryRowAndOfTheStateItLeadsTo() {
    var mutants = MutantList.all();

    for (var row : TransitionTable.standard().transitions()) {
      var name = MutantList.row(row);
      assertThat(row.guards())
          .allSatisfy(guard -> assertThat(mutants).contains(new Mutant(name, guard.label())));
      assertThat(row.to().invariants())
          .flatExtracting(invariant -> invariant.guards())
          .allSatisfy(guard -> assertThat(mutants).contains(new Mutant(name, guard.label())));
    }
    assertThat(mutants).doesNotHaveDuplicates();
  }

  @Test
  void namesARowByNumberStatesAndEvent() {
    var row = TransitionTable.standard().find(CaseState.DRAFT, "CaseSubmitted").orElseThrow();

    assertThat(MutantList.row(row)).isEqualTo("1 DRAFT → REQUESTED CaseSubmitted");
    assertThat(MutantList.all())
        .filteredOn(mutant -> mutant.row().equals(MutantList.row(row)))
        .extracting(Mutant::guard)
        .isEqualTo(List.of("consent", "question", "subject"));
  }
}
